import type { Language } from "#app/lib/language.ts";

/** A document ready to be printed, whatever it is printed as. Words and order are settled; only the look is left. */
export interface Manuscript {
  language: Language;
  title: string;
  subtitle: string;
  owner: string;
  /** ISO date of publishing; the file carries it, so that the same publication gives the same bytes. */
  date: string;
  /** Short lines at the foot of the cover. */
  cover: string[];
  /** Says that the content is invented; empty for a real plan. */
  exampleMark: string;
  /** What the contents are called; empty for a document that is too short to have any. */
  words: { contents: string; page: string; of: string };
  /** A document of a few pages: its title stands on the first of them instead of a cover, and everything is set closer. */
  brief?: true;
  /** What stands between the cover and the contents. */
  front: Block[];
  /** The rest, in order. */
  parts: Part[];
}

/** A stretch of pages of one kind: upright, on their side for wide tables, or in two columns for much small text. */
export interface Part {
  pages: "upright" | "wide" | "columns";
  blocks: Block[];
}

export type Block = Heading | Paragraph | List | Terms | Chart | Table;

export interface Heading {
  kind: "heading";
  level: number;
  text: string;
}

export interface Paragraph {
  kind: "paragraph";
  runs: Run[];
}

export interface List {
  kind: "list";
  ordered: boolean;
  items: Block[][];
}

/** Words with what belongs to each, such as "Ansvarlig" and who. */
export interface Terms {
  kind: "terms";
  terms: { term: string; runs: Run[] }[];
}

/** Lying bars with their numbers. A table below says the same, so that what cannot draw leaves it out. */
export interface Chart {
  kind: "chart";
  /** What is told to those who cannot see it. */
  name: string;
  bars: Bar[];
}

/** How long a bar surely is, and may be, in hundredths of the longest; none when its number is too small to be shown. */
export interface Bar {
  label: string;
  near: number;
  far: number;
  words: string;
}

export interface Table {
  kind: "table";
  /** How wide each column is beside the others; null lets the content decide. */
  widths: number[] | null;
  columns: number;
  /** The first rows that are headings, repeated on each page. */
  headerRows: number;
  /** Long tables are set smaller. */
  dense: boolean;
  /** How many of the first columns tell what the rest of the row is about. */
  leads: number;
  cells: Cell[];
  /** For each row, whether it is short enough to be kept on one page. */
  whole: boolean[];
}

export interface Cell {
  column: number;
  row: number;
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

/** Words set in one way. A line break is "\n" in the text. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Address it leads to, or empty. */
  link: string;
}

/** Addresses longer than this are refused by document engines; their words are printed without them. */
const longestLink = 2000;

export function run(text: string, { bold = false, italic = false, link = "" }: Partial<Run> = {}): Run {
  return { text, bold, italic, link: link.length > longestLink ? "" : link };
}

export function heading(level: number, text: string): Heading {
  return { kind: "heading", level, text };
}

export function paragraph(text: string, marks: Partial<Run> = {}): Paragraph {
  return { kind: "paragraph", runs: [run(text, marks)] };
}

export function bullets(items: string[]): List {
  return { kind: "list", ordered: false, items: items.map((item) => [paragraph(item)]) };
}

/** A cell that takes one place; its row and column are set by `table`. */
export interface Entry {
  blocks: Block[];
  colspan?: number;
  rowspan?: number;
}

/** A table of rows under one row of headings. Rows leave out the cells that a cell above reaches down over. */
export function table(
  columns: { heading: string; width: number }[],
  rows: Entry[][],
  { dense = false, leads = 0 }: { dense?: boolean; leads?: number } = {},
): Table {
  const headings = columns.map(({ heading: words }) => ({ blocks: [paragraph(words)] }));
  const widths = columns.map(({ width }) => width);
  return placedTable([headings, ...rows], { columns: columns.length, widths, headerRows: 1, dense, leads });
}

/** A table of rows as they are. */
export function placedTable(
  rows: Entry[][],
  shape: Pick<Table, "columns" | "widths" | "headerRows" | "dense" | "leads">,
): Table {
  const cells = placeCells(rows, shape.columns, shape.headerRows);
  return { kind: "table", ...shape, cells, whole: rows.map((row) => row.every(({ blocks }) => isShort(blocks))) };
}

/** Letters in a cell that surely fit on half a page, even in a narrow column. */
const shortCell = 350;

function isShort(blocks: Block[]): boolean {
  return lettersIn(blocks) <= shortCell;
}

/** Roughly how much room blocks take: their letters, and for each line that is not full as many as half a line has. */
export function lettersIn(blocks: Block[]): number {
  let letters = 0;
  mapWords(blocks, (text) => {
    letters += text.length + 12;
    return text;
  });
  return letters;
}

/**
 * Gives every cell its row and column. What reaches outside the table or over another cell is cut, and holes are filled,
 * since no document engine takes a table with either.
 */
export function placeCells(rows: Entry[][], columns: number, headerRows: number): Cell[] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  return rows.flatMap((entries, row) => {
    const last = row < headerRows ? headerRows : rows.length;
    const placed = entries.flatMap((entry) => placeCell(entry, row, last, taken));
    return [...placed, ...fillHoles(row, taken)];
  });
}

function placeCell(entry: Entry, row: number, last: number, taken: boolean[][]): Cell[] {
  const line = taken[row] ?? [];
  const column = line.indexOf(false);
  if (column === -1) return [];
  const reach = line.indexOf(true, column);
  const room = (reach === -1 ? line.length : reach) - column;
  const colspan = Math.max(1, Math.min(entry.colspan ?? 1, room));
  const rowspan = Math.max(1, Math.min(entry.rowspan ?? 1, last - row));
  for (const below of taken.slice(row, row + rowspan)) below.fill(true, column, column + colspan);
  return [{ column, row, colspan, rowspan, blocks: entry.blocks }];
}

function fillHoles(row: number, taken: boolean[][]): Cell[] {
  const holes = (taken[row] ?? []).flatMap((isTaken, column) => (isTaken ? [] : [column]));
  taken[row]?.fill(true);
  return holes.map((column) => ({ column, row, colspan: 1, rowspan: 1, blocks: [] }));
}

/** The words of a manuscript, each text changed in the same way. Addresses are left as they are. */
export function mapWords<Node>(node: Node, change: (text: string) => string): Node;
export function mapWords(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === "string") return change(node);
  if (Array.isArray(node)) return node.map((child) => mapWords(child, change));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, untouched.has(key) ? child : mapWords(child, change)]),
  );
}

const untouched = new Set(["kind", "link", "date", "language", "look"]);
