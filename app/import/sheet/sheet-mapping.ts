import { keyColumns, sheetMark } from "#app/export/edit-sheet.ts";
import { plainFields, type SheetField, sheetField } from "#app/export/sheet-field.ts";
import { fieldName } from "#app/export/sheet-text.ts";
import { columnField } from "../column-field.ts";
import type { ColumnField } from "../imported-plan.ts";
import type { Cell, ReadSheet, SheetRow, Workbook } from "./workbook.ts";

/** What a column holds: a field, a time in words, or what tells which measure a row is. Null is left out. */
export type ColumnTarget = SheetField | "time" | (typeof keyColumns)[number];

/** Which sheet, below which row, and what its columns hold. */
export interface SheetMapping {
  sheet: number;
  /** The row of the headings, as Excel numbers it. */
  headingRow: number;
  columns: (ColumnTarget | null)[];
}

/** Columns that may hold the same: what stands in them is put together. */
export const gatheringTargets: readonly ColumnTarget[] = ["points", "publicRemark", "resourcesText"];

/** The columns of a file that Komplan made, by the keys in its hidden row, wherever they have been moved. Null for any other file. */
export function ownMapping({ sheets }: Workbook): SheetMapping | null {
  for (const [sheet, { rows }] of sheets.entries()) {
    const first = rows.slice(0, 5);
    const keys = first.find(({ cells }) => cells.includes(sheetMark));
    const headings = first.find(({ cells }) => keyColumns.every((key) => cells.includes(key)));
    if (!keys && headings) return { sheet, headingRow: headings.at, columns: headings.cells.map(namedTarget) };
    if (!keys) continue;
    const columns = keys.cells.map((key) => (key === sheetMark ? "measure" : columnTarget(String(key))));
    return { sheet, headingRow: keys.at + 1, columns };
  }
  return null;
}

/** A word from a form or a file as what a column can hold. */
export function columnTarget(word: string): ColumnTarget | null {
  if (word === "time") return word;
  return keyColumns.find((key) => key === word) ?? sheetField(word);
}

/** Whoever has deleted the hidden row has kept the headings: their measures must not come back as new ones. */
function namedTarget(heading: Cell): ColumnTarget | null {
  const name = textOf(heading);
  const year = /^Kroner (20\d\d)$/.exec(name)?.[1];
  if (year) return `cost:${Number(year)}`;
  const field = plainFields.find((one) => (["nb", "nn"] as const).some((each) => fieldName(one, each) === name));
  return keyColumns.find((key) => key === name) ?? field ?? null;
}

/** What somebody else's sheet most likely holds, by its headings. A person looks it over. */
export function guessedMapping(workbook: Workbook, sheet: number, headingRow?: number): SheetMapping {
  const rows = workbook.sheets[sheet]?.rows ?? [];
  const headings = rows.find(({ at }) => at === headingRow) ?? likeliestHeadings(rows);
  const columns = guessed((headings?.cells ?? []).map(textOf));
  return { sheet, headingRow: headings?.at ?? 1, columns };
}

/** The sheet that looks most like a list of measures. */
export function likeliestSheet({ sheets }: Workbook): number {
  const known = sheets.map(({ rows }) => knownHeadings(likeliestHeadings(rows)));
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** How wide the sheet is, headings and rows. */
export function widthOf({ rows }: ReadSheet): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object") return "day" in cell ? cell.day : "";
  return String(cell).trim();
}

function likeliestHeadings(rows: readonly SheetRow[]): SheetRow | undefined {
  const first = rows.slice(0, 15);
  const best = Math.max(0, ...first.map(knownHeadings));
  return first.find((row) => knownHeadings(row) === best);
}

function knownHeadings(row: SheetRow | undefined): number {
  return (row?.cells ?? []).filter((cell) => {
    const text = textOf(cell);
    return typeof cell === "string" && text.length <= 60 && columnField(text) !== null;
  }).length;
}

const targets: Record<ColumnField, ColumnTarget | null> = {
  goal: "goal",
  measure: "title",
  responsible: "position",
  period: "time",
  resources: "resourcesText",
  evaluation: "evaluationMethod",
  status: "phase",
  strategy: null,
  focusArea: null,
  number: null,
};

/** Each field once, but for those that gather: a second column of the same sort is left for a person to place. */
function guessed(headings: readonly string[]): (ColumnTarget | null)[] {
  const taken = new Set<ColumnTarget>();
  return headings.map((heading) => {
    const target = targetOf(heading);
    if (target === null || (taken.has(target) && !gatheringTargets.includes(target))) return null;
    taken.add(target);
    return target;
  });
}

function targetOf(heading: string): ColumnTarget | null {
  const plain = heading.toLowerCase();
  const year = /\b20\d\d\b/.exec(plain)?.[0];
  if (year && /kr|kost|budsjett|beløp/.test(plain)) return `cost:${Number(year)}`;
  if (/^(start|oppstart|startdato|fra|frå)$/.test(plain)) return "startsOn";
  if (/^(frist|sluttdato|slutt|til)$/.test(plain)) return "endsOn";
  if (/^(delpunkt|beskrivelse|beskriving|skildring)/.test(plain)) return "points";
  if (/^(kommentar|merknad)/.test(plain)) return "publicRemark";
  const field = columnField(heading);
  return field && targets[field];
}
