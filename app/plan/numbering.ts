/** Where a measure stands: under which goal, that goal's focus area and place, and the measure's own place there. */
export interface Place {
  goalId: string;
  /** 1, 2 … in the order of the plan. */
  focusArea: number;
  goal: number;
  measure: number;
}

/**
 * Gives measures their numbers, in the order of the plan: "1.2" is the second measure of the first focus area.
 * A measure that serves several goals is numbered where it stands first; one that serves none comes last, as "0.1".
 */
export function numberMeasures<Measure extends { id: string; places: Place[] }>(
  measures: Measure[],
): { measure: Measure; number: string }[] {
  const counts = new Map<number, number>();
  return measures
    .map((measure) => ({ measure, place: measure.places.toSorted(byPlace)[0] ?? nowhere }))
    .sort((one, other) => byPlace(one.place, other.place) || (one.measure.id < other.measure.id ? -1 : 1))
    .map(({ measure, place }) => {
      const area = place === nowhere ? 0 : place.focusArea;
      const count = (counts.get(area) ?? 0) + 1;
      counts.set(area, count);
      return { measure, number: `${area}.${count}` };
    });
}

export function byPlace(one: Place, other: Place): number {
  return one.focusArea - other.focusArea || one.goal - other.goal || one.measure - other.measure;
}

/** Chapters that stand before the first number: nobody counts the foreword. */
const unnumbered = ["foreword", "forord", "front", "summary"];

/** "1", "2" … for each chapter in order; empty for those that carry no number. */
export function numberChapters(chapters: { template: string }[]): string[] {
  let count = 0;
  return chapters.map(({ template }) => (unnumbered.includes(template) ? "" : String(++count)));
}

const nowhere: Place = { goalId: "", focusArea: Number.MAX_SAFE_INTEGER, goal: 0, measure: 0 };
