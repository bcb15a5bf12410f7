import type { CellStyle, CellValue, DataValidation, WriteSheet } from "hucre/xlsx";
import { colToLetter, writeXlsx } from "hucre/xlsx";
import type { Language } from "#app/lib/language.ts";
import { type EditColumn, type EditSheet, sheetMark } from "./edit-sheet.ts";
import { listedFields, type SheetChoices } from "./sheet-choices.ts";
import { isCost } from "./sheet-field.ts";
import { sheetText } from "./sheet-text.ts";
import { headingStyle, longestCell } from "./xlsx.server.ts";

interface Book extends EditSheet {
  title: string;
  choices: SheetChoices;
  language: Language;
}

/** A workbook to be edited: the measures, how to go about it, and the drop-down lists in a hidden sheet. */
export async function renderEditXlsx(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [measuresSheet(book), helpSheet(book.language), listsSheet(book)];
  return Uint8Array.from(await writeXlsx({ sheets, properties: { title: book.title } }));
}

/** Room below the measures for new ones. */
const spareRows = 500;
const formats: Record<EditColumn["kind"], string> = {
  key: "@",
  text: "@",
  lines: "@",
  choice: "@",
  date: "dd.mm.yyyy",
  number: "#,##0",
};

/** The first row holds the keys and is hidden; the headings stand in the second. */
function measuresSheet({ columns, rows, choices, language }: Book): WriteSheet {
  const headings = columns.map(({ heading }) => heading);
  const keys = columns.map(({ key }, at) => (at === 0 ? sheetMark : key));
  const last = rows.length + 2;
  const style = ({ kind }: EditColumn): CellStyle => ({
    numFmt: formats[kind],
    alignment: { vertical: "top", wrapText: kind !== "date" && kind !== "number" },
  });
  return {
    name: sheetText[language].sheet,
    columns: columns.map((column) => ({
      width: column.width,
      style: style(column),
      ...(column.kind === "key" && { hidden: true }),
    })),
    rows: [keys, headings, ...rows.map((row) => row.map((value, at) => cellValue(value, columns[at])))],
    cells: new Map(headings.map((value, at) => [`1,${at}`, { value, style: headingStyle }])),
    rowDefs: new Map([
      [0, { hidden: true }],
      [1, { height: 30 }],
    ]),
    freezePane: { rows: 2, columns: 6 },
    autoFilter: { range: `A2:${colToLetter(columns.length - 1)}${last}` },
    dataValidations: validations(columns, choices, { last: last + spareRows, language }),
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellValue(value: string | number | null, column: EditColumn | undefined): CellValue {
  if (value === null || typeof value === "number") return value;
  return column?.kind === "date" ? new Date(`${value}T00:00:00Z`) : value.slice(0, longestCell);
}

function validations(
  columns: readonly EditColumn[],
  choices: SheetChoices,
  { last, language }: { last: number; language: Language },
): DataValidation[] {
  const t = sheetText[language];
  const listed = listedFields(choices);
  const rule = { allowBlank: true, showErrorMessage: true, errorStyle: "stop" as const };
  return columns.flatMap(({ field, kind }, at): DataValidation[] => {
    if (!field) return [];
    const range = `${colToLetter(at)}3:${colToLetter(at)}${last}`;
    const list = isCost(field) ? -1 : listed.indexOf(field);
    if (list >= 0 && !isCost(field)) {
      const letter = colToLetter(list);
      const formula1 = `${t.lists}!$${letter}$2:$${letter}$${(choices[field]?.length ?? 0) + 1}`;
      return [{ ...rule, type: "list", formula1, range, errorTitle: t.chooseTitle, errorMessage: t.choose }];
    }
    if (kind === "date") {
      const days = { type: "date" as const, operator: "between" as const, formula1: "32874", formula2: "73050" };
      return [{ ...rule, ...days, range, errorTitle: t.dateTitle, errorMessage: t.date }];
    }
    if (kind !== "number") return [];
    const whole = { type: "whole" as const, operator: "between" as const, formula1: "0", formula2: "999999999" };
    return [{ ...rule, ...whole, range, errorTitle: t.numberTitle, errorMessage: t.wholeNumber }];
  });
}

function helpSheet(language: Language): WriteSheet {
  const { help, instructions } = sheetText[language];
  const [title = "", ...lines] = instructions;
  return {
    name: help,
    columns: [{ width: 110, style: { numFmt: "@", alignment: { vertical: "top", wrapText: true } } }],
    rows: [[title], ...lines.map((line) => [line])],
    cells: new Map([["0,0", { value: title, style: headingStyle }]]),
  };
}

function listsSheet({ choices, columns, language }: Book): WriteSheet {
  const fields = listedFields(choices);
  const lists = fields.map((field) => [
    columns.find((column) => column.field === field)?.heading ?? field,
    ...(choices[field] ?? []).map(({ label }) => label.slice(0, longestCell)),
  ]);
  const height = Math.max(0, ...lists.map(({ length }) => length));
  return {
    name: sheetText[language].lists,
    hidden: true,
    columns: fields.map(() => ({ width: 40, style: { numFmt: "@" } })),
    rows: Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? null)),
  };
}
