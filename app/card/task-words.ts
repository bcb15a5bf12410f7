import { findFact } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { CardTask } from "./local-card.ts";
import { localText } from "./local-text.ts";

/** What somebody should do about a card, in a sentence. */
export function taskWords(task: CardTask, language: Language): string {
  const t = localText[language].task;
  if (task.kind === "offered") return t.offered(task.count);
  if (task.kind === "facts") return t.facts(task.ids.map((id) => factWords(id, language)).join("; "));
  if (task.kind === "overdue" || task.kind === "soon") return t[task.kind](formatDate(task.validUntil, language));
  return t[task.kind];
}

/** What it is called, and what was changed when that is known. */
function factWords(id: string, language: Language): string {
  const fact = findFact(id);
  if (!fact) return id;
  const change = fact.changes?.at(-1);
  return change ? `${fact.title[language]} (${change.text[language]})` : fact.title[language];
}
