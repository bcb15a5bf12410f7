import { dateInNorway } from "#app/lib/dates.ts";
import { addDays } from "#app/lib/working-days.ts";
import { isOver, type Measure } from "#app/plan/measure.ts";
import { isLate } from "#app/plan/timeliness.ts";

/** A stretch of time that a plan is reported on (no: rapporteringsperiode), and by when those who answer for measures must have told. */
export interface PeriodDates {
  fromDate: string;
  toDate: string;
  due: string;
}

export interface ReportPeriod extends PeriodDates {
  id: string;
  organisationId: string;
  planId: string;
  /** What those who report want to say first, in their own words. */
  introduction: string;
  /** The day it was frozen; null while it is open. */
  closedOn: string | null;
}

/** How many days after a period there are to tell in. */
const daysToTell = 14;

/** The half-year after the newest period; for the first the half-year that today is in. */
export function nextPeriod(periods: readonly PeriodDates[], today: string): PeriodDates {
  const newest = periods
    .map(({ toDate }) => toDate)
    .toSorted()
    .at(-1);
  const first = newest ? addDays(newest, 1) : today;
  const [year = "", month = ""] = first.split("-");
  const half = Number(month) <= 6 ? ["01-01", "06-30"] : ["07-01", "12-31"];
  const [fromDate, toDate] = [newest ? first : `${year}-${half[0]}`, `${year}-${half[1]}`];
  return { fromDate, toDate, due: addDays(toDate, daysToTell) };
}

export type PeriodRefusal = "endsFirst" | "dueFirst" | "overlaps" | "oneIsOpen";

/** Why a period cannot be opened. One at a time: what is asked for is then for one report. */
export function periodRefusal(asked: PeriodDates, periods: readonly ReportPeriod[]): PeriodRefusal | null {
  if (asked.toDate < asked.fromDate) return "endsFirst";
  if (asked.due < asked.fromDate) return "dueFirst";
  if (periods.some(({ closedOn }) => closedOn === null)) return "oneIsOpen";
  const overlaps = periods.some(({ fromDate, toDate }) => fromDate <= asked.toDate && asked.fromDate <= toDate);
  return overlaps ? "overlaps" : null;
}

/** Whether a measure has told what a report needs. */
export type Completeness = "complete" | "notNeeded" | "unheard" | "unexplained";

/**
 * What is over needs no new words, nor does what begins after the period. All else must have told how it goes since the period
 * began, and why, when it is late.
 */
export function completeness(
  measure: Measure,
  period: Pick<PeriodDates, "fromDate" | "toDate">,
  today: string,
): Completeness {
  const { status, startsOn } = measure;
  if (measure.period === "next") return "notNeeded";
  if (isOver(status?.phase)) return "complete";
  if (status === null && startsOn !== null && startsOn > period.toDate) return "notNeeded";
  if (status === null || dateInNorway(new Date(status.reportedAt)) < period.fromDate) return "unheard";
  return isLate(measure, today) && status.comment === "" && status.cause === null ? "unexplained" : "complete";
}

export function isTold(how: Completeness): boolean {
  return how === "complete" || how === "notNeeded";
}
