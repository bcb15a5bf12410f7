import { readItems } from "./cell-items.ts";
import { gatherTable } from "./gather-table.ts";
import type { ColumnField, ImportedColumn } from "./imported-plan.ts";
import { MeasureLists } from "./measure-list.ts";
import { type MeasureTable, readMeasureTable, withFields } from "./measure-table.ts";
import type { PlanOutline } from "./plan-outline.ts";
import type { Section } from "./sections.ts";
import { isAllBold, paragraphText, type WordBlock, type WordTable } from "./word-document.ts";

/** What somebody says the columns hold, by their keys. */
export type ColumnChoices = Record<string, ColumnField | null>;

/** A section without the tables and lists that have become goals and measures. */
export interface KeptSection extends Section {
  /** Nothing is left of it: its heading has become a focus area or announced what has been taken out. */
  spent: boolean;
  /** Whether goals or measures stood here. */
  hadMeasures: boolean;
}

/** Goes through a document from top to bottom and takes out focus areas, goals and measures. */
export class SectionReader {
  readonly outline: PlanOutline;
  readonly columns: ImportedColumn[] = [];
  readonly kept: KeptSection[] = [];
  readonly #lists: MeasureLists;
  readonly #choices: ColumnChoices;
  readonly #announced: string[];
  #tables = 0;
  #last: MeasureTable | null = null;

  constructor(sections: Section[], choices: ColumnChoices, outline: PlanOutline) {
    this.outline = outline;
    this.#lists = new MeasureLists(this.outline);
    this.#choices = choices;
    this.#announced = announcedAreas(sections);
    for (const section of sections) this.#read(section);
    this.#lists.end();
    for (const section of this.kept) this.#finish(section);
  }

  #read(section: Section): void {
    const kept: KeptSection = { ...section, blocks: [], spent: false, hadMeasures: false };
    this.kept.push(kept);
    if (section.heading) {
      this.#lists.heading(section.heading);
      this.#last = null;
      const isArea = section.level === 2 && /^innsatsområde \d+: /i.test(section.heading);
      if (this.outline.ownExport && isArea) this.outline.openArea(section.heading);
    }
    for (const block of section.blocks) {
      const table = block.kind === "table" ? this.#readTable(block) : null;
      this.#lists.block(block);
      if (table) this.#take(table, kept);
      else {
        kept.blocks.push(block);
        if (!isPageFooter(block)) this.#last = null;
      }
    }
  }

  #readTable(block: WordTable): MeasureTable | null {
    const table = readMeasureTable(block, this.#last);
    if (!table) return null;
    this.#tables++;
    if (table.continued) return table;
    const keyOf = (column: number) => `${this.#tables}.${column + 1}`;
    const fields = table.fields.map(
      (field, column) => this.#choices[keyOf(column)] ?? (keyOf(column) in this.#choices ? null : field),
    );
    const where = this.outline.words.table(this.#tables);
    this.columns.push(
      ...table.headings.map((heading, column) => ({
        key: keyOf(column),
        where,
        heading,
        field: fields[column] ?? null,
      })),
    );
    return withFields(table, fields);
  }

  #take(table: MeasureTable, section: KeptSection): void {
    const title = table.title ?? (table.continued ? null : this.#nameFor(section));
    if (title) this.outline.openArea(this.#fullName(title));
    gatherTable(table, this.#tables, this.outline);
    section.hadMeasures = true;
    this.#last = table;
  }

  /** A table without a title of its own is named by the line or the heading above it; a second table in a section goes on with the first. */
  #nameFor(section: KeptSection): string | null {
    const above = section.blocks.at(-1);
    if (above?.kind === "paragraph" && isAllBold(above) && paragraphText(above).length <= 200) {
      section.blocks.pop();
      return paragraphText(above);
    }
    if (section.hadMeasures) return null;
    const headings = this.kept.slice(0, this.kept.indexOf(section) + 1).filter(({ heading }) => heading !== null);
    return (headings.findLast(({ heading }) => !isGeneric(heading ?? "")) ?? section).heading;
  }

  /** "Innsatsområde 2" is called what the list of focus areas earlier in the document calls it. */
  #fullName(title: string): string {
    const number = /^(?:\d[\d.]*\s+)?(?:innsats|satsings|fokus)område\s*(\d+)$/i.exec(title.trim())?.[1];
    return (number && this.#announced[Number(number) - 1]) || title;
  }

  /** In Komplan's own files what stands between the title of a focus area and its table says why the area was chosen. */
  giveReasons(): void {
    for (const section of this.kept) {
      const area = section.level > 1 ? this.outline.findArea(section.heading ?? "") : undefined;
      const paragraphs = section.blocks.filter((block) => block.kind === "paragraph");
      const hasOne = section.hadMeasures || area?.goals.length === 0;
      if (!area || !hasOne || paragraphs.length < section.blocks.length) continue;
      area.reason = paragraphs.map(paragraphText).join("\n");
      section.blocks = [];
      section.spent = true;
    }
  }

  #finish(section: KeptSection): void {
    const before = section.blocks.length;
    section.blocks = section.blocks.filter((block) => !this.#lists.used.has(block));
    section.hadMeasures ||= section.blocks.length < before;
    const { heading } = section;
    const isAnnouncement = heading !== null && (this.#lists.usedHeadings.has(heading) || isGeneric(heading));
    const isArea = heading !== null && this.outline.findArea(heading) !== undefined;
    section.spent = section.blocks.length === 0 && (isArea || (isAnnouncement && section.hadMeasures));
  }
}

/** Headings that say what kind of thing comes, and not which. */
function isGeneric(heading: string): boolean {
  return /^[\d.\s]*(mål( og (tiltak|strategi(ar|er)?))?|tiltak(splan|sdel|stabell|soversikt)?|oversikt over tiltak|(handlings|tiltaks)plan(en)?)\s*:?$/i.test(
    heading,
  );
}

/** A list of focus areas somewhere in the text gives the later numbers their names. */
function announcedAreas(sections: Section[]): string[] {
  for (const { heading, blocks } of sections) {
    if (!heading || !/(innsats|satsings|fokus)område/i.test(heading) || /område\s*\d/i.test(heading)) continue;
    const items = readItems(blocks.filter((block) => block.kind === "paragraph")).filter(({ marked }) => marked);
    if (items.length >= 2) return items.map(({ title }) => title);
  }
  return [];
}

/** A line that was typed at the foot of a page does not end a table that goes on over the page. */
function isPageFooter(block: WordBlock): boolean {
  return block.kind === "paragraph" && /(\|\s*\d+|^side \d+.*|^\d+)$/i.test(paragraphText(block));
}
