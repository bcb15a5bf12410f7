import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { ActionCard } from "./action-card.ts";
import { hasRunOut } from "./approved-card.ts";
import { cardText } from "./text.ts";

/** Who stands for what the card says, and how long. A day that has passed is said in one calm sentence: the card still helps. */
export function editionOf(
  { template, approved, local }: Pick<ActionCard, "template" | "approved" | "local">,
  language: Language,
): string {
  const t = cardText[language];
  const written = formatDate(template.version, language);
  if (approved === null) return t.edition(written);
  const until = formatDate(approved.validUntil, language);
  const isOver = local !== null && hasRunOut(approved, local.date);
  return `${t.approvedBy(approved.owner, written)} ${isOver ? t.overdue(until) : t.validUntil(until)}`;
}

/** The same for a card that one looks at to see whether it holds: nothing when nobody is late. */
export function overdueWords({ approved, local }: Pick<ActionCard, "approved" | "local">, language: Language): string {
  if (approved === null || local === null || !hasRunOut(approved, local.date)) return "";
  return cardText[language].overdue(formatDate(approved.validUntil, language));
}
