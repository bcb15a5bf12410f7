import type { Block, Inline, ListItem, RichText } from "#app/lib/rich-text.ts";
import { typedBullet } from "./cell-items.ts";
import {
  cellParagraphs,
  paragraphText,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordTable,
} from "./word-document.ts";

type Paragraph = Extract<Block, { type: "paragraph" }>;
type List = Extract<Block, { type: "bulletList" | "orderedList" }>;
type Table = Extract<Block, { type: "table" }>;
type Cell = Table["content"][number]["content"][number];

/** A part of a chapter with its own heading inside the chapter. */
export interface BodyPart {
  heading: { text: string; level: 2 | 3 | 4 } | null;
  blocks: WordBlock[];
}

/** A chapter's text with its structure: headings, paragraphs, lists and tables. */
export function bodyOf(parts: BodyPart[]): RichText {
  return { type: "doc", content: parts.flatMap((part) => [...headingOf(part), ...textBlocks(part.blocks)]) };
}

function headingOf({ heading }: BodyPart): Block[] {
  if (!heading) return [];
  return [{ type: "heading", attrs: { level: heading.level }, content: [{ type: "text", text: heading.text }] }];
}

function textBlocks(blocks: WordBlock[]): Block[] {
  const content: Block[] = [];
  let lines: ListLine[] = [];
  const closeList = () => {
    content.push(...listsOf(lines));
    lines = [];
  };
  for (const block of blocks) {
    const line = block.kind === "paragraph" ? listLine(block) : null;
    if (line) lines.push(line);
    else {
      closeList();
      content.push(block.kind === "paragraph" ? paragraphOf(block.content) : tableOf(block));
    }
  }
  closeList();
  return content.filter((block) => block.type !== "table" || block.content.length > 0);
}

interface ListLine {
  level: number;
  ordered: boolean;
  content: Inline[];
}

function listLine(paragraph: WordParagraph): ListLine | null {
  if (paragraph.list) return { ...paragraph.list, content: paragraph.content };
  const [first, ...others] = paragraph.content;
  const typed = first?.type === "text" ? typedBullet(first.text) : null;
  if (first?.type !== "text" || !typed) return null;
  const content = typed.rest === "" ? others : [{ ...first, text: typed.rest }, ...others];
  return content.length > 0 ? { level: 0, ordered: false, content } : null;
}

/** Lines of one level become a list; deeper lines a list inside the line above. */
function listsOf(lines: ListLine[]): List[] {
  const lists: List[] = [];
  const top = Math.min(...lines.map(({ level }) => level));
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    let next = at + 1;
    while ((lines[next]?.level ?? top) > top) next++;
    const below = line.level > top ? lines.slice(at, next) : lines.slice(at + 1, next);
    addItem(lists, line.level > top ? null : line, listsOf(below));
    at = next;
  }
  return lists;
}

function addItem(lists: List[], line: ListLine | null, below: List[]): void {
  const type = line?.ordered ? "orderedList" : "bulletList";
  if (!line) {
    lists.push(...below);
    return;
  }
  const item: ListItem = { type: "listItem", content: [paragraphOf(line.content), ...below] };
  const last = lists.at(-1);
  if (last?.type === type) last.content.push(item);
  else lists.push({ type, content: [item] });
}

function paragraphOf(content: Inline[]): Paragraph {
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

function tableOf(table: WordTable): Table {
  const rows = table.rows.filter(({ cells }) => cells.length > 0);
  const hasHeader = rows.some(({ header }) => header);
  const content = rows.map((row, at) => {
    const isHeader = row.header || (!hasHeader && at === 0 && row.cells.every(looksLikeHeading));
    return { type: "tableRow" as const, content: row.cells.map((cell) => cellOf(cell, isHeader)) };
  });
  return { type: "table", content };
}

function looksLikeHeading({ blocks }: WordCell): boolean {
  const [only, ...others] = cellParagraphs(blocks);
  return only !== undefined && others.length === 0 && paragraphText(only).length <= 60;
}

function cellOf(cell: WordCell, isHeader: boolean): Cell {
  const attrs = { colspan: Math.min(cell.colspan, 20), rowspan: Math.min(cell.rowspan, 200) };
  const content = textBlocks(cellParagraphs(cell.blocks)).filter(
    (block) => block.type !== "heading" && block.type !== "table",
  );
  return {
    type: isHeader ? "tableHeader" : "tableCell",
    attrs,
    content: content.length > 0 ? content : [{ type: "paragraph" }],
  };
}
