import type { Unsure } from "./imported-plan.ts";
import { quoted } from "./plan-outline.ts";
import { findTitle } from "./plan-title.ts";
import type { ReadingWords } from "./reading-text.ts";
import { isAllBold, onOneLine, type WordBlock, type WordDocument, type WordParagraph } from "./word-document.ts";

/** A heading and what stands below it, to the next heading. The first may be without a heading. */
export interface Section {
  heading: string | null;
  level: number;
  blocks: WordBlock[];
}

export interface Sections {
  title: string;
  sections: Section[];
  unsure: Unsure[];
}

/** Divides a document at its headings: those made with styles, and those that only look like headings. */
export function sectionsOf(document: WordDocument, fileName: string, words: ReadingWords): Sections {
  const blocks = document.blocks.filter((block) => block.kind === "table" || block.role !== "contents");
  const title = findTitle(document, blocks, fileName, words);
  const rest = blocks.filter((block) => !title.from.includes(block));
  const levels = headingLevels(rest);
  const sections: Section[] = [{ heading: null, level: 1, blocks: [] }];
  for (const block of rest) {
    const level = block.kind === "paragraph" ? levels.get(block) : undefined;
    if (block.kind === "paragraph" && level) sections.push({ heading: onOneLine(block), level, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return {
    title: title.text,
    sections: sections.filter(({ heading, blocks }) => heading || blocks.length > 0),
    unsure: [...title.unsure, ...doubts(levels, words)],
  };
}

const number = /^(\d{1,2}(?:\.\s?\d{1,2})*)\.?\s+(?=\p{L}|«)/u;

/** The level of every paragraph that is a heading, or looks like one. */
function headingLevels(blocks: WordBlock[]): Map<WordParagraph, number> {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const styled = paragraphs.filter(({ heading }) => heading !== null);
  const lookalikes = paragraphs.filter((paragraph) => paragraph.heading === null && looksLikeHeading(paragraph));
  const levels = styled.length >= 2 ? smallHeadings(lookalikes) : fakeLevels([...lookalikes]);
  for (const paragraph of styled) levels.set(paragraph, paragraph.heading ?? 1);
  return levels;
}

/** Where real headings exist, a short line in bold is a small heading inside a chapter. */
function smallHeadings(lookalikes: WordParagraph[]): Map<WordParagraph, number> {
  return new Map(lookalikes.filter(isAllBold).map((paragraph) => [paragraph, smallLevel]));
}
const smallLevel = 9;

/** Where none exist, the number in front tells the level ("1.2" is the second), or else the size of the letters. */
function fakeLevels(lookalikes: WordParagraph[]): Map<WordParagraph, number> {
  const sizes = [...new Set(lookalikes.map(({ size }) => size ?? 0))].sort((one, other) => other - one);
  const numbered = lookalikes.some((paragraph) => numberDepth(paragraph) > 0);
  return new Map(
    lookalikes.map((paragraph) => [
      paragraph,
      numberDepth(paragraph) || (numbered && sizes.length === 1 ? 1 : sizes.indexOf(paragraph.size ?? 0) + 1),
    ]),
  );
}

function numberDepth(paragraph: WordParagraph): number {
  return (
    number
      .exec(onOneLine(paragraph))?.[1]
      ?.split(".")
      .filter((part) => Number(part) > 0).length ?? 0
  );
}

function looksLikeHeading(paragraph: WordParagraph): boolean {
  const text = onOneLine(paragraph);
  const isShort = text.length <= 120 && /\p{L}{2}/u.test(text) && !/[.,;:]$/.test(text);
  if (!isShort || paragraph.list) return false;
  return isAllBold(paragraph) || (numberDepth(paragraph) >= 2 && text.length <= 90);
}

function doubts(levels: Map<WordParagraph, number>, words: ReadingWords): Unsure[] {
  const fakes = [...levels.keys()].filter(({ heading }) => heading === null);
  if (fakes.length === 0) return [];
  const names = fakes
    .slice(0, 5)
    .map((paragraph) => quoted(onOneLine(paragraph)))
    .join(", ");
  const what = words.fakeHeadings(fakes.length, `${names}${fakes.length > 5 ? " …" : ""}`);
  return [{ where: words.headings, what, place: "chapters" }];
}
