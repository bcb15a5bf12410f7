import type { Block, Inline, ListItem, RichText, TableRow } from "./rich-text.ts";

/** Signs that Word's symbol fonts keep in places of their own, and signs few fonts have, with what every font can show instead. */
const replacements: Record<string, string> = {
  "\uf0b7": "•",
  "\uf0a7": "•",
  "\uf0a8": "□",
  "\uf06e": "•",
  "\uf06c": "•",
  "\uf0d8": "•",
  "\uf076": "•",
  "\uf02d": "–",
  "\uf0e0": "→",
  "\uf0e8": "→",
  "\uf06f": "□",
  "\uf071": "□",
  "\uf0fc": "✓",
  "\uf0fe": "✓",
  "\uf0fb": "✗",
  "\uf0fd": "✗",
  "\u2610": "□",
  "\u2611": "✓",
  "\u2714": "✓",
  "\u2705": "✓",
  "\u2612": "✗",
  "\u2715": "✗",
  "\u2716": "✗",
  "\u2718": "✗",
  "\u27a2": "•",
  "\u2043": "•",
};
const replaceable = new RegExp(`[${Object.keys(replacements).join("")}]`, "gu");

/** Line breaks as other programs write them: Windows, old Mac, Word's own, and Unicode's. */
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * What takes no room and says nothing, or turns the text round unseen: control signs, byte order marks, soft hyphens,
 * direction marks, variation selectors, and halves of signs. The two joiners (U+200C, U+200D) belong to the spelling of some languages.
 */
const unseen =
  /(?![\n\t\u200c\u200d])[\p{Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\ufffc]/gu;

/** A text as it should be stored: composed letters, line breaks as "\n", nothing unseen, and signs from Word's symbol fonts made plain. */
export function cleanText(text: string): string {
  return text
    .replace(lineBreaks, "\n")
    .replace(unseen, "")
    .replace(replaceable, (sign) => replacements[sign] ?? sign)
    .normalize("NFC");
}

/** The same for a formatted text. Line breaks inside a run of text become breaks of their own; runs left empty go. */
export function cleanRichText(text: RichText): RichText {
  return { type: "doc", content: text.content.map((node) => (node.type === "insertion" ? node : cleanBlock(node))) };
}

function cleanBlock<Node extends Block | ListItem>(node: Node): Node;
function cleanBlock(node: Block | ListItem): Block | ListItem {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return node.content ? { ...node, content: node.content.flatMap(cleanInline) } : node;
    case "listItem":
      return { ...node, content: node.content.map((child) => cleanBlock(child)) };
    case "bulletList":
    case "orderedList":
      return { ...node, content: node.content.map((item) => cleanBlock(item)) };
    case "table":
      return { ...node, content: node.content.map(cleanRow) };
  }
}

function cleanRow(row: TableRow): TableRow {
  const content = row.content.map((cell) => ({ ...cell, content: cell.content.map((child) => cleanBlock(child)) }));
  return { ...row, content };
}

function cleanInline(node: Inline): Inline[] {
  if (node.type === "hardBreak") return [node];
  const lines = cleanText(node.text).split("\n");
  return lines.flatMap((line, at) => [
    ...(at > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(line === "" ? [] : [{ ...node, text: line }]),
  ]);
}
