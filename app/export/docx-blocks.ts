import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { fjord, hairline, tint } from "./docx-style.ts";
import type { Block, Cell, List, Table as ManuscriptTable, Run } from "./manuscript.ts";

/** How the blocks of a stretch are set: width of the text in twentieths of a point, and the style of its paragraphs. */
export interface Setting {
  width: number;
  style?: string;
  /** Numbers the numbered lists of the document, so that each begins at one. */
  lists: { count: number };
  head?: boolean;
  list?: { reference: "bullets" | "numbers"; instance: number; level: number };
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const deepestList = 5;

/** Printed blocks as Word has them. */
export function wordBlocks(blocks: Block[], setting: Setting): (Paragraph | Table)[] {
  return blocks.flatMap((block) => wordBlock(block, setting));
}

function wordBlock(block: Block, setting: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6,
          children: [new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [
        wordParagraph(
          block.runs.map((run) => wordRun(run, setting)),
          setting,
        ),
      ];
    case "terms":
      return block.terms.map(({ term, runs }) => {
        const label = new TextRun({ text: `${term}: `, bold: true, color: fjord });
        return wordParagraph([label, ...runs.map((run) => wordRun(run, setting))], setting);
      });
    case "list":
      return wordList(block, setting);
    case "chart":
      return []; // Word has no bars of its own that a screen reader can tell; the table below says the same
    case "table":
      // Word joins tables that stand next to each other, so something must stand between.
      return [wordTable(block, setting), new Paragraph({ children: [], spacing: { after: 120 } })];
  }
}

function wordParagraph(children: ParagraphChild[], { style, list }: Setting): Paragraph {
  return new Paragraph({ children, ...(style ? { style } : {}), ...(list ? { numbering: list } : {}) });
}

function wordRun(run: Run, { head }: Setting): ParagraphChild {
  const look = { bold: run.bold || head === true, italics: run.italic, ...(head ? { color: "FFFFFF" } : {}) };
  const lines = run.text.split("\n").map((text, at) => ({ text, ...(at > 0 ? { break: 1 } : {}) }));
  if (run.link === "") return lined(lines, look);
  const linked = { ...look, color: fjord, underline: {} };
  return new ExternalHyperlink({ link: run.link, children: lines.map((line) => new TextRun({ ...line, ...linked })) });
}

/** A run of Word's can hold several lines, so that a text stays one text. */
function lined(lines: { text: string; break?: number }[], look: object): TextRun {
  const [first, ...rest] = lines;
  if (rest.length === 0) return new TextRun({ ...first, ...look });
  return new TextRun({ ...look, children: lines.map((line) => new TextRun(line)) });
}

function wordList({ ordered, items }: List, setting: Setting): (Paragraph | Table)[] {
  const level = Math.min((setting.list?.level ?? -1) + 1, deepestList);
  if (ordered) setting.lists.count += 1;
  const reference = ordered ? ("numbers" as const) : ("bullets" as const);
  const inside = { ...setting, list: { reference, instance: ordered ? setting.lists.count : 0, level } };
  return items.flatMap((item) => {
    const [first, ...rest] = item;
    return [...(first ? wordBlock(first, inside) : []), ...rest.flatMap((block) => followingBlock(block, inside))];
  });
}

/** What comes after an item's first paragraph stands below it without a bullet of its own. */
function followingBlock(block: Block, inside: Setting): (Paragraph | Table)[] {
  if (block.kind !== "paragraph") return wordBlock(block, inside);
  const { list, style } = inside;
  const indent = { left: 340 * ((list?.level ?? 0) + 1) };
  return [
    new Paragraph({ children: block.runs.map((run) => wordRun(run, inside)), indent, ...(style ? { style } : {}) }),
  ];
}

function wordTable(table: ManuscriptTable, setting: Setting): Table {
  const shares = table.widths ?? new Array<number>(table.columns).fill(1);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((share / total) * setting.width));
  const line = { style: BorderStyle.SINGLE, size: 4, color: hairline };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    columnWidths,
    width: { size: setting.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: { top: line, bottom: line, insideHorizontal: line, insideVertical: none, left: none, right: none },
    rows: table.whole.map((whole, row) => wordRow(table, row, whole, { ...setting, columnWidths })),
  });
}

type InTable = Setting & { columnWidths: number[] };

function wordRow(table: ManuscriptTable, row: number, whole: boolean, setting: InTable): TableRow {
  const cells = table.cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column);
  return new TableRow({
    cantSplit: whole,
    tableHeader: row < table.headerRows,
    children: cells.map((cell) => wordCell(cell, table, setting)),
  });
}

function wordCell(cell: Cell, table: ManuscriptTable, setting: InTable): TableCell {
  const head = cell.row < table.headerRows;
  const fill = head ? fjord : cell.column < table.leads ? tint : "";
  const style = table.dense ? "SmallTableText" : "TableText";
  const width = setting.columnWidths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0);
  const children = wordBlocks(cell.blocks, { width, style, head, lists: setting.lists });
  return new TableCell({
    children: children.length > 0 ? children : [new Paragraph({ children: [], style })],
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
  });
}
