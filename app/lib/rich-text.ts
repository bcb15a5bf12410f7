import * as z from "zod";
import type { Inserted } from "./inserted.ts";
import { type Insertion, insertionMark } from "./insertion.ts";
import { insertion } from "./insertion-schema.ts";
import { linkAddress } from "./link-address.ts";

const link = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({ href: z.string().regex(linkAddress) }),
});
const mark = z.union([z.strictObject({ type: z.enum(["bold", "italic"]) }), link]);
export const inline = z.union([
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), marks: z.array(mark).exactOptional() }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).exactOptional() });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: z.array(inline).exactOptional(),
});

const listItem = z.strictObject({
  type: z.literal("listItem"),
  get content(): z.ZodArray<z.ZodUnion<readonly [typeof paragraph, typeof bulletList, typeof orderedList]>> {
    return z.array(z.union([paragraph, bulletList, orderedList])).min(1);
  },
});
const bulletList = z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({ type: z.literal("orderedList"), content: z.array(listItem).min(1) });

const cellAttributes = z.strictObject({ colspan: z.int().min(1).max(20), rowspan: z.int().min(1).max(200) });
const cellContent = z.array(z.union([paragraph, bulletList, orderedList])).min(1);
const tableCell = z.strictObject({ type: z.literal("tableCell"), attrs: cellAttributes, content: cellContent });
const tableHeader = z.strictObject({ type: z.literal("tableHeader"), attrs: cellAttributes, content: cellContent });
const tableRow = z.strictObject({ type: z.literal("tableRow"), content: z.array(z.union([tableCell, tableHeader])) });
const table = z.strictObject({ type: z.literal("table"), content: z.array(tableRow).min(1) });

export const block = z.union([paragraph, heading, bulletList, orderedList, table]);

/** A formatted text as a tree: ProseMirror's own JSON shape, cut down to what Komplan lets a text contain. Never HTML. */
export const richText = z.strictObject({ type: z.literal("doc"), content: z.array(z.union([block, insertion])) });

export type RichText = z.output<typeof richText>;
export type Block = z.output<typeof block>;
export type Inline = z.output<typeof inline>;
export type Mark = z.output<typeof mark>;
export type ListItem = z.output<typeof listItem>;
export type TableRow = z.output<typeof tableRow>;

/** A text as it is written, with references in it, or as it is read, with those told out. */
export interface AnyText {
  type: "doc";
  content: (Block | Insertion | Inserted)[];
}

export const emptyText: RichText = { type: "doc", content: [] };

/** Plain paragraphs, one for each line that is not blank. */
export function fromPlainText(text: string): { type: "doc"; content: Block[] } {
  const lines = text.split("\n").map((line) => line.trim());
  const content = lines
    .filter(Boolean)
    .map((line) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text: line }] }));
  return { type: "doc", content };
}

/** All the words of a text, a line for each block, in reading order. */
export function toPlainText(text: AnyText): string {
  return text.content.map(plainBlock).join("\n");
}

export function isBlank(text: AnyText): boolean {
  return toPlainText(text).trim() === "";
}

/** The words of one block. */
export function plainBlock(node: AnyText["content"][number]): string {
  if (node.type === "insertion") return insertionMark(node.attrs);
  if (node.type !== "inserted") return blockText(node);
  const { title, content, notes, sources } = node;
  return [title, ...content.map(blockText), ...notes, ...sources.map(({ text }) => text)].join("\n");
}

function blockText(node: Block | ListItem): string {
  if (node.type === "paragraph" || node.type === "heading") return (node.content ?? []).map(inlineText).join("");
  if (node.type === "table") return node.content.map(rowText).join("\n");
  return node.content.map(blockText).join("\n");
}

function rowText(row: TableRow): string {
  return row.content.map((cell) => cell.content.map(blockText).join("\n")).join("\t");
}

function inlineText(node: Inline): string {
  return node.type === "text" ? node.text : "\n";
}
