import type { RichText } from "#app/lib/rich-text.ts";
import type { GoalLevel, PlanPeriod } from "#app/plan/goal.ts";
import type { MeasureFields } from "#app/plan/measure.ts";
import type { PlanFields } from "#app/plan/plan.ts";

/** What was read out of a Word file: a plan as far as it could be understood, and every place the reading was unsure. */
export interface ImportedPlan {
  plan: {
    title: string;
    /** ISO dates, or null when the file does not say. */
    period: { from: string | null; to: string | null };
    chapters: ImportedChapter[];
    focusAreas: ImportedFocusArea[];
    /** How many chapters stand before the first measure: where the goals and measures belong among the chapters. */
    chaptersBefore: number;
    /** What only Komplan's own files tell in a form that can be taken apart again. */
    own?: Pick<PlanFields, "language" | "layout" | "subtitle" | "evaluationOn" | "mandate">;
  };
  /** How each table was understood: its place, and for each column its heading and the field it was taken as. */
  columns: ImportedColumn[];
  unsure: Unsure[];
}

export interface ImportedColumn {
  /** Names the column for whoever corrects it: the number of its table and its own, "1.2". */
  key: string;
  where: string;
  heading: string;
  field: ColumnField | null;
}

export interface ImportedChapter {
  title: string;
  text: string;
  /** The same text with its structure kept. */
  body: RichText;
  /** What the plan still needs of it when the rest has become fields; left out where that is all of it. */
  left?: RichText;
  /** Set where Komplan's own file lists the measures here: the list is made anew, and what stands before it is left. */
  isMeasureList?: true;
}

export interface ImportedFocusArea {
  title: string;
  /** Why it was chosen. Known only from Komplan's own files; in others such text is a chapter. */
  reason: string;
  /** Left out where it is this one. */
  period?: PlanPeriod;
  goals: ImportedGoal[];
}

export interface ImportedGoal {
  title: string;
  level: GoalLevel;
  strategy: string;
  measures: ImportedMeasure[];
}

export interface ImportedMeasure {
  title: string;
  points: string[];
  responsible: string;
  period: string;
  resources: string;
  evaluation: string;
  /** As Komplan's own files number it: the same measure can stand under several goals. */
  number?: string;
  /** What Komplan's own files tell about it in a form that can be taken apart again. */
  details?: OwnDetails;
  /** The lines they were read from, beside the table. */
  lines?: string[];
}

export type OwnDetails = Partial<Omit<MeasureFields, "title" | "points" | "goalIds" | "municipalities">> & {
  /** Names of the municipalities it is for. */
  appliesTo?: string[];
};

/** The chapters a plan gets, each with the text that has not become fields. */
export function keptChapters(chapters: ImportedChapter[]): ImportedChapter[] {
  const kept = chapters.filter(({ left, isMeasureList }) => isMeasureList || !left || left.content.length > 0);
  return kept.map(({ left, ...chapter }) => ({ ...chapter, body: left ?? chapter.body }));
}

/** A place where a person should look, in Norwegian words. */
export interface Unsure {
  where: string;
  what: string;
  /** Where on the review page it stands: "goal-0-2" is the third goal of the first focus area, "table-1" the first table. */
  place: string;
}

export const columnFields = [
  "focusArea",
  "goal",
  "strategy",
  "measure",
  "responsible",
  "period",
  "resources",
  "evaluation",
  "number",
  "status",
] as const;
export type ColumnField = (typeof columnFields)[number];
