import type { Inserted, Chart as InsertedChart } from "#app/lib/inserted.ts";
import { insertionMark } from "#app/lib/insertion.ts";
import type { AnyText, Inline, Block as Node, TableRow } from "#app/lib/rich-text.ts";
import { type Block, type Chart, type Entry, paragraph, placedTable, type Run, run, type Table } from "./manuscript.ts";

/** A formatted text as printed blocks. Its headings keep their level, for they begin one below the chapter's. */
export function richTextBlocks(text: AnyText): Block[] {
  return text.content.flatMap((node): Block[] => {
    if (node.type === "inserted") return printedInserted(node);
    return [node.type === "insertion" ? paragraph(insertionMark(node.attrs)) : printedBlock(node)];
  });
}

/** In the order it is read on a page: words, chart, and the table that says the same as the chart. */
function printedInserted({ title, content, chart, notes, sources }: Inserted): Block[] {
  const isTable = ({ type }: Node) => type === "table";
  return [
    paragraph(title, { bold: true }),
    ...content.filter((node) => !isTable(node)).map(printedBlock),
    ...(chart ? [printedChart(chart)] : []),
    ...content.filter(isTable).map(printedBlock),
    ...notes.map((note) => paragraph(note, { italic: true })),
    ...sources.map(({ text, url }) => paragraph(text, { link: url })),
  ];
}

function printedChart({ name, bars }: InsertedChart): Chart {
  const most = Math.max(1, ...bars.map(({ to }) => to ?? 0));
  const share = (number: number | null) => Math.round(((number ?? 0) / most) * 1000) / 10;
  const drawn = bars.map(({ label, from, to, words }) => ({ label, near: share(from), far: share(to), words }));
  return { kind: "chart", name, bars: drawn };
}

function printedBlock(node: Node): Block {
  switch (node.type) {
    case "heading":
      return { kind: "heading", level: node.attrs.level, text: plainWords(node.content) };
    case "paragraph":
      return { kind: "paragraph", runs: (node.content ?? []).map(printedRun) };
    case "bulletList":
    case "orderedList":
      return {
        kind: "list",
        ordered: node.type === "orderedList",
        items: node.content.map((item) => item.content.map(printedBlock)),
      };
    case "table":
      return printedTable(node.content);
  }
}

function printedRun(node: Inline): Run {
  if (node.type === "hardBreak") return run("\n");
  const marks = node.marks ?? [];
  const link = marks.find((mark) => mark.type === "link");
  return run(node.text, {
    bold: marks.some((mark) => mark.type === "bold"),
    italic: marks.some((mark) => mark.type === "italic"),
    link: link?.attrs.href ?? "",
  });
}

function printedTable(rows: TableRow[]): Table {
  const columns = Math.max(1, ...columnCounts(rows));
  const headings = rows.findIndex((row) => row.content.some((cell) => cell.type === "tableCell"));
  const headerRows = headings === -1 ? Math.min(1, rows.length) : headings;
  const entries = rows.map((row) =>
    row.content.map(({ attrs, content }): Entry => ({ ...attrs, blocks: content.map(printedBlock) })),
  );
  return placedTable(entries, { columns, widths: null, headerRows, dense: columns > 4, leads: 0 });
}

/** How many columns each row takes, with those that cells from above reach down over. */
function columnCounts(rows: TableRow[]): number[] {
  const fromAbove = rows.map(() => 0);
  return rows.map((row, at) => {
    for (const cell of row.content) {
      const last = Math.min(rows.length, at + cell.attrs.rowspan);
      for (let below = at; below < last; below += 1) fromAbove[below] = (fromAbove[below] ?? 0) + cell.attrs.colspan;
    }
    return fromAbove[at] ?? 0;
  });
}

function plainWords(content: Inline[] = []): string {
  return content.map((node) => (node.type === "text" ? node.text : " ")).join("");
}
