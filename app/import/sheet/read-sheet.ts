import { attribute, type MarkupReader, readMarkup } from "./markup.ts";
import { unescaped } from "./read-parts.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";
import type { Cell, SheetRow } from "./workbook.ts";
import { workbookLimits } from "./workbook-limits.ts";

/** What the cells of all sheets share, and how much has been read so far. */
export interface Shared {
  texts: string[];
  dayStyles: boolean[];
  from1904: boolean;
  cells: number;
  letters: number;
}

/** Carries a refusal up through the reading of a sheet. */
export class RefusedSheet extends Error {
  readonly refusal: SheetRefusal;
  constructor(refusal: SheetRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** The rows of a sheet that hold something. */
export function readSheet(markup: string, shared: Shared): SheetRow[] {
  const reader = new SheetReader(shared);
  readMarkup(markup, reader);
  return fillMerged(reader.rows, reader.merged);
}

class SheetReader implements MarkupReader {
  readonly rows: SheetRow[] = [];
  readonly merged: string[] = [];
  private row: SheetRow = { at: 0, cells: [] };
  private column = -1;
  private type = "";
  private style = 0;
  private value = "";
  private hasFormula = false;
  private isValue = false;
  private isPhonetic = false;
  private readonly shared: Shared;

  constructor(shared: Shared) {
    this.shared = shared;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "f") this.hasFormula = true;
    else if (name === "rPh") this.isPhonetic = true;
    else if (name === "mergeCell") this.merged.push(attribute(attributes, "ref") ?? "");
    this.isValue = name === "v" || (name === "t" && !this.isPhonetic);
  }

  text(text: string): void {
    if (this.isValue) this.value += text;
  }

  close(name: string): void {
    this.isValue = false;
    if (name === "rPh") this.isPhonetic = false;
    if (name === "c") this.closeCell();
    if (name === "row" && this.row.cells.length > 0) this.rows.push(this.row);
    if (this.rows.length > workbookLimits.rows + workbookLimits.headings) throw new RefusedSheet("tooManyRows");
  }

  private openRow(attributes: string): void {
    const at = Number(attribute(attributes, "r") ?? this.row.at + 1);
    if (!Number.isInteger(at) || at <= this.row.at) throw new RefusedSheet("damaged");
    this.row = { at, cells: [] };
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const place = attribute(attributes, "r");
    const column = place === undefined ? this.column + 1 : columnOf(place);
    if (column <= this.column) throw new RefusedSheet("damaged");
    this.column = column;
    this.type = attribute(attributes, "t") ?? "n";
    this.style = Number(attribute(attributes, "s") ?? 0);
    this.value = "";
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cell = this.readCell();
    if (cell === null) return;
    if (this.column >= workbookLimits.columns) throw new RefusedSheet("tooManyColumns");
    this.shared.cells++;
    if (typeof cell === "string") this.shared.letters += cell.length;
    const { cells, letters } = this.shared;
    if (cells > workbookLimits.cells || letters > workbookLimits.allLetters) throw new RefusedSheet("tooLong");
    while (this.row.cells.length < this.column) this.row.cells.push(null);
    this.row.cells.push(cell);
  }

  private readCell(): Cell {
    if (this.hasFormula) return { fault: "formula" };
    if (this.type === "e") return { fault: "error" };
    if (this.type === "s") return this.textCell(this.shared.texts[Number(this.value)]);
    if (this.type === "str" || this.type === "inlineStr") return this.textCell(unescaped(this.value));
    if (this.value === "") return null;
    if (this.type === "b") return this.value === "1";
    if (this.type === "d") return this.value.slice(0, 10);
    const number = Number(this.value);
    if (!Number.isFinite(number)) throw new RefusedSheet("damaged");
    const day = this.shared.dayStyles[this.style] ? dayOf(number, this.shared.from1904) : null;
    return day === null ? number : { day };
  }

  private textCell(text: string | undefined): Cell {
    if (text === undefined) throw new RefusedSheet("damaged");
    if (text.length > workbookLimits.letters) throw new RefusedSheet("longCell");
    return text.trim() === "" ? null : text;
  }
}

/** "AB12" stands in the 28th column. */
function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
  if (!letters) throw new RefusedSheet("damaged");
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A day as Excel counts it, from the last day but one of 1899 or from 1904; null when it is no day a plan could mean. */
function dayOf(count: number, from1904: boolean): string | null {
  const days = Math.floor(count) + (from1904 ? 1462 : 0);
  if (days < 61 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is merged downwards stands in each of its rows, as a reader sees it: a goal beside its measures. */
function fillMerged(rows: SheetRow[], merged: readonly string[]): SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.at, row]));
  for (const range of merged.slice(0, 10_000)) {
    const [, from = "", first = "", to = "", last = ""] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range) ?? [];
    if (!from || from !== to) continue;
    const column = columnOf(`${from}1`);
    const value = byNumber.get(Number(first))?.cells[column] ?? null;
    for (const row of value === null ? [] : rows) {
      if (row.at <= Number(first) || row.at > Number(last)) continue;
      while (row.cells.length <= column) row.cells.push(null);
      row.cells[column] ??= value;
    }
  }
  return rows;
}
