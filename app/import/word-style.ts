import type { WordNode } from "./read-model.ts";
import type { WordParagraph } from "./word-document.ts";

export function readNumbering(numbering: { level: string; isOrdered: boolean }) {
  const level = Math.min(Math.max(Number.parseInt(numbering.level, 10) || 0, 0), 8);
  return { ordered: numbering.isOrdered, level };
}

/** Word keeps the English names of its own styles whatever the language; other programs and older files do not. */
export function readStyle({ styleId, styleName }: WordNode): Pick<WordParagraph, "role" | "heading"> {
  const isNamed = (pattern: RegExp) => pattern.test(styleName ?? "") || pattern.test(styleId ?? "");
  if (
    isNamed(
      /^(toc|innh|innhold)\s*\d|^(toc ?heading|overskriftforinnholdsfortegnelse|overskrift for innholdsfortegnelse)/i,
    )
  ) {
    return { role: "contents", heading: null };
  }
  const level = /^(?:heading|overskrift)\s*([1-9])/i;
  const heading = level.exec(styleName ?? "") ?? level.exec(styleId ?? "");
  if (heading) return { role: "text", heading: Number(heading[1]) };
  return { role: isNamed(/^(title|tittel)$/i) ? "title" : "text", heading: null };
}

/** Tables of contents made without the style still point to the bookmarks Word makes for them. */
export function isContentsLine(paragraph: WordNode): boolean {
  const links = (paragraph.children ?? []).filter(({ type }) => type === "hyperlink");
  return links.length > 0 && links.every(({ anchor }) => anchor?.startsWith("_Toc"));
}

export function readIndent({ indent }: WordNode): number {
  const number = (value: string | null | undefined) => Math.trunc(Number(value)) || 0;
  return number(indent?.start) + number(indent?.firstLine) - number(indent?.hanging);
}

export function readSize(paragraph: WordNode): number | null {
  const runs = (paragraph.children ?? []).filter(({ type, children }) => type === "run" && (children?.length ?? 0) > 0);
  const sizes = new Set(runs.map(({ fontSize }) => fontSize ?? null));
  const [size] = sizes;
  return sizes.size === 1 && typeof size === "number" && Number.isFinite(size) ? size : null;
}
