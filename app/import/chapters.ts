import { type Block, type RichText, toPlainText } from "#app/lib/rich-text.ts";
import { type BodyPart, bodyOf } from "./body.ts";
import type { ImportedChapter } from "./imported-plan.ts";
import type { ReadingWords } from "./reading-text.ts";
import type { KeptSection } from "./section-reader.ts";
import type { WordDocument } from "./word-document.ts";

/** More chapters than this are no help to whoever looks for something. */
const mostChapters = 30;

interface Draft {
  title: string;
  parts: BodyPart[];
}

/** Gathers the sections of a document into chapters, with the footnotes each refers to at its end. */
export function chaptersOf(
  sections: KeptSection[],
  document: WordDocument,
  words: ReadingWords,
): { chapters: ImportedChapter[]; chaptersBefore: number } {
  const deepest = deepestChapterLevel(sections, document.ownExport);
  const drafts: Draft[] = [];
  let chaptersBefore: number | null = null;
  for (const section of sections) {
    if (!section.spent) add(drafts, section, deepest, sections.length === 1 ? words.wholeText : words.frontPage);
    if (section.hadMeasures) chaptersBefore ??= drafts.length;
  }
  const bodies = drafts.map(({ parts }) => bodyOf(parts));
  addNotes(bodies, document, (chaptersBefore ?? 1) - 1);
  const chapters = drafts.map(({ title }, at) => chapterOf(title, bodies[at] ?? { type: "doc", content: [] }));
  return { chapters, chaptersBefore: chaptersBefore ?? chapters.length };
}

function chapterOf(title: string, body: RichText): ImportedChapter {
  return { title, text: toPlainText(body), body };
}

/** Two levels of headings make chapters of a size that can be read one by one; three would make crumbs. */
function deepestChapterLevel(sections: KeptSection[], onlyTop: boolean): number {
  const headed = sections.filter(({ heading, spent }) => heading !== null && !spent);
  const [first = 1, second = first] = [...new Set(headed.map(({ level }) => level))].sort((one, other) => one - other);
  const smallest = 9;
  if (onlyTop || second === smallest) return first;
  return headed.filter(({ level }) => level <= second).length <= mostChapters ? second : first;
}

function add(drafts: Draft[], section: KeptSection, deepest: number, nameless: string): void {
  const { heading, level, blocks } = section;
  const last = drafts.at(-1);
  if (heading === null) drafts.push({ title: nameless, parts: [{ heading: null, blocks }] });
  else if (level <= deepest || !last) drafts.push({ title: heading, parts: [{ heading: null, blocks }] });
  else last.parts.push({ heading: { text: heading, level: bodyLevel(level - deepest, last) }, blocks });
}

/** Headings inside a chapter begin at the second level and never skip one. */
function bodyLevel(depth: number, { parts }: Draft): 2 | 3 | 4 {
  const above = parts.at(-1)?.heading?.level ?? 1;
  const level = Math.min(depth + 1, above + 1, 4);
  return level === 2 || level === 3 ? level : 4;
}

function addNotes(bodies: RichText[], { notes }: WordDocument, fallback: number): void {
  const placeOf = new Map<string, RichText>();
  for (const body of bodies) {
    for (const [mark] of toPlainText(body).matchAll(/\[\d+\]/g)) if (!placeOf.has(mark)) placeOf.set(mark, body);
  }
  for (const [at, paragraphs] of notes.entries()) {
    const mark = `[${at + 1}]`;
    const body = placeOf.get(mark) ?? bodies[Math.max(fallback, 0)] ?? bodies.at(-1);
    const lines = paragraphs.map(({ content }, line) =>
      noteOf(line === 0 ? [{ type: "text", text: `${mark} ` }, ...content] : content),
    );
    body?.content.push(...lines);
  }
}

function noteOf(content: Extract<Block, { type: "paragraph" }>["content"]): Block {
  return content ? { type: "paragraph", content } : { type: "paragraph" };
}
