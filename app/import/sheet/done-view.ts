import { sheetField } from "#app/export/sheet-field.ts";
import { fieldName } from "#app/export/sheet-text.ts";
import type { Language } from "#app/lib/language.ts";
import type { DoneSheet } from "./sheet-decision.ts";
import { sheetImportText } from "./text.ts";

/** What a spreadsheet did, as its page shows it. */
export interface DoneView {
  changed: number;
  added: number;
  undone: boolean;
  /** What could not be taken back. */
  stuck: string[];
}

export function doneView({ changed, added, stuck }: DoneSheet, undone: boolean, language: Language): DoneView {
  const t = sheetImportText[language];
  return {
    changed: changed.length,
    added: added.length,
    undone,
    stuck: stuck.slice(0, 200).map(({ title, field }) => {
      const known = sheetField(field);
      return `${title}: ${known ? fieldName(known, language) : t.wholeMeasure}`;
    }),
  };
}
