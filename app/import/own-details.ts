import { exportText } from "#app/export/text.ts";
import type { Language } from "#app/lib/language.ts";
import { emptyText, plainBlock, type RichText } from "#app/lib/rich-text.ts";
import type { ImportedChapter, ImportedFocusArea, ImportedMeasure, OwnDetails } from "./imported-plan.ts";
import { readOwnColumns, readOwnLine } from "./own-measure.ts";
import { plainWords } from "./plan-outline.ts";

type Block = RichText["content"][number];

interface Found {
  details: OwnDetails;
  lines: string[];
}

/** Gives the measures back what stands about them in the last chapter of Komplan's own files. */
export class OwnDetailsReader {
  readonly language: Language;
  readonly areas: ImportedFocusArea[];
  /** What of the chapter has not become fields, under the headings it stood under. */
  readonly left: RichText;
  /** How many measures have a status there, which cannot be brought in. */
  statuses = 0;
  /** How many lines were not as Komplan writes them. */
  unread = 0;
  readonly #found = new Map<string, Found>();

  constructor(areas: ImportedFocusArea[], chapter: ImportedChapter | undefined, language: Language) {
    this.language = language;
    const numbered = areas.map((area) => eachMeasure(area, withNumber));
    for (const { goals } of numbered)
      for (const { measures } of goals)
        for (const measure of measures) this.#found.set(nameOf(measure), { details: {}, lines: [] });
    this.left = { ...emptyText, content: this.#read(chapter?.body.content ?? []) };
    this.areas = numbered.map((area) => eachMeasure(area, (measure) => this.#withDetails(measure)));
  }

  #read(blocks: Block[]): Block[] {
    const left = new Set<Block>();
    let headings: Extract<Block, { type: "heading" }>[] = [];
    for (const block of blocks) {
      if (block.type === "heading") {
        headings = [...headings.filter(({ attrs }) => attrs.level < block.attrs.level), block];
      } else if (!this.#take(block, headings.at(-1))) {
        for (const one of [...headings, block]) left.add(one);
      }
    }
    return [...left];
  }

  #take(block: Block, heading: Block | undefined): boolean {
    const line = plainBlock(block);
    const found = heading && this.#found.get(plainWords(plainBlock(heading)));
    const said = found ? readOwnLine(line, this.language) : null;
    if (found && said) {
      Object.assign(found.details, said);
      found.lines.push(line);
    } else if (line.startsWith(`${exportText[this.language].status}: `)) this.statuses++;
    else this.unread++;
    return said !== null;
  }

  #withDetails(measure: ImportedMeasure): ImportedMeasure {
    const { details, lines } = this.#found.get(nameOf(measure)) ?? {};
    return { ...measure, details: { ...readOwnColumns(measure, this.language), ...details }, lines: lines ?? [] };
  }
}

function eachMeasure(
  area: ImportedFocusArea,
  change: (measure: ImportedMeasure) => ImportedMeasure,
): ImportedFocusArea {
  return { ...area, goals: area.goals.map((goal) => ({ ...goal, measures: goal.measures.map(change) })) };
}

/** A number before a title that itself begins with one has been taken for a part of the title. */
function withNumber(measure: ImportedMeasure): ImportedMeasure {
  const [, number, title] = /^(\d{1,2}\.\d{1,3})\s+(\S.*)$/s.exec(measure.title) ?? [];
  return number && title && (measure.number ?? number) === number ? { ...measure, number, title } : measure;
}

function nameOf({ number = "", title }: ImportedMeasure): string {
  return plainWords(`${number} ${title}`);
}
