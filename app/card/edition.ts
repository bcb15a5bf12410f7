import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { ActionCard } from "./action-card.ts";
import { type Approved, hasRunOut } from "./approved.ts";
import type { ApprovedFlow } from "./approved-flow.ts";
import type { Flow } from "./flow-template.ts";
import { flowText } from "./flow-text.ts";
import type { LocalServices } from "./local-service.ts";
import { cardText } from "./text.ts";

/** Who stands for what the card says, and how long. A day that has passed is said in one calm sentence: the card still helps. */
export function editionOf(card: Pick<ActionCard, "template" | "approved" | "local">, language: Language): string {
  return editionWords(card, language, cardText[language].overdue);
}

/** The same for a flow. */
export function flowEdition(
  flow: { template: Flow; approved: ApprovedFlow | null; local: LocalServices | null },
  language: Language,
): string {
  return editionWords(flow, language, flowText[language].overdue);
}

interface Edition {
  template: { version: string };
  approved: Approved | null;
  local: LocalServices | null;
}

function editionWords(
  { template, approved, local }: Edition,
  language: Language,
  overdue: (until: string) => string,
): string {
  const t = cardText[language];
  if (approved === null) return t.edition(formatDate(template.version, language));
  const until = formatDate(approved.validUntil, language);
  const isOver = local !== null && hasRunOut(approved, local.date);
  const on = formatDate(approved.approvedOn, language);
  return `${t.approvedBy(approved.owner, on)} ${isOver ? overdue(until) : t.validUntil(until)}`;
}

/** The same for a card that one looks at to see whether it holds: nothing when nobody is late. */
export function overdueWords({ approved, local }: Pick<ActionCard, "approved" | "local">, language: Language): string {
  if (approved === null || local === null || !hasRunOut(approved, local.date)) return "";
  return cardText[language].overdue(formatDate(approved.validUntil, language));
}
