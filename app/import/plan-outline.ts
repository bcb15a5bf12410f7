import type { GoalLevel } from "#app/plan/goal.ts";
import { announcedLevel, guessLevel } from "./goal-level.ts";
import type { ImportedFocusArea, ImportedGoal, ImportedMeasure, Unsure } from "./imported-plan.ts";
import type { ReadingWords } from "./reading-text.ts";

/** The focus areas, goals and measures found so far, and what was unsure about them. */
export class PlanOutline {
  readonly areas: ImportedFocusArea[] = [];
  readonly unsure: Unsure[] = [];
  readonly words: ReadingWords;
  /** Whether Komplan wrote the file itself. */
  readonly ownExport: boolean;
  readonly #areasByWords = new Map<string, ImportedFocusArea>();
  readonly #goalsByWords = new Map<ImportedFocusArea, Map<string, ImportedGoal>>();
  readonly #told = new Set<string>();
  /** Letters that measures may still be given: more than the largest file says, each thing once. */
  #room = 10_000_000;
  #area: ImportedFocusArea | undefined;
  #goal: ImportedGoal | undefined;

  constructor(words: ReadingWords, ownExport: boolean) {
    this.words = words;
    this.ownExport = ownExport;
  }

  get area(): ImportedFocusArea | undefined {
    return this.#area;
  }

  get goal(): ImportedGoal | undefined {
    return this.#goal;
  }

  /** The focus area of this title, if it has begun. */
  findArea(title: string): ImportedFocusArea | undefined {
    return this.#areasByWords.get(plainWords(title));
  }

  /** Goes on with the focus area of this title, or begins it. */
  openArea(title: string): ImportedFocusArea {
    const area = this.findArea(title) ?? this.#newArea(title);
    if (area !== this.#area) this.#goal = undefined;
    this.#area = area;
    return area;
  }

  /** Goes on with the goal of this title in the present focus area, or begins it. */
  openGoal(title: string, level: GoalLevel | null = announcedLevel(title)): ImportedGoal {
    const area = this.#area ?? this.openArea(title);
    const goals = this.#goalsByWords.get(area) ?? new Map<string, ImportedGoal>();
    const known = goals.get(plainWords(title));
    this.#goal = known ?? { title, level: level ?? guessLevel(title), strategy: "", measures: [] };
    if (known) return known;
    area.goals.push(this.#goal);
    this.#goalsByWords.set(area, goals.set(plainWords(title), this.#goal));
    if (!level) this.doubtGoal(this.words.levelGuessed(this.words.levels[this.#goal.level]));
    return this.#goal;
  }

  /** What stands once for many measures is said of each. Of a hostile file that could be more than there is memory for. */
  hasRoomFor(letters: number): boolean {
    if (letters > this.#room) return false;
    this.#room -= letters;
    return true;
  }

  #newArea(title: string): ImportedFocusArea {
    const area = { title, reason: "", goals: [] };
    this.areas.push(area);
    this.#areasByWords.set(plainWords(title), area);
    return area;
  }

  addStrategy(text: string): void {
    const goal = this.#goal;
    if (goal && text && !goal.strategy.includes(text))
      goal.strategy = goal.strategy ? `${goal.strategy}\n${text}` : text;
  }

  addMeasure(measure: ImportedMeasure): void {
    const goal = this.#goal ?? this.openGoal(this.#area?.title ?? measure.title, "general");
    goal.measures.push(measure);
  }

  /** Says what is unsure about the present goal or what stands under it. */
  doubtGoal(what: string): void {
    if (!this.#area || !this.#goal) return;
    const place = `goal-${this.areas.indexOf(this.#area)}-${this.#area.goals.indexOf(this.#goal)}`;
    if (this.#told.has(`${place} ${what}`)) return;
    this.#told.add(`${place} ${what}`);
    this.unsure.push({ where: this.words.goalNamed(quoted(this.#goal.title)), what, place });
  }
}

/** A text as it is named in a message: within quotation marks, and not longer than a line. */
export function quoted(text: string): string {
  return `«${text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text}»`;
}

export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
