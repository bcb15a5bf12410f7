import { fieldsOfHeadings } from "./column-field.ts";
import type { ColumnField } from "./imported-plan.ts";
import { type Grid, gridOf, rowTexts, titleOfRow, turned } from "./table-grid.ts";
import type { WordCell, WordTable } from "./word-document.ts";

/** A table that lists measures: what its columns hold, and its rows below the headings. */
export interface MeasureTable {
  /** The merged row over the headings. */
  title: string | null;
  headings: string[];
  fields: (ColumnField | null)[];
  rows: MeasureRow[];
  /** Whether it has no headings and goes on from the table before. */
  continued: boolean;
}

export type MeasureRow = { group: string } | { cells: (WordCell | null)[] };

/** Headings stand among the first rows, below at most a title or two. */
const headingsWithin = 4;

/** Reads a table as a list of measures; null when it is some other table. */
export function readMeasureTable(table: WordTable, before: MeasureTable | null): MeasureTable | null {
  const grid = gridOf(table);
  if (grid.length === 0) return null;
  const at = grid.slice(0, headingsWithin).findIndex(isHeadingRow);
  if (at >= 0 && grid.slice(0, at).every((row) => titleOfRow(row) !== null)) return withHeadings(grid, at);
  const onItsSide = turned(grid);
  if (isSideways(grid) && onItsSide[0]) return withHeadings(onItsSide, 0);
  return before && goesOn(grid, before) ? continuation(grid, before) : null;
}

/** The same table with its columns taken as somebody says they are. */
export function withFields(table: MeasureTable, fields: (ColumnField | null)[]): MeasureTable {
  return { ...table, fields };
}

function withHeadings(grid: Grid, at: number): MeasureTable {
  const headings = rowTexts(grid[at] ?? []);
  const title = grid
    .slice(0, at)
    .map((row) => titleOfRow(row) ?? "")
    .join(" ")
    .trim();
  return {
    title: title || null,
    headings,
    fields: fieldsOfHeadings(headings),
    rows: rowsOf(grid.slice(at + 1), headings),
    continued: false,
  };
}

function continuation(grid: Grid, { headings, fields }: MeasureTable): MeasureTable {
  return { title: null, headings, fields, rows: rowsOf(grid, headings), continued: true };
}

/** A table over a page break may be two tables in the file, the second without headings. */
function goesOn(grid: Grid, before: MeasureTable): boolean {
  return grid[0]?.length === before.headings.length && grid[0].length >= 2;
}

function rowsOf(grid: Grid, headings: string[]): MeasureRow[] {
  const repeated = headings.join("\t");
  return grid
    .filter((row) => rowTexts(row).some(Boolean) && rowTexts(row).join("\t") !== repeated)
    .map((row) => {
      const group = isOneCell(row) ? titleOfRow(row) : null;
      return group === null ? { cells: row } : { group };
    });
}

/** Below the headings only a cell from side to side is a title: a row with words in its first cell may be a goal without measures. */
function isOneCell(row: Grid[number]): boolean {
  return row.length >= 2 && new Set(row).size === 1;
}

function isHeadingRow(row: Grid[number]): boolean {
  const texts = rowTexts(row);
  const fields = fieldsOfHeadings(texts);
  const known = fields.filter((field) => field !== null);
  const short = texts.every((text) => text.length <= 60);
  const distinct =
    new Set(known).size >= 2 ||
    (texts.length === 1 && /^\W*(tiltak|aktivitet(er)?|handling(er)?)\W*$/i.test(texts[0] ?? ""));
  return short && distinct && known.includes("measure") && known.length * 2 >= texts.length;
}

function isSideways(grid: Grid): boolean {
  const names = grid.map((row) => rowTexts(row)[0] ?? "");
  const known = fieldsOfHeadings(names).filter((field) => field !== null);
  return (
    grid[0]?.length === 2 &&
    known.includes("measure") &&
    new Set(known).size >= 3 &&
    known.length * 2 >= names.length &&
    names.every((name) => name.length <= 60)
  );
}
