export const occasions = ["midterm", "final"] as const;
/** When a plan is evaluated (no: evaluering): half-way, and before the next. */
export type EvaluationOccasion = (typeof occasions)[number];

/** How each occasion is called in addresses. */
export const occasionPaths = { midterm: "midtveis", final: "slutt" } as const satisfies Record<
  EvaluationOccasion,
  string
>;

export function occasionIn(path: string): EvaluationOccasion | undefined {
  return occasions.find((occasion) => occasionPaths[occasion] === path);
}

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

/** What the guide has those who evaluate ask, step 4.5, and what they recommend. */
export const evaluationQuestions = [
  "started",
  "howItWent",
  "notDone",
  "goals",
  "feedback",
  "duties",
  "advice",
] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

export type EvaluationAnswers = Record<EvaluationQuestion, string>;

/** An evaluation as it has been written so far. */
export interface Evaluation {
  heldOn: string | null;
  answers: EvaluationAnswers;
  /** 0 before anybody has saved. */
  version: number;
}

export const blankEvaluation: Evaluation = { heldOn: null, answers: answersOf(() => ""), version: 0 };

export function answersOf<Value>(of: (question: EvaluationQuestion) => Value): Record<EvaluationQuestion, Value> {
  const entries = evaluationQuestions.map((question) => [question, of(question)] as const);
  return Object.fromEntries(entries) as Record<EvaluationQuestion, Value>; // one for each question
}

/** How many of these measures somebody has said something of. */
export function countEvaluated(
  measures: readonly { id: string }[],
  evaluated: readonly EvaluatedMeasure[],
  occasion: EvaluationOccasion,
): number {
  const said = evaluated.filter((one) => one.occasion === occasion && (one.result !== null || one.words !== ""));
  return measures.filter(({ id }) => said.some(({ measureId }) => measureId === id)).length;
}
