import { type InsertionAttributes, type InsertionKind, insertionMark } from "#app/lib/insertion.ts";
import type { Language } from "#app/lib/language.ts";
import { insertionText } from "./insertion-text.ts";

/** What of one kind can be set into a chapter. Apart from where the choices are found: the browser needs no library of facts. */
export interface InsertionGroup {
  kind: InsertionKind;
  label: string;
  choices: { id: string; title: string }[];
}

/** "Figur: Innbyggere etter alder", or how it is written when it is not among the choices. */
export function titleOfInsertion(attrs: InsertionAttributes, groups: InsertionGroup[], language: Language): string {
  const group = groups.find(({ kind }) => kind === attrs.kind);
  const title = group?.choices.find(({ id }) => id === attrs.id)?.title;
  return group && title ? insertionText[language].insertedAs(group.label, title) : insertionMark(attrs);
}
