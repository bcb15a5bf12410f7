import type { RichText } from "#app/lib/rich-text.ts";
import type { GoalLevel } from "#app/plan/goal.ts";

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
}

export interface ImportedFocusArea {
  title: string;
  /** Why it was chosen. Known only from Komplan's own files; in others such text is a chapter. */
  reason: string;
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
