import type { Language } from "#app/lib/language.ts";
import type { Draft } from "#app/plan/draft.ts";
import { labels } from "#app/plan/labels.ts";
import type { Measure } from "#app/plan/measure.ts";
import type { Involvement } from "#app/process/involvement.ts";
import {
  answersOf,
  type EvaluatedMeasure,
  type EvaluationOccasion,
  type EvaluationQuestion,
  measureResults,
} from "./evaluation.ts";
import { evaluationText } from "./evaluation-text.ts";
import { lateMeasures, type MeasureLine, progressByGoal, progressCounts, validityRows } from "./status-page.ts";

/** What Komplan knows already, beside each question: short lines, none made up. */
export type KnownByQuestion = Record<EvaluationQuestion, string[]>;

interface Sources {
  draft: Draft;
  involvements: readonly Pick<Involvement, "name" | "said" | "done">[];
  evaluated: readonly EvaluatedMeasure[];
  occasion: EvaluationOccasion;
}

export function evaluationKnown(sources: Sources, today: string, language: Language): KnownByQuestion {
  const { draft, involvements } = sources;
  const t = evaluationText[language].known;
  const known: Partial<KnownByQuestion> = {
    started: startedLines(draft, today, language),
    howItWent: resultLines(sources, language),
    notDone: [
      ...stopped(draft.measures).map(({ number, title }) => t.stopped(`${number} ${title}`)),
      ...lateMeasures(draft, today, language).map(lateLine),
    ],
    goals: progressByGoal(draft, today, language).map(({ label, counts }) => {
      return `${label}: ${counts.map(({ words }) => words).join(", ") || t.noMeasures}`;
    }),
    feedback: involvements.filter(({ said }) => said !== "").map(({ name, said }) => `${name}: ${said}`),
    duties: validityRows(draft, today, language).map(({ municipality, valid, whys }) => {
      return [`${municipality}: ${valid ? t.valid : t.invalid}`, ...whys].join(" ");
    }),
  };
  return answersOf((question) => known[question] ?? []);
}

function startedLines({ measures }: Draft, today: string, language: Language): string[] {
  const t = evaluationText[language].known;
  const counts = progressCounts(measures, today, language).map(({ words }) => words);
  const waiting = measures.filter(
    ({ status, period }) => period === "this" && (status?.phase ?? "notStarted") === "notStarted",
  );
  const agencies = [...new Set(waiting.map(({ responsible }) => responsible?.agency ?? t.nobody))];
  return [
    ...(counts.length > 0 ? [counts.join(", ")] : []),
    ...agencies.map((agency) => {
      const own = waiting.filter(({ responsible }) => (responsible?.agency ?? t.nobody) === agency);
      return t.notStarted(agency, own.map(({ number }) => number).join(", "));
    }),
  ];
}

function resultLines({ evaluated, occasion, draft }: Sources, language: Language): string[] {
  const own = evaluated.filter((one) => one.occasion === occasion && one.result !== null);
  const t = evaluationText[language];
  const counts = measureResults
    .map((result) => ({ result, count: own.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0);
  const { phases } = labels[language];
  const permanent = draft.measures.filter(({ status }) => status?.phase === "permanent").length;
  return [
    ...(own.length > 0 ? [t.measured(own.length, draft.measures.length)] : []),
    ...counts.map(({ result, count }) => `${t.results[result]}: ${count}`),
    ...(permanent > 0 ? [`${permanent} ${phases.permanent}`] : []),
  ];
}

function stopped(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ status }) => status?.phase === "stopped");
}

function lateLine({ number, title, words }: MeasureLine): string {
  return [`${number} ${title}`, ...words].join(". ").replaceAll("..", ".");
}
