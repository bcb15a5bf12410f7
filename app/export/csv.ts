import { writeCsv } from "hucre/csv";
import type { Publication } from "#app/publication/publication.ts";
import { measureSheet } from "./measure-sheet.ts";

/**
 * The measures of a plan as a table of text that opens right in a Norwegian Excel: semicolons, and a mark that says it is UTF-8.
 * What could be taken for a formula gets an apostrophe in front.
 */
export function renderCsv(plan: Publication): Uint8Array<ArrayBuffer> {
  const { columns, rows } = measureSheet(plan);
  const headings = columns.map(({ heading }) => heading);
  const options = { delimiter: ";", lineSeparator: "\r\n", bom: true, escapeFormulae: true };
  return new TextEncoder().encode(writeCsv([headings, ...rows], options));
}
