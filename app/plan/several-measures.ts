import type { Result } from "#app/lib/result.ts";
import { type Measure, type MeasureFields, measureFields } from "./measure.ts";

/** What can be set for several measures at once: what mostly is the same for many, and takes longest to write one by one. */
export const severalFields = [
  "positionId",
  "startsOn",
  "endsOn",
  "hours",
  "funding",
  "evaluationMethod",
  "evaluationOn",
] as const;
export type SeveralFields = Pick<MeasureFields, (typeof severalFields)[number]>;

/** Whether what a measure already has stays as it is, or gives way. */
export const reaches = ["lacking", "all"] as const;
export type Reach = (typeof reaches)[number];

/** A measure as it was and as it shall be. */
export interface SetMeasure {
  id: string;
  version: number;
  before: MeasureFields;
  after: MeasureFields;
}

/**
 * Gives the measures that become different. A field left blank is set for none of them.
 * Refused when one of them would end before it begins; gives its number.
 */
export function setForSeveral(
  measures: readonly Measure[],
  set: SeveralFields,
  reach: Reach,
): Result<SetMeasure[], string> {
  const all = measures.map((measure) => {
    const before = measureFields(measure);
    return { ...measure, before, after: { ...before, ...whatHolds(before, set, reach) } };
  });
  const wrong = all.find(({ after }) => after.startsOn && after.endsOn && after.endsOn < after.startsOn);
  if (wrong) return { ok: false, refusal: wrong.number };
  const changed = all.filter(({ before, after }) => severalFields.some((field) => before[field] !== after[field]));
  return { ok: true, value: changed.map(({ id, version, before, after }) => ({ id, version, before, after })) };
}

/** What is set for one measure: what was filled in, where there is room for it. */
function whatHolds(measure: MeasureFields, set: SeveralFields, reach: Reach): Partial<SeveralFields> {
  const fields = severalFields.filter((field) => !isBlank(set[field]) && (reach === "all" || isBlank(measure[field])));
  return Object.fromEntries(fields.map((field) => [field, set[field]]));
}

export function isBlank(value: string | number | null): boolean {
  return value === null || value === "";
}
