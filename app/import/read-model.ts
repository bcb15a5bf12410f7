import { cleanText } from "#app/lib/clean-text.ts";
import { linkAddress } from "#app/lib/link-address.ts";
import type { Inline, Mark } from "#app/lib/rich-text.ts";
import { isScriptAddress } from "./check-package.ts";
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordTable } from "./word-document.ts";
import { isContentsLine, readIndent, readNumbering, readSize, readStyle } from "./word-style.ts";

/** A node of mammoth's model of a document, as far as it is used here. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  checked?: boolean;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  indent?: Record<"start" | "firstLine" | "hanging", string | null>;
  isBold?: boolean;
  isItalic?: boolean;
  fontSize?: number | null;
  href?: string;
  anchor?: string;
  breakType?: string;
  isHeader?: boolean;
  colSpan?: number;
  rowSpan?: number;
  noteType?: string;
  noteId?: string;
  body?: WordNode[];
  notes?: { resolve(reference: WordNode): WordNode | null };
}

/** The width of a typed blank and of a tab, in twentieths of a point. */
const blankWidth = 60;
const tabWidth = 720;

/** Turns mammoth's model into our own, cleaned of what cannot be stored or printed. */
export class ModelReader {
  hasScriptLink = false;
  paragraphs = 0;
  tables = 0;
  #blocks: WordBlock[] = [];
  #notes: WordParagraph[][] = [];
  #references: WordNode[] = [];
  #images = 0;
  #lostLinks: string[] = [];

  /** Reads the whole model, and hands an empty one back, so that no HTML is made of it. */
  read(document: WordNode): WordNode {
    this.#blocks = this.#readBlocks(document.children ?? []);
    for (let at = 0; at < this.#references.length; at++) {
      const note = document.notes?.resolve(this.#references[at] ?? { type: "noteReference" });
      this.#notes.push(this.#readBlocks(note?.body ?? []).filter((block) => block.kind === "paragraph"));
    }
    return { ...document, children: [] };
  }

  document(messages: string[]): Omit<WordDocument, "title" | "ownExport"> {
    const lost = messages.flatMap((message) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? []);
    return {
      blocks: this.#blocks,
      notes: this.#notes,
      leftOut: {
        images: this.#images,
        comments: false,
        trackedChanges: false,
        elements: [...new Set(lost)],
        links: [...new Set(this.#lostLinks)],
      },
    };
  }

  #readBlocks(nodes: WordNode[]): WordBlock[] {
    return nodes.flatMap((node): WordBlock[] => {
      if (node.type === "paragraph") return this.#readParagraph(node);
      if (node.type === "table") return [this.#readTable(node)];
      return this.#readBlocks(node.children ?? []);
    });
  }

  #readTable(table: WordNode): WordTable {
    this.tables++;
    const rows = (table.children ?? []).filter(({ type }) => type === "tableRow");
    return { kind: "table", rows: rows.map((row, at) => this.#readRow(row, rows.length - at)) };
  }

  #readRow(row: WordNode, rowsLeft: number): WordTable["rows"][number] {
    const cells = (row.children ?? []).filter(({ type }) => type === "tableCell");
    return { header: row.isHeader === true, cells: cells.map((cell) => this.#readCell(cell, rowsLeft)) };
  }

  #readCell(cell: WordNode, rowsLeft: number): WordCell {
    const within = (span: number | undefined, most: number) => Math.min(Math.max(Math.trunc(span ?? 1) || 1, 1), most);
    const blocks = this.#readBlocks(cell.children ?? []);
    return { colspan: within(cell.colSpan, 63), rowspan: within(cell.rowSpan, rowsLeft), blocks };
  }

  #readParagraph(paragraph: WordNode): WordBlock[] {
    const content = trimmed(merged(this.#readInlines(paragraph.children ?? [], [])));
    this.paragraphs++;
    if (content.inlines.length === 0) return [];
    const list = paragraph.numbering ? readNumbering(paragraph.numbering) : null;
    const { role, heading } = readStyle(paragraph);
    return [
      {
        kind: "paragraph",
        role: isContentsLine(paragraph) ? "contents" : role,
        heading,
        content: content.inlines,
        list: heading ? null : list,
        indent: readIndent(paragraph) + content.indent,
        size: readSize(paragraph),
      },
    ];
  }

  #readInlines(nodes: WordNode[], marks: Mark[]): Inline[] {
    return nodes.flatMap((node) => this.#readInline(node, marks));
  }

  #readInline(node: WordNode, marks: Mark[]): Inline[] {
    switch (node.type) {
      case "text":
        return pieces(node.value ?? "", marks);
      case "tab":
        return pieces("\t", marks);
      case "checkbox":
        return pieces(node.checked ? "✓ " : "□ ", marks);
      case "break":
        return node.breakType === "line" ? [{ type: "hardBreak" }] : [];
      case "image":
        this.#images++;
        return [];
      case "noteReference":
        return pieces(`[${this.#references.push(node)}]`, marks);
      case "run":
        return this.#readInlines(node.children ?? [], withRunMarks(marks, node));
      case "hyperlink":
        return this.#readInlines(node.children ?? [], this.#withLink(marks, node.href));
      default:
        return this.#readInlines(node.children ?? [], marks);
    }
  }

  #withLink(marks: Mark[], address: string | undefined): Mark[] {
    const href = cleanText(address ?? "").trim();
    if (isScriptAddress(href)) this.hasScriptLink = true;
    if (linkAddress.test(href))
      return [...marks.filter(({ type }) => type !== "link"), { type: "link", attrs: { href } }];
    if (href !== "" && !href.startsWith("#")) this.#lostLinks.push(href);
    return marks;
  }
}

function pieces(raw: string, marks: Mark[]): Inline[] {
  const lines = plainSigns(cleanText(raw)).split("\n");
  return lines.flatMap((text, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(text === ""
      ? []
      : [marks.length > 0 ? { type: "text" as const, text, marks } : { type: "text" as const, text }]),
  ]);
}

/** What is left of Word's symbol fonts is most often a bullet; other private signs mean nothing outside their own program. */
function plainSigns(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, "•").replace(/\p{Co}/gu, "");
}

function withRunMarks(marks: Mark[], run: WordNode): Mark[] {
  const strong = run.isBold || /^(strong|sterk)$/i.test(run.styleName ?? "");
  const slanted = run.isItalic || /^(emphasis|utheving)$/i.test(run.styleName ?? "");
  const has = (type: Mark["type"]) => marks.some((mark) => mark.type === type);
  return [
    ...(strong && !has("bold") ? [{ type: "bold" as const }] : []),
    ...(slanted && !has("italic") ? [{ type: "italic" as const }] : []),
    ...marks,
  ];
}

/** Word splits a sentence into runs wherever somebody once corrected a letter; runs that look alike are one. */
function merged(inlines: Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const node of inlines) {
    const last = whole.at(-1);
    const alike =
      last?.type === "text" && node.type === "text" && JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (alike) whole[whole.length - 1] = { ...last, text: last.text + node.text };
    else whole.push(node);
  }
  return whole.map((node) => (node.type === "text" ? { ...node, text: node.text.normalize("NFC") } : node));
}

/** Takes off blanks at both ends, and tells how far in those at the beginning moved the text. */
function trimmed(inlines: Inline[]): { inlines: Inline[]; indent: number } {
  const kept = inlines.map((node) => ({ ...node }));
  let indent = 0;
  for (let first = kept[0]; first; first = kept[0]) {
    if (first.type === "text") {
      const text = first.text.trimStart();
      for (const sign of first.text.slice(0, first.text.length - text.length))
        indent += sign === "\t" ? tabWidth : blankWidth;
      first.text = text;
      if (text !== "") break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last.type === "text") last.text = last.text.trimEnd();
    if (last.type === "text" && last.text !== "") break;
    kept.pop();
  }
  return { inlines: kept.map(singleBlanks), indent };
}

function singleBlanks(node: Inline): Inline {
  return node.type === "text" ? { ...node, text: node.text.replace(/[ \t]+/g, " ") } : node;
}
