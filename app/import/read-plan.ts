import type { Language } from "#app/lib/language.ts";
import { chaptersOf } from "./chapters.ts";
import type { ImportedPlan, Unsure } from "./imported-plan.ts";
import { readOwnExport } from "./own-export.ts";
import { findPeriod, type Period } from "./period.ts";
import { PlanOutline, plainWords, quoted } from "./plan-outline.ts";
import { type ReadingWords, readingText } from "./reading-text.ts";
import { type ColumnChoices, SectionReader } from "./section-reader.ts";
import { sectionsOf } from "./sections.ts";
import { paragraphText, type WordDocument } from "./word-document.ts";

export interface ReadingChoices {
  /** The language of what is said about the reading. */
  language: Language;
  columns?: ColumnChoices;
}

/** Makes a plan of what a Word file says. Pure: the same document and choices give the same plan. */
export function readPlan(
  document: WordDocument,
  fileName: string,
  { language, columns = {} }: ReadingChoices,
): ImportedPlan {
  const words = readingText[language];
  const { title, sections, unsure } = sectionsOf(document, fileName, words);
  const reader = new SectionReader(sections, columns, new PlanOutline(words, document.ownExport));
  if (document.ownExport) reader.giveReasons();
  const { areas, unsure: doubts } = reader.outline;
  const { chapters, chaptersBefore } = chaptersOf(reader.kept, document, words);
  const period = findPlanPeriod(document, title, fileName, words);
  const reading = {
    plan: { title, period: period.value, chapters, focusAreas: areas, chaptersBefore },
    columns: reader.columns,
    unsure: [...unsure, ...period.unsure, ...doubts, ...emptiness(areas.length, words), ...leftOut(document, words)],
  };
  return document.ownExport ? readOwnExport(reading, words) : reading;
}

interface FoundPeriod {
  value: Period;
  unsure: Unsure[];
}

function findPlanPeriod(document: WordDocument, title: string, fileName: string, words: ReadingWords): FoundPeriod {
  const inTitle = findPeriod(title);
  if (inTitle) return { value: inTitle, unsure: [] };
  const lines = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [paragraphText(block)] : []));
  for (const line of [...periodLines(lines, title), fileName]) {
    const value = findPeriod(line);
    if (value) return { value, unsure: [doubt(words.period, words.periodFrom(quoted(line)), "period")] };
  }
  return {
    value: { from: null, to: null },
    unsure: [doubt(words.period, words.noPeriod, "period")],
  };
}

/** Lines that may tell the period of this plan, and not of some other plan it mentions; the likeliest first. */
function periodLines(lines: string[], title: string): string[] {
  const short = lines.filter((line) => line.length <= 160);
  const named = short.filter((line) => plainWords(line).startsWith(plainWords(title)));
  const said = lines.flatMap(
    (line) => /(?:planperiod|gjelder for|gjeld for|i perioden)\D{0,40}20\d\d.{0,12}/i.exec(line)?.[0] ?? [],
  );
  return [...short.slice(0, 8), ...named, ...said];
}

function emptiness(areas: number, words: ReadingWords): Unsure[] {
  if (areas > 0) return [];
  return [doubt(words.measures, words.noMeasures, "outline")];
}

function leftOut(document: WordDocument, words: ReadingWords): Unsure[] {
  const { images, comments, trackedChanges, elements, links } = document.leftOut;
  const lines = [
    images > 0 ? words.images(images) : "",
    comments ? words.comments : "",
    trackedChanges ? words.trackedChanges : "",
    elements.length > 0 ? words.elements(elements.slice(0, 5).join(", ")) : "",
    links.length > 0 ? words.links(links.slice(0, 5).map(quoted).join(", ")) : "",
  ];
  return lines.filter(Boolean).map((what) => doubt(words.wholeDocument, what, "chapters"));
}

function doubt(where: string, what: string, place: string): Unsure {
  return { where, what, place };
}
