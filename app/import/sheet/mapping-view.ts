import { plainFields } from "#app/export/sheet-field.ts";
import { type ColumnTarget, gatheringTargets, type SheetMapping, textOf, widthOf } from "./sheet-mapping.ts";
import type { Workbook } from "./workbook.ts";
import { columnLetters } from "./workbook-limits.ts";

/** A column of somebody else's sheet, as it is shown to whoever says what it holds. */
export interface ColumnView {
  letters: string;
  heading: string;
  /** The first words below the heading. */
  sample: string;
  target: ColumnTarget | "";
}

export interface MappingView {
  sheets: string[];
  /** Rows that may be the headings. */
  rows: { at: number; words: string }[];
  mapping: Pick<SheetMapping, "sheet" | "headingRow">;
  columns: ColumnView[];
  /** Years that a column of kroner can be for. */
  years: number[];
}

export function mappingView({ sheets }: Workbook, { sheet, headingRow, columns }: SheetMapping): MappingView {
  const chosen = sheets[sheet] ?? { name: "", rows: [] };
  const headings = chosen.rows.find(({ at }) => at === headingRow)?.cells ?? [];
  const below = chosen.rows.filter(({ at }) => at > headingRow).slice(0, 50);
  const found = columns.flatMap((target) => (target?.startsWith("cost:") ? [Number(target.slice(5))] : []));
  const inHeadings = headings.flatMap((cell) => (textOf(cell).match(/\b20\d\d\b/g) ?? []).map(Number));
  return {
    sheets: sheets.map(({ name }) => name),
    rows: chosen.rows.slice(0, 15).map(({ at, cells }) => ({ at, words: shortened(cells.map(textOf).join(" | ")) })),
    mapping: { sheet, headingRow },
    columns: Array.from({ length: widthOf(chosen) }, (_, at) => ({
      letters: columnLetters(at),
      heading: shortened(textOf(headings[at])),
      sample: shortened(below.map(({ cells }) => textOf(cells[at])).find(Boolean) ?? ""),
      target: columns[at] ?? "",
    })),
    years: [...new Set([...found, ...inHeadings])].sort((one, other) => one - other),
  };
}

/** What a column can be said to hold. */
export const columnChoices = [...plainFields.filter((field) => field !== "late" && field !== "periodText"), "time"];

/** What is wrong with what the columns are said to hold, and at which of them. */
export function mappingFault(columns: readonly (ColumnTarget | null)[]): [string, string] | null {
  if (!columns.includes("title")) return ["column-0", "chooseTitle"];
  const twice = columns.findIndex(
    (target, at) => target !== null && columns.indexOf(target) < at && !gatheringTargets.includes(target),
  );
  return twice < 0 ? null : [`column-${twice}`, "sameTwice"];
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
