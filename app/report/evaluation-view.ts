import type { Language } from "#app/lib/language.ts";
import type { Measure } from "#app/plan/measure.ts";
import { statusLine } from "#app/plan/timeliness.ts";
import { adoptedMethod } from "./adopted-method.ts";
import type { EvaluatedMeasure } from "./evaluation.ts";
import { evaluationText } from "./evaluation-text.ts";
import type { RoundMeasure } from "./measure-round.tsx";

/** A measure as those who evaluate see it: how it goes, what was wanted, and how it was to be evaluated when it was adopted. */
export function evaluatedMeasure(
  measure: Measure,
  { said, methods }: { said: readonly EvaluatedMeasure[]; methods: ReadonlyMap<string, string> },
  { today, language }: { today: string; language: Language },
): RoundMeasure {
  const { id, number, title, status, indicator } = measure;
  const { round: t } = evaluationText[language];
  const { method, since } = adoptedMethod(measure, methods);
  const own = said.find(({ measureId }) => measureId === id);
  const known = [
    { term: t.saidLast, text: status?.comment ?? "" },
    { term: t.indicator, text: indicator.target },
    { term: t.method, text: method },
    { term: t.methodSince, text: since },
  ];
  return {
    id,
    number,
    title,
    line: statusLine(measure, today),
    known: known.filter(({ text }) => text !== ""),
    choice: own?.result ?? null,
    words: own?.words ?? "",
  };
}
