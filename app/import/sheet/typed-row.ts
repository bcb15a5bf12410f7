import type { SheetField, SheetValues } from "#app/export/sheet-field.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { findDates, findPeriod, findYear } from "../period.ts";
import { type CellProblemKey, type ChoiceWords, readCell } from "./read-cell.ts";
import { type ColumnTarget, type SheetMapping, textOf } from "./sheet-mapping.ts";
import type { Cell, ReadSheet, SheetRow } from "./workbook.ts";

/** What is wrong in a cell, and what stands there. */
export interface CellProblem {
  /** The row, as Excel numbers it. */
  at: number;
  field: SheetField;
  key: CellProblemKey;
  said: string;
}

/** A row below the headings, as fields of a measure. */
export interface TypedRow {
  at: number;
  /** Which measure it is, in a file that Komplan made; "" is a new one. */
  id: string;
  version: number;
  /** When its status was reported, as it was in the file. */
  reported: string;
  values: SheetValues;
  problems: CellProblem[];
}

/** The rows of a sheet. `isOwn` is a file that Komplan made: there nothing is guessed. */
export function typedRows(
  { rows }: ReadSheet,
  { headingRow, columns }: SheetMapping,
  { words, isOwn }: { words: ChoiceWords; isOwn: boolean },
): TypedRow[] {
  return rows
    .filter(({ at }) => at > headingRow)
    .map((row) => typedRow(row, columns, isOwn ? readStrictly(words) : readFreely(words)))
    .filter(({ id, values, problems }) => id !== "" || problems.length > 0 || Object.values(values).some(Boolean));
}

type Read = (cell: Cell, target: ColumnTarget) => { values: SheetValues } | { problem: CellProblemKey };

function typedRow({ at, cells }: SheetRow, columns: readonly (ColumnTarget | null)[], read: Read): TypedRow {
  const row: TypedRow = { at, id: "", version: 0, reported: "", values: {}, problems: [] };
  for (const [place, target] of columns.entries()) {
    const cell = cells[place] ?? null;
    if (target === "measure") row.id = textOf(cell);
    else if (target === "version") row.version = Number(textOf(cell)) || 0;
    else if (target === "reported") row.reported = textOf(cell);
    else if (target !== null) addCell(row, cell, target, read);
  }
  return row;
}

function addCell(row: TypedRow, cell: Cell, target: Exclude<ColumnTarget, "measure">, read: Read): void {
  const answer = read(cell, target);
  if ("problem" in answer) {
    const field = target === "time" || target === "version" || target === "reported" ? "periodText" : target;
    row.problems.push({ at: row.at, field, key: answer.problem, said: textOf(cell).slice(0, 80) });
    return;
  }
  for (const [field, value] of Object.entries(answer.values) as [SheetField, string][]) {
    const before = row.values[field];
    row.values[field] = before && value ? `${before}\n${value}` : before || value;
  }
}

function readStrictly(words: ChoiceWords): Read {
  return (cell, target) => {
    if (target === "time" || target === "measure" || target === "version" || target === "reported")
      return { values: {} };
    const read = readCell(cell, target, words);
    return "problem" in read ? read : { values: { [target]: read.value } };
  };
}

/** As strictly where it fits; else in the plan's own words, as from a Word file. */
function readFreely(words: ChoiceWords): Read {
  const strictly = readStrictly(words);
  return (cell, target) => {
    const text = cleanText(textOf(cell)).trim();
    if (target === "title" && text === "") return { values: {} };
    if (target === "time") return isFault(cell) ? strictly(cell, "periodText") : { values: timeOf(text) };
    const read = strictly(cell, target);
    if (!("problem" in read) || isFault(cell)) return read;
    if (target === "position") return { values: { responsibleText: text } };
    if (target === "startsOn" || target === "endsOn") return { values: timeOf(text) };
    if (target === "phase") return { values: { publicRemark: text } };
    if (target === "goal") return { problem: "goal" };
    return read;
  };
}

function isFault(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null && "fault" in cell;
}

/** Days when the words tell them, and the words as well when they tell more. */
function timeOf(text: string): SheetValues {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { endsOn: text };
  const found = findDates(text) ?? findPeriod(text) ?? (/^20\d\d$/.test(text) ? findYear(text) : null);
  if (!found) return { periodText: text };
  const words = text.toLowerCase().replace(notWords, "");
  return {
    ...(found.from && { startsOn: found.from }),
    ...(found.to && { endsOn: found.to }),
    ...(words !== "" && { periodText: text }),
  };
}

const notWords = /januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|til|[\d\s.,/–—-]/g;
