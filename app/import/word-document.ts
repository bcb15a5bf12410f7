import * as z from "zod";
import { inline } from "#app/lib/rich-text.ts";

const list = z.strictObject({ ordered: z.boolean(), level: z.int().min(0).max(8) });

const wordParagraph = z.strictObject({
  kind: z.literal("paragraph"),
  /** What its style says it is. Level 1 to 9 is a heading. */
  role: z.enum(["text", "title", "contents"]),
  heading: z.int().min(1).max(9).nullable(),
  content: z.array(inline),
  list: list.nullable(),
  /** How far in the first line begins, in twentieths of a point, blanks and tabs included. */
  indent: z.int(),
  /** Size of the letters in points, when all are alike and it is said. */
  size: z.number().nullable(),
});

const wordCell = z.strictObject({
  colspan: z.int().min(1).max(63),
  rowspan: z.int().min(1),
  get blocks(): z.ZodArray<z.ZodUnion<[typeof wordParagraph, typeof wordTable]>> {
    return z.array(z.union([wordParagraph, wordTable]));
  },
});
const wordRow = z.strictObject({ header: z.boolean(), cells: z.array(wordCell) });
const wordTable = z.strictObject({ kind: z.literal("table"), rows: z.array(wordRow) });

/** What a Word file says, stripped of everything a plan has no use for: the reading as it leaves the child process, checked on arrival. */
export const wordDocument = z.strictObject({
  /** The title among the file's properties, if any. */
  title: z.string(),
  /** Whether Komplan wrote the file itself. */
  ownExport: z.boolean(),
  blocks: z.array(z.union([wordParagraph, wordTable])),
  /** Footnotes and endnotes, in the order they are referred to: the first is [1]. */
  notes: z.array(z.array(wordParagraph)),
  leftOut: z.strictObject({
    images: z.int(),
    comments: z.boolean(),
    trackedChanges: z.boolean(),
    /** Names of elements that could not be read. */
    elements: z.array(z.string()),
    /** Addresses of links that were not kept. */
    links: z.array(z.string()),
  }),
});

export type WordDocument = z.output<typeof wordDocument>;
export type WordParagraph = z.output<typeof wordParagraph>;
export type WordTable = z.output<typeof wordTable>;
export type WordCell = z.output<typeof wordCell>;
export type WordBlock = WordParagraph | WordTable;

/** The words of a paragraph; a line break is "\n". */
export function paragraphText(paragraph: WordParagraph): string {
  return paragraph.content
    .map((node) => (node.type === "text" ? node.text : "\n"))
    .join("")
    .trim();
}

/** The same on one line. */
export function onOneLine(paragraph: WordParagraph): string {
  return paragraphText(paragraph).replace(/\s+/g, " ");
}

/** All paragraphs of a cell in order, those of tables inside it too. */
export function cellParagraphs(blocks: WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cellParagraphs(cell.blocks)));
  });
}

/** The words of a cell on one line. */
export function cellText(blocks: WordBlock[]): string {
  return cellParagraphs(blocks).map(paragraphText).filter(Boolean).join(" ").replace(/\s+/g, " ");
}

/** Whether every word is in bold: how people make headings who do not know of heading styles. */
export function isAllBold(paragraph: WordParagraph): boolean {
  const words = paragraph.content.filter((node) => node.type === "text" && /[\p{L}\p{N}]/u.test(node.text));
  return (
    words.length > 0 && words.every((node) => node.type === "text" && node.marks?.some(({ type }) => type === "bold"))
  );
}
