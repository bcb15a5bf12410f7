import { isOver, type Measure } from "#app/plan/measure.ts";
import type { Adoption, Plan } from "#app/plan/plan.ts";
import type { YearDate } from "./year-date.ts";

export type DeadlineKind =
  | "measureEnd"
  | "milestone"
  | "measureEvaluation"
  | "planEvaluation"
  | "planEnd"
  | "hearingEnd"
  | "adoption"
  | YearDate["kind"];

/** A day that something is due (no: frist). */
export interface Deadline {
  /** The same each time, so that what is moved is moved in people's calendars too. */
  key: string;
  kind: DeadlineKind;
  /** ISO date. */
  on: string;
  /** Number of the measure, or name of the municipality; empty for what is of the whole plan. */
  of: string;
  /** In the plan's own words, for those who are logged in. */
  title: string;
}

type Timed = Pick<Measure, "id" | "number" | "title" | "endsOn" | "evaluationOn" | "milestones" | "period" | "status">;

/** What is still due of the measures of this period: the last day, milestones not reached, the evaluation. */
export function deadlinesOfMeasures(measures: readonly Timed[]): Deadline[] {
  return measures
    .filter(({ period }) => period === "this")
    .flatMap(({ id, number, title, endsOn, evaluationOn, milestones, status }) => {
      const base = { of: number, title };
      const over = isOver(status?.phase);
      const open = over ? [] : milestones.filter(({ doneOn }) => doneOn === null);
      return [
        ...(endsOn && !over ? [{ ...base, key: `${id}-end`, kind: "measureEnd" as const, on: endsOn }] : []),
        ...open.map((milestone, at) => ({
          ...base,
          key: `${id}-milestone-${at}`,
          kind: "milestone" as const,
          on: milestone.due,
          title: milestone.title,
        })),
        ...(evaluationOn
          ? [{ ...base, key: `${id}-evaluation`, kind: "measureEvaluation" as const, on: evaluationOn }]
          : []),
      ];
    });
}

type Dated = Pick<Plan, "id" | "evaluationOn" | "endsOn">;
type Decided = Pick<Adoption, "kommunenummer" | "municipality" | "hearingTo" | "adoptedOn">;

/** The plan's own days: when it is evaluated and runs out, and when municipalities hear and decide it. */
export function deadlinesOfPlan({ id, evaluationOn, endsOn }: Dated, adoptions: readonly Decided[]): Deadline[] {
  const whole = { of: "", title: "" };
  return [
    ...(evaluationOn ? [{ ...whole, key: `${id}-evaluation`, kind: "planEvaluation" as const, on: evaluationOn }] : []),
    ...(endsOn ? [{ ...whole, key: `${id}-end`, kind: "planEnd" as const, on: endsOn }] : []),
    ...adoptions.flatMap(({ kommunenummer, municipality, hearingTo, adoptedOn }) => {
      const base = { of: municipality, title: "" };
      return [
        ...(hearingTo
          ? [{ ...base, key: `${id}-${kommunenummer}-hearing`, kind: "hearingEnd" as const, on: hearingTo }]
          : []),
        ...(adoptedOn
          ? [{ ...base, key: `${id}-${kommunenummer}-adoption`, kind: "adoption" as const, on: adoptedOn }]
          : []),
      ];
    }),
  ];
}

/** What comes back every year, in the years asked for. A day that a month does not have is its last; one without a day is the first. */
export function deadlinesOfYears(dates: readonly YearDate[], years: readonly number[]): Deadline[] {
  return dates.flatMap(({ id, kind, title, month, day }) =>
    years.map((year) => {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const on = `${year}-${two(month)}-${two(Math.min(day ?? 1, last))}`;
      return { key: `${id}-${year}`, kind, on, of: "", title };
    }),
  );
}

export function inOrder(deadlines: readonly Deadline[]): Deadline[] {
  return deadlines.toSorted((one, other) => one.on.localeCompare(other.on) || one.of.localeCompare(other.of, "nb"));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
