import type { CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { colToLetter, writeXlsx } from "hucre/xlsx";
import type { Publication } from "#app/publication/publication.ts";
import { type MeasureSheet, measureSheet, type SheetColumn, type SheetValue } from "./measure-sheet.ts";
import { exportText } from "./text.ts";

/** A table as it is seen on a page, as a spreadsheet. */
export async function renderTable(title: string, table: MeasureSheet): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = writtenSheet(title.slice(0, 31), table);
  return Uint8Array.from(await writeXlsx({ sheets: [sheet], properties: { title } }));
}

/** The measures of a plan as a spreadsheet: one row for each, filters on, the headings always in sight. */
export async function renderXlsx(plan: Publication): Promise<Uint8Array<ArrayBuffer>> {
  const t = exportText[plan.language];
  const published = new Date(`${plan.publishedOn}T12:00:00Z`);
  const properties = { title: plan.title, creator: plan.owner, created: published, modified: published };
  const sheet = writtenSheet(t.measures, measureSheet(plan));
  const running = {
    oddHeader: `&L${printed(plan.title)}&R${t.exampleMark}`,
    oddFooter: `&L${printed(plan.owner)}&R&P / &N`,
  };
  if (!plan.example) running.oddHeader = `&L${printed(plan.title)}`;
  return Uint8Array.from(await writeXlsx({ sheets: [{ ...sheet, headerFooter: running }], properties }));
}

export const headingStyle: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "0B4F54" } },
  alignment: { vertical: "center", wrapText: true },
};
const formats: Record<SheetColumn["kind"], string> = { text: "@", date: "dd.mm.yyyy", number: "#,##0" };
/** Excel takes no longer text in a cell. */
export const longestCell = 32_000;

function writtenSheet(name: string, { columns, rows }: MeasureSheet): WriteSheet {
  const headings = columns.map(({ heading }) => heading);
  const style = ({ kind }: SheetColumn): CellStyle => ({
    numFmt: formats[kind],
    alignment: { vertical: "top", wrapText: kind === "text" },
  });
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: style(column) })),
    rows: [headings, ...rows.map((row) => row.map((value, at) => cellValue(value, columns[at])))],
    cells: new Map(headings.map((value, at) => [`0,${at}`, { value, style: headingStyle }])),
    rowDefs: new Map([[0, { height: 30 }]]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellValue(value: SheetValue, column: SheetColumn | undefined): CellValue {
  if (value === null || value === "") return null;
  if (typeof value === "number") return value;
  return column?.kind === "date" ? new Date(`${value}T00:00:00Z`) : value.slice(0, longestCell);
}

/** In a sheet's running title "&" begins a command. */
function printed(words: string): string {
  return words.replaceAll("&", "&&").slice(0, 200);
}
