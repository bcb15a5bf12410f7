import type { Unsure } from "./imported-plan.ts";
import { findPeriod, withoutPeriod } from "./period.ts";
import { plainWords, quoted } from "./plan-outline.ts";
import type { ReadingWords } from "./reading-text.ts";
import { onOneLine, type WordBlock, type WordDocument, type WordParagraph } from "./word-document.ts";

export interface Title {
  text: string;
  /** The paragraphs it is made of, which belong to no chapter. */
  from: WordBlock[];
  unsure: Unsure[];
}

/** The title of a plan: by style, by size, or else by the name of the file. */
export function findTitle(document: WordDocument, blocks: WordBlock[], fileName: string, words: ReadingWords): Title {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const styled = paragraphs.filter(({ role }) => role === "title");
  if (styled.length > 0) return { text: styled.map(onOneLine).join(" "), from: styled, unsure: [] };
  const top = onlyTopHeading(paragraphs) ?? biggestAtTop(paragraphs);
  if (top) return titleFrom(top, paragraphs, words);
  return titleOfFile(document, fileName, words);
}

function titleOfFile(document: WordDocument, fileName: string, words: ReadingWords): Title {
  if (document.title)
    return { text: document.title, from: [], unsure: doubt(words, words.titleFromProperties(quoted(document.title))) };
  const text =
    fileName
      .replace(/\.docx$/i, "")
      .replace(/[-_]+/g, " ")
      .trim() || words.untitled;
  return { text, from: [], unsure: doubt(words, words.titleFromFileName(quoted(text))) };
}

/** A page footer that was typed into the text often has the whole title, and with ordinary capitals. */
function titleFrom(top: WordParagraph, paragraphs: WordParagraph[], words: ReadingWords): Title {
  const text = onOneLine(top);
  const fuller = paragraphs
    .map(onOneLine)
    .find(
      (line) =>
        line !== text &&
        findPeriod(line) &&
        line.length < 160 &&
        plainWords(withoutPeriod(line)).startsWith(plainWords(text)),
    );
  if (fuller)
    return { text: withoutPeriod(fuller), from: [top], unsure: doubt(words, words.titleFrom(quoted(fuller))) };
  return { text, from: [top], unsure: isShouted(text) ? doubt(words, words.shoutedTitle) : [] };
}

function doubt(words: ReadingWords, what: string): Unsure[] {
  return [{ where: words.title, what, place: "title" }];
}

function isShouted(text: string): boolean {
  return text.length > 10 && text === text.toUpperCase();
}

/** A single heading above all others that says it is a plan, or has nothing below it but the next heading. */
function onlyTopHeading(paragraphs: WordParagraph[]): WordParagraph | undefined {
  const headings = paragraphs.filter(({ heading }) => heading !== null);
  const [first, ...others] = headings;
  const isAlone = first && others.length >= 2 && others.every(({ heading }) => (heading ?? 9) > (first.heading ?? 9));
  const isNamed =
    first && (/plan|strategi|program/i.test(onOneLine(first)) || paragraphs[paragraphs.indexOf(first) + 1]?.heading);
  return isAlone && isNamed ? first : undefined;
}

/** The first paragraph with the largest letters, before anything that is a heading by style. */
function biggestAtTop(paragraphs: WordParagraph[]): WordParagraph | undefined {
  const largest = Math.max(...paragraphs.map(({ size }) => size ?? 0));
  const others = paragraphs.filter(({ size }) => size === largest);
  const top = paragraphs.slice(0, 12).find(({ size, heading }) => size === largest && heading === null);
  return largest > 12 && top && others.length <= 2 && onOneLine(top).length <= 150 ? top : undefined;
}
