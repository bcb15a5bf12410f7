import type { InsertionAttributes } from "#app/lib/insertion.ts";
import { plainBlock, type RichText } from "#app/lib/rich-text.ts";

/** The headings of a text, each with its place, for choosing where something is set in. */
export function headingsOf(text: RichText): { at: number; title: string }[] {
  return text.content.flatMap((node, at) => (node.type === "heading" ? [{ at, title: plainBlock(node) }] : []));
}

/** The text with a reference right after one of its parts, or last when no part is named. Null when there is no such part. */
export function placeInsertion(text: RichText, attrs: InsertionAttributes, after: number | null): RichText | null {
  const place = after === null ? text.content.length : after + 1;
  if (place > text.content.length) return null;
  return { type: "doc", content: text.content.toSpliced(place, 0, { type: "insertion", attrs }) };
}
