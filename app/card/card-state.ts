import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { isProposed, type Standing } from "./approval.ts";
import { type CardMarks, isAsTemplate, type LocalCard } from "./local-card.ts";
import { localText } from "./local-text.ts";

/** How far a card is from being approved, in a few sentences. */
export function stateWords(card: LocalCard | undefined, marks: CardMarks, language: Language): string[] {
  return standingWords(card === undefined || isAsTemplate(card) ? null : card, marks, language);
}

/** The same for anything that can be approved; null when it is as its template. */
export function standingWords(standing: Standing | null, marks: { hash: string }, language: Language): string[] {
  const t = localText[language].state;
  if (standing === null) return [t.template];
  const { approval, proposer, proposedOn } = standing;
  const isAsked = isProposed(standing, marks) && proposedOn;
  const asked = isAsked ? [t.proposed(proposer, formatDate(proposedOn, language))] : [];
  if (approval === null) return [t.draft, ...asked];
  const [on, until] = [formatDate(approval.approvedOn, language), formatDate(approval.validUntil, language)];
  const approved = t.approved(approval.approver, on, until);
  return [approved, ...(approval.hash === marks.hash ? [] : [t.changed]), ...asked];
}
