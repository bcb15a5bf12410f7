import { readItems, withoutMarker } from "./cell-items.ts";
import { labelledLine } from "./labelled-line.ts";
import { newMeasure } from "./new-measure.ts";
import type { PlanOutline } from "./plan-outline.ts";
import { isAllBold, paragraphText, type WordBlock, type WordParagraph } from "./word-document.ts";

type Mode = "goals" | "strategy" | "measures" | null;

/** What a heading or a line says comes next, and what it says itself after the word. */
interface Label {
  mode: Exclude<Mode, null>;
  rest: string;
}

const labels: [Exclude<Mode, null>, RegExp][] = [
  [
    "goals",
    /^(?:\d[\d.]*\s+)?(?:hoved|del|resultat)?(?:mål|målsetting|målsetjing)(?:\s+\d[\d.]*)?\s*(?:[:–-]\s*(.*))?$/i,
  ],
  ["goals", /^(?:\d[\d.]*\s+)?vi (?:ønsker|ønskjer|ynskjer)\s*(?::\s*(.*))?$/i],
  ["strategy", /^(?:\d[\d.]*\s+)?strategi(?:ar|er)?\s*(?::\s*(.*))?$/i],
  ["measures", /^(?:\d[\d.]*\s+)?tiltak(?:\s+\d[\d.]*)?\s*(?:[:–-]\s*(.*))?$/i],
  ["measures", /^dette (?:kan|skal|vil).{0,20} (?:gjøre|gjere)\s*(?::\s*(.*))?$/i],
];

/** Reads goals and measures that stand as paragraphs and lists: "Mål: …", "Tiltak" with a list below. */
export class MeasureLists {
  readonly #outline: PlanOutline;
  #mode: Mode = null;
  #heading: string | null = null;
  #goals: string[] = [];
  #strategy: string[] = [];
  /** Lines that will leave the chapter's text when the measures they belong to are found. */
  #waiting: WordBlock[] = [];
  #list: WordParagraph[] = [];
  readonly used = new Set<WordBlock>();
  readonly usedHeadings = new Set<string>();

  constructor(outline: PlanOutline) {
    this.#outline = outline;
  }

  /** Takes notice of a heading. */
  heading(text: string): void {
    this.#closeList();
    const label = labelOf(text, true);
    if (label) {
      this.#begin(label);
      this.usedHeadings.add(text);
      return;
    }
    this.#forget();
    this.#heading = text;
  }

  /** Takes notice of a block below it. */
  block(block: WordBlock): void {
    if (block.kind === "table") {
      this.#closeList();
      this.#mode = null;
      return;
    }
    const label = labelOf(paragraphText(block), isAllBold(block));
    if (label) {
      this.#closeList();
      this.#begin(label);
      this.#waiting.push(block);
    } else this.#take(block);
  }

  /** Must be called when the document ends. */
  end(): void {
    this.#closeList();
  }

  #begin({ mode, rest }: Label): void {
    if (mode === "goals" && this.#mode !== "goals") {
      this.#goals = [];
      this.#strategy = [];
    }
    this.#mode = mode;
    if (rest === "") return;
    if (mode === "goals") this.#goals.push(rest);
    if (mode === "strategy") this.#strategy.push(rest);
    if (mode === "measures") this.#addMeasures([{ title: rest, points: [], marked: true, said: {}, number: "" }]);
  }

  #take(paragraph: WordParagraph): void {
    const text = paragraphText(paragraph);
    if (this.#mode === "goals" || this.#mode === "strategy") {
      this.#waiting.push(paragraph);
      (this.#mode === "goals" ? this.#goals : this.#strategy).push(withoutMarker(text));
    } else if (this.#mode === "measures" && this.#fillField(text)) this.used.add(paragraph);
    else if (this.#mode === "measures" && isListLine(paragraph)) this.#list.push(paragraph);
    else {
      this.#closeList();
      this.#mode = null;
    }
  }

  /** "Ansvar: helsesjefen" below a measure. */
  #fillField(text: string): boolean {
    const label = labelledLine(text);
    if (!label || label.field === "strategy") return false;
    this.#closeList();
    const measure = this.#outline.goal?.measures.at(-1);
    if (measure) measure[label.field] = label.words;
    return measure !== undefined;
  }

  #closeList(): void {
    const list = this.#list;
    this.#list = [];
    if (list.length === 0) return;
    for (const line of list) this.used.add(line);
    this.#addMeasures(readItems(list));
  }

  #addMeasures(items: ReturnType<typeof readItems>): void {
    this.#openGoals();
    for (const item of items) this.#outline.addMeasure(newMeasure(item, this.#outline));
    for (const block of this.#waiting) this.used.add(block);
    this.#waiting = [];
  }

  #openGoals(): void {
    if (this.#heading) this.#outline.openArea(this.#heading);
    const [first, ...others] = this.#goals;
    for (const goal of others) this.#outline.openGoal(goal);
    if (first) this.#outline.openGoal(first);
    else if (!this.#outline.goal) this.#openNamelessGoal();
    if (others.length > 0) this.#outline.doubtGoal(this.#outline.words.manyGoals);
    if (this.#strategy.length > 0) this.#outline.addStrategy(this.#strategy.join("\n"));
    this.#strategy = [];
    this.#goals = this.#goals.slice(0, 1);
  }

  #openNamelessGoal(): void {
    this.#outline.openGoal(this.#heading ?? this.#outline.words.goal, "general");
    this.#outline.doubtGoal(this.#outline.words.listWithoutGoal);
  }

  #forget(): void {
    this.#mode = null;
    this.#goals = [];
    this.#strategy = [];
    this.#waiting = [];
  }
}

function isListLine(paragraph: WordParagraph): boolean {
  return paragraph.list !== null || withoutMarker(paragraphText(paragraph)) !== paragraphText(paragraph);
}

/** A bare word is a label when it stands alone as a heading, in bold or with a colon; in running text it is only a word. */
function labelOf(text: string, standsOut: boolean): Label | null {
  for (const [mode, pattern] of labels) {
    const found = pattern.exec(text.trim());
    const rest = found?.[1]?.trim() ?? "";
    if (found && (rest !== "" || standsOut || text.trim().endsWith(":"))) return { mode, rest };
  }
  return null;
}
