import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { type CardMarks, isAsTemplate, isProposed, type LocalCard } from "./local-card.ts";
import { localText } from "./local-text.ts";

/** How far a card is from being approved, in a few sentences. */
export function stateWords(card: LocalCard | undefined, marks: CardMarks, language: Language): string[] {
  const t = localText[language].state;
  if (card === undefined || isAsTemplate(card)) return [t.template];
  const { approval, proposer, proposedOn } = card;
  const asked = isProposed(card, marks) && proposedOn ? [t.proposed(proposer, formatDate(proposedOn, language))] : [];
  if (approval === null) return [t.draft, ...asked];
  const [on, until] = [formatDate(approval.approvedOn, language), formatDate(approval.validUntil, language)];
  const approved = t.approved(approval.approver, on, until);
  return [approved, ...(approval.hash === marks.hash ? [] : [t.changed]), ...asked];
}
