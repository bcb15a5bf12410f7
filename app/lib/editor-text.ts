import { type RichText, richText } from "./rich-text.ts";

/**
 * Reads a tree as an editor gives it. The editor hangs attributes of its own on some nodes; those are left behind.
 * Anything else that Komplan's texts cannot hold makes it null: an unknown node is refused, never dropped.
 */
export function readEditorTree(tree: unknown): RichText | null {
  if (isDeeper(tree, deepest)) return null;
  const read = richText.safeParse(tidy(tree));
  return read.success ? read.data : null;
}

/** Nine lists within each other, as in Word, in a table. What is deeper could be kept, but neither shown nor printed. */
const deepest = 24;

function isDeeper(node: unknown, levels: number): boolean {
  const { content } = Object(node);
  return Array.isArray(content) && (levels === 0 || content.some((child) => isDeeper(child, levels - 1)));
}

const kept: Record<string, readonly string[]> = {
  heading: ["level"],
  tableCell: ["colspan", "rowspan"],
  tableHeader: ["colspan", "rowspan"],
  link: ["href"],
  insertion: ["kind", "id"],
};

const editorsOwn = ["start", "type", "target", "rel", "class", "title", "colwidth", "align", "textAlign"];

function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== "object" || node === null) return node;
  const { type, attrs, content, marks, ...rest } = node as Record<string, unknown>; // a plain object, read field by field
  const attributes = tidyAttributes(String(type), attrs);
  return {
    type,
    ...rest,
    ...(attributes && { attrs: attributes }),
    ...(Array.isArray(content) && (content.length > 0 || type === "doc") && { content: content.map(tidy) }),
    ...(Array.isArray(marks) && marks.length > 0 && { marks: marks.map(tidy) }),
  };
}

function tidyAttributes(type: string, attrs: unknown): Record<string, unknown> | null {
  const given = typeof attrs === "object" && attrs !== null ? Object.entries(attrs) : [];
  const wanted = kept[type] ?? [];
  const entries = given.filter(([name]) => wanted.includes(name) || !editorsOwn.includes(name));
  const all = isCell(type) ? { colspan: 1, rowspan: 1, ...Object.fromEntries(entries) } : Object.fromEntries(entries);
  return Object.keys(all).length > 0 ? all : null;
}

function isCell(type: string): boolean {
  return type === "tableCell" || type === "tableHeader";
}
