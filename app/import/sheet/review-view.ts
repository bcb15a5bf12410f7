import type { SheetChoices } from "#app/export/sheet-choices.ts";
import { cellKind, isCost, type SheetField } from "#app/export/sheet-field.ts";
import { fieldName } from "#app/export/sheet-text.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { formatKroner, formatNumber } from "#app/lib/numbers.ts";
import { isTaken, pickKey, type SheetPicks } from "./sheet-decision.ts";
import type { FieldChange, ReviewedRow, SheetReview } from "./sheet-review.ts";
import { sheetImportText } from "./text.ts";

/** A cell that is changed, in words. */
export interface ShownChange {
  key: string;
  field: string;
  base: string | null;
  now: string;
  mine: string;
  conflict: boolean;
  checked: boolean;
}

export interface ShownRow {
  at: number;
  isNew: boolean;
  title: string;
  changes: ShownChange[];
}

/** One page of a review: as much as somebody can look over, however large the file. */
export interface ReviewPage {
  page: number;
  pages: number;
  rows: ShownRow[];
}

const rowsOnPage = 50;
const problemsShown = 100;

interface Looks {
  choices: SheetChoices;
  language: Language;
}

export function reviewPage(review: SheetReview, picks: SheetPicks, asked: number, looks: Looks): ReviewPage {
  const pages = Math.max(1, Math.ceil(review.rows.length / rowsOnPage));
  const page = Math.min(Math.max(1, Math.floor(asked) || 1), pages);
  const rows = review.rows.slice((page - 1) * rowsOnPage, page * rowsOnPage);
  return { page, pages, rows: rows.map((row) => shownRow(row, picks, looks)) };
}

/** How much there is, for the line on top. */
export function countReview({ rows, problems, missing }: SheetReview) {
  const changed = rows.filter(({ measureId }) => measureId !== null);
  const cells = changed.flatMap(({ changes }) => changes);
  const added = rows.filter(({ measureId }) => measureId === null);
  return {
    cells: cells.length,
    measures: changed.length,
    conflicts: cells.filter(({ conflict }) => conflict).length,
    added: added.length,
    withoutGoal: added.some(({ changes }) => !changes.some(({ field }) => field === "goal")),
    problems: problems.length,
    missing,
  };
}

/** "Rad 7, Frist: «juni» er ikke en dato". The first of many. */
export function problemLines({ problems }: SheetReview, language: Language): string[] {
  const t = sheetImportText[language];
  return problems
    .slice(0, problemsShown)
    .map(({ at, field, key, said }) => t.problem(at, fieldName(field, language), t.problems[key](said)));
}

function shownRow(row: ReviewedRow, picks: SheetPicks, looks: Looks): ShownRow {
  const changes = row.changes.map((change) => ({
    key: pickKey(row, change.field),
    field: fieldName(change.field, looks.language),
    ...shownValues(change, looks),
    conflict: change.conflict,
    checked: isTaken(row, change, picks),
  }));
  return { at: row.at, isNew: row.measureId === null, title: row.title, changes };
}

function shownValues({ field, base, now, mine }: FieldChange, looks: Looks) {
  return {
    base: base === null ? null : inWords(field, base, looks),
    now: inWords(field, now, looks),
    mine: inWords(field, mine, looks),
  };
}

const longestShown = 400;

function inWords(field: SheetField, value: string, { choices, language }: Looks): string {
  if (value === "") return "";
  if (isCost(field)) return formatKroner(Number(value));
  const kind = cellKind(field);
  if (kind === "number") return formatNumber(Number(value));
  if (kind === "date") return formatDate(value, language);
  if (kind === "choice") return choices[field]?.find((choice) => choice.value === value)?.label ?? "";
  return value.length > longestShown ? `${value.slice(0, longestShown)} …` : value;
}
