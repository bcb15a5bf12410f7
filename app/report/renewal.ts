import type { FocusArea, Goal } from "#app/plan/goal.ts";
import type { Measure } from "#app/plan/measure.ts";
import { lastDay } from "#app/plan/period.ts";
import type { Plan } from "#app/plan/plan.ts";
import { monthsBefore } from "#app/plan/timeliness.ts";

export const renewalChoices = ["continued", "changed", "ended", "done"] as const;
/** What shall become of a measure in the next plan. */
export type RenewalChoice = (typeof renewalChoices)[number];

/** What has been chosen for one measure when the plan is renewed (no: fornying). */
export interface ChosenRenewal {
  measureId: string;
  choice: RenewalChoice | null;
  /** Why, in a few words. */
  reason: string;
}

interface Parts {
  focusAreas: readonly FocusArea[];
  goals: readonly Goal[];
  measures: readonly Measure[];
}

/** The measures that nobody has chosen for. */
export function notChosen(measures: readonly Measure[], chosen: readonly ChosenRenewal[]): Measure[] {
  return measures.filter(({ id }) => choiceOf(id, chosen) === null);
}

export function choiceOf(measureId: string, chosen: readonly ChosenRenewal[]): RenewalChoice | null {
  return chosen.find((one) => one.measureId === measureId)?.choice ?? null;
}

/** The measures that go on, changed or not. */
export function goingOn(measures: readonly Measure[], chosen: readonly ChosenRenewal[]): Measure[] {
  return measures.filter(({ id }) => ["continued", "changed"].includes(choiceOf(id, chosen) ?? ""));
}

/** The focus areas that had measures, of which none goes on. Those who renew say whether such an area is left out. */
export function emptiedAreas({ focusAreas, goals, measures }: Parts, chosen: readonly ChosenRenewal[]): FocusArea[] {
  const on = goingOn(measures, chosen);
  return focusAreas.filter(({ id }) => {
    const own = goals.filter(({ focusAreaId }) => focusAreaId === id);
    const serve = (some: readonly Measure[]) =>
      some.some(({ goalIds }) => own.some((goal) => goalIds.includes(goal.id)));
    return serve(measures) && !serve(on);
  });
}

/**
 * The goals that follow their measures: one that had measures, of which none goes on, is left out. In a focus area that is kept
 * although all of its measures end the goals stay, for new measures to serve.
 */
export function goalsKept(
  parts: Parts,
  chosen: readonly ChosenRenewal[],
  leaveOut: readonly string[],
): { kept: Goal[]; left: Goal[] } {
  const on = goingOn(parts.measures, chosen);
  const emptied = emptiedAreas(parts, chosen).map(({ id }) => id);
  const isKept = ({ id, focusAreaId }: Goal) => {
    if (emptied.includes(focusAreaId)) return !leaveOut.includes(focusAreaId);
    const served = parts.measures.some(({ goalIds }) => goalIds.includes(id));
    return !served || on.some(({ goalIds }) => goalIds.includes(id));
  };
  return { kept: parts.goals.filter(isKept), left: parts.goals.filter((goal) => !isKept(goal)) };
}

/** The period after this one, as long as this was; four years when that is not known. From the next new year when this has run out. */
export function nextPeriod(plan: Pick<Plan, "startsOn" | "endsOn" | "evaluationOn">, today: string) {
  const last = lastDay(plan);
  const startsOn = last !== null && last >= today ? dayAfter(last) : `${Number(today.slice(0, 4)) + 1}-01-01`;
  const months = plan.startsOn === null || plan.endsOn === null ? 48 : monthsIn(plan.startsOn, dayAfter(plan.endsOn));
  return { startsOn, endsOn: dayBefore(monthsBefore(startsOn, -(months > 0 ? months : 48))) };
}

function monthsIn(from: string, to: string): number {
  const [year = 0, month = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
  return (toYear - year) * 12 + toMonth - month;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}
