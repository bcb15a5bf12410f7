import { cleanText } from "#app/lib/clean-text.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { Publication } from "#app/publication/publication.ts";
import type { Sheet } from "./card-sheet.ts";
import { hasBrochureGlyph, hasGlyph } from "./font-coverage.ts";
import { type Manuscript, mapWords } from "./manuscript.ts";
import { type ExportText, exportText } from "./text.ts";

/** Shown for a sign that cannot be printed, so that a reader sees that something stood there. */
const standIn = "□";
/** Joins letters in some scripts; has no look of its own. */
const joiners = /[\u200c\u200d]/gu;

/** The same manuscript with only signs that can be printed, so that printing never fails on a sign. */
export function settableManuscript(manuscript: Manuscript): Manuscript {
  return mapWords(manuscript, settableText);
}

/** A brochure is set with the letters of more languages, and keeps what joins them. */
export function settableSheet(sheet: Sheet): Sheet {
  return mapWords(sheet, sheet.look === "brochure" ? (text) => withStandIns(text, hasBrochureGlyph) : settableText);
}

export function settableText(text: string): string {
  return withStandIns(text.replace(joiners, ""), hasGlyph);
}

function withStandIns(text: string, hasSign: (codePoint: number) => boolean): string {
  const clean = cleanText(text).replaceAll("\t", " ");
  return Array.from(clean, (sign) => (isSettable(sign, hasSign) ? sign : standIn)).join("");
}

/** A sign in a plan that cannot be printed: where it stands, and what to do, in words for the one who edits. */
export interface Unsettable {
  where: string;
  what: string;
}

/** Every sign in a plan that will not be printed as it is written, each once for each place. */
export function unsettable(plan: Publication, language = plan.language): Unsettable[] {
  const t = exportText[language];
  return places(plan, t).flatMap(({ where, words }) =>
    unsettableSigns(words).map((sign) => ({ where, what: t.unsettable(sign, codeOf(sign)) })),
  );
}

function places(plan: Publication, t: ExportText): { where: string; words: string }[] {
  return [
    { where: t.frontPage, words: joined([plan.title, plan.subtitle, plan.owner, plan.mandate]) },
    ...plan.adoptions.map((adoption) => ({ where: t.inAdoption(adoption.municipality), words: joined(adoption) })),
    { where: t.inGroups, words: joined(plan.groups) },
    ...plan.chapters.map(({ title, body }) => ({ where: t.inChapter(title), words: title + toPlainText(body) })),
    ...plan.focusAreas.map((area) => ({ where: t.inFocusArea(area.title), words: joined(area) })),
    ...plan.measures.map((measure) => ({ where: t.inMeasure(measure.number, measure.title), words: joined(measure) })),
  ];
}

function unsettableSigns(words: string): string[] {
  const clean = cleanText(words).replace(joiners, "");
  return [...new Set(Array.from(clean).filter((sign) => sign !== "\t" && !isSettable(sign, hasGlyph)))];
}

function isSettable(sign: string, hasSign: typeof hasGlyph): boolean {
  return sign === "\n" || hasSign(sign.codePointAt(0) ?? 0);
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** All the words in a thing, whatever its shape. */
function joined(thing: unknown): string {
  if (typeof thing === "string") return `${thing}\n`;
  if (thing === null || typeof thing !== "object") return "";
  return Object.values(thing).map(joined).join("");
}
