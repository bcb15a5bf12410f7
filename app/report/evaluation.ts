export const occasions = ["midterm", "final"] as const;
/** When a plan is evaluated (no: evaluering): half-way, and before the next. */
export type EvaluationOccasion = (typeof occasions)[number];

export const measureResults = ["reached", "partly", "not", "cannotTell"] as const;
/** What came of a measure, as those who evaluate it see it. */
export type MeasureResult = (typeof measureResults)[number];

/** What was said of one measure on one occasion. */
export interface EvaluatedMeasure {
  occasion: EvaluationOccasion;
  measureId: string;
  result: MeasureResult | null;
  words: string;
}
