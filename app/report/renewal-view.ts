import type { Language } from "#app/lib/language.ts";
import type { Measure } from "#app/plan/measure.ts";
import { statusLine } from "#app/plan/timeliness.ts";
import { adoptedMethod } from "./adopted-method.ts";
import type { EvaluatedMeasure } from "./evaluation.ts";
import type { RoundMeasure } from "./measure-round.tsx";
import type { ChosenRenewal } from "./renewal.ts";
import { renewalText } from "./renewal-text.ts";

/** A measure as the round of renewal shows it: how it goes, how it was to be evaluated, and what came of that. */
export function renewalMeasure(
  measure: Measure,
  said: {
    chosen: readonly ChosenRenewal[];
    evaluated: readonly EvaluatedMeasure[];
    methods: ReadonlyMap<string, string>;
  },
  { today, language }: { today: string; language: Language },
): RoundMeasure {
  const { id, number, title, status } = measure;
  const { round: t, results } = renewalText[language];
  const { method, since } = adoptedMethod(measure, said.methods);
  const own = said.chosen.find(({ measureId }) => measureId === id);
  const evaluations = said.evaluated
    .filter(({ measureId }) => measureId === id)
    .map(({ occasion, result, words }) => {
      return { term: t.evaluated[occasion], text: [result && results[result], words].filter(Boolean).join(". ") };
    });
  const known = [
    { term: t.saidLast, text: status?.comment ?? "" },
    { term: t.method, text: method },
    { term: t.methodSince, text: since },
    ...evaluations,
  ];
  return {
    id,
    number,
    title,
    line: statusLine(measure, today),
    known: known.filter(({ text }) => text !== ""),
    choice: own?.choice ?? null,
    words: own?.reason ?? "",
  };
}
