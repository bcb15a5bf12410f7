import * as z from "zod";
import { insertionAttributes } from "./insertion-schema.ts";
import { type Block, block, type Inline } from "./rich-text.ts";

const bar = z.strictObject({
  label: z.string(),
  /** Null when the number is too small to be shown. */
  from: z.number().nullable(),
  /** The same as `from` when the source gives no interval. */
  to: z.number().nullable(),
  words: z.string(),
});

/** What a reference in a text stands for, told out: words, a table and a chart, with where it comes from and when. Needs nothing else to be read. */
export const inserted = z.strictObject({
  type: z.literal("inserted"),
  attrs: insertionAttributes,
  title: z.string(),
  content: z.array(block),
  /** Drawn above the table, which says the same in numbers. */
  chart: z.strictObject({ name: z.string(), bars: z.array(bar) }).nullable(),
  /** What must be known to read it rightly. */
  notes: z.array(z.string()),
  /** Where it comes from and when, in words, with an address or an empty one. */
  sources: z.array(z.strictObject({ text: z.string(), url: z.string() })),
});

export type Inserted = z.output<typeof inserted>;

/** A text in which every reference has been told out. */
export const publishedText = z.strictObject({ type: z.literal("doc"), content: z.array(z.union([block, inserted])) });
export type PublishedText = z.output<typeof publishedText>;
export type Chart = NonNullable<Inserted["chart"]>;

export function words(text: string): Block {
  return { type: "paragraph", content: inline(text) };
}

/** A table of plain words, with headings over the columns and in the first cell of each row. */
export function wordTable(headings: string[], rows: string[][]): Block {
  const cell = (type: "tableHeader" | "tableCell") => (text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [{ type: "paragraph" as const, content: inline(text) }],
  });
  const [header, plain] = [cell("tableHeader"), cell("tableCell")];
  const heads = { type: "tableRow" as const, content: headings.map(header) };
  const lines = rows.map(([first = "", ...rest]) => ({
    type: "tableRow" as const,
    content: [header(first), ...rest.map(plain)],
  }));
  return { type: "table", content: [heads, ...lines] };
}

function inline(text: string): Inline[] {
  return text === "" ? [] : [{ type: "text", text }];
}
