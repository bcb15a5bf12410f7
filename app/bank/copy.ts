import { findFact, isInForce } from "#app/guide/fact.ts";
import { blankMeasure, type Measure, type MeasureFields, type Origin } from "#app/plan/measure.ts";
import type { BankEntry } from "./entry.ts";

/** What a plan takes over from an entry. How it is today is not known, and so is not said; laws that no longer hold are left out. */
export function measureFrom(entry: BankEntry, today: string): Omit<MeasureFields, "goalIds" | "positionId"> {
  const { title, points, targetGroups, violenceForms, nationalCategory, evaluation, indicator } = entry;
  const { positionId, goalIds, ...blank } = blankMeasure;
  return {
    ...blank,
    title: title.slice(0, 300),
    points,
    targetGroups,
    violenceForms,
    nationalCategory,
    legalBasis: entry.legalBasis.filter((id) => holds(id, today)),
    indicator: { baseline: "", target: indicator.target, source: indicator.source },
    evaluationMethod: evaluation,
  };
}

/** The measures of a plan that were taken from an entry. */
export function takenFrom({ kind, id }: Origin, measures: readonly Measure[]): Measure[] {
  return measures.filter(({ origin }) => origin?.kind === kind && origin.id === id);
}

function holds(factId: string, today: string): boolean {
  const fact = findFact(factId);
  return fact !== undefined && fact.confidence !== "low" && isInForce(fact, today);
}
