import {
  columnHeading,
  columnWords,
  type ServiceChoices,
  type ServiceColumn,
  serviceColumns,
} from "#app/export/service-sheet.ts";
import type { Typed } from "#app/lib/form.ts";
import { languages } from "#app/lib/language.ts";
import { openingFromLines } from "#app/service/opening-line.ts";
import { textOf } from "../sheet/sheet-mapping.ts";
import type { Cell, SheetRow, Workbook } from "../sheet/workbook.ts";
import { columnLetters } from "../sheet/workbook-limits.ts";
import { type ReadPhone, type ReadProblem, type ReadService, readFields } from "./read-service.ts";

/** Services in a sheet with our headings, wherever the columns have been moved. Null when no sheet has them. */
export function servicesInWorkbook({ sheets }: Workbook, choices: ServiceChoices): ReadService[] | null {
  for (const { rows } of sheets) {
    const heading = rows.slice(0, 10).find(({ cells }) => columnsIn(cells).includes("name") && known(cells) >= 3);
    if (!heading) continue;
    const columns = columnsIn(heading.cells);
    const filled = rows.filter(({ at, cells }) => at > heading.at && cells.some((cell) => textOf(cell).trim() !== ""));
    return filled.map((row) => readRow(row, { columns, headings: heading.cells.map(textOf) }, choices));
  }
  return null;
}

function columnsIn(cells: readonly Cell[]): (ServiceColumn | undefined)[] {
  return cells.map((cell) => {
    const heading = textOf(cell).trim().toLowerCase();
    return serviceColumns.find((column) =>
      languages.some((language) => columnHeading(column, language).toLowerCase() === heading),
    );
  });
}

function known(cells: readonly Cell[]): number {
  return columnsIn(cells).filter((column) => column !== undefined).length;
}

interface Columns {
  columns: readonly (ServiceColumn | undefined)[];
  /** As the file has them. */
  headings: readonly string[];
}

function readRow({ at, cells }: SheetRow, { columns, headings }: Columns, choices: ServiceChoices): ReadService {
  const placeOf = (column: number) => `${headings[column]} (${columnLetters(column)}${at})`;
  const problems: ReadProblem[] = [];
  const texts = new Map<ServiceColumn, string>();
  const fields: Typed = {};
  for (const [place, column] of columns.entries()) {
    if (!column) continue;
    const [cell = null, where] = [cells[place], placeOf(place)];
    if (typeof cell === "object" && cell !== null && "fault" in cell) problems.push({ where, problem: cell.fault });
    const text = textOf(cell).trim();
    texts.set(column, text);
    const field = readFields.find((one) => one === column);
    if (!field) continue;
    const values = valuesIn(text, column, choices);
    if (values) fields[field] = values;
    else problems.push({ where, problem: "notInList" });
  }
  const [opening, exceptions] = [texts.get("opening"), texts.get("exceptions")];
  const isTold = opening !== undefined && exceptions !== undefined; // one without the other would take the other away
  const hours = isTold ? openingFromLines(opening, exceptions) : null;
  if (isTold && !hours) problems.push({ where: placeOf(columns.indexOf("opening")), problem: "openingNotRead" });
  return {
    ...{ at, id: texts.get("id") || null, agency: texts.get("agencyId") ?? null, fields, problems },
    opening: hours,
    phones: phonesIn(texts.get("phones") ?? ""),
  };
}

/** As the form takes it; null when it is none of the words of the list. */
function valuesIn(text: string, column: ServiceColumn, choices: ServiceChoices): string[] | null {
  const lists = languages.map((language) => columnWords(column, choices, language));
  if (lists.every((list) => list === undefined)) return [text];
  if (text === "") return column === "shown" || isMany(column) ? [] : [""];
  const words = isMany(column) ? text.split(/[\n,;]/) : [text];
  const values = words
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
    .map((word) => {
      const found = lists.flatMap((list) => [...(list ?? [])]).find(([, label]) => label.toLowerCase() === word);
      return found?.[0];
    });
  if (values.includes(undefined)) return null;
  return values.filter((value) => value !== undefined && value !== "").map(String);
}

function isMany(column: ServiceColumn): boolean {
  return ["municipalities", "audiences", "languages"].includes(column);
}

/** "22 33 44 55: Døgnåpen", a line for each. */
function phonesIn(text: string): ReadPhone[] {
  return text
    .split("\n")
    .map((line) => line.split(":"))
    .map(([number = "", ...words]) => ({ number: number.trim(), words: words.join(":").trim() }))
    .filter(({ number }) => number !== "");
}
