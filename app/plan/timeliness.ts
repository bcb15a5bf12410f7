import { dateInNorway } from "#app/lib/dates.ts";
import { isOver, type Measure, type Milestone, type Phase, type Status } from "./measure.ts";

/** How a measure stands against its dates. */
export type Timeliness = "finished" | "late" | "soon" | "onTime" | "undated";

/** As much of a status as tells whether a measure is on time. */
type TimedStatus = Pick<Status, "phase" | "late" | "onTimeReason" | "reportedAt">;
export interface Timed extends Pick<Measure, "endsOn" | "milestones" | "period"> {
  status: TimedStatus | null;
}

/** A measure, and how many months its plan lets go between each report: half a year where the plan is not known. */
type Heard = Timed & { intervalMonths?: number };

/** As much of a measure as tells its dates. */
export interface Dated extends Pick<Measure, "endsOn"> {
  milestones: Pick<Milestone, "due" | "doneOn">[];
}

/** Past its date and not finished, unless somebody has told why it is on time all the same; or reported as late. */
export function isLate(measure: Timed, today: string): boolean {
  return timeliness(measure, today) === "late";
}

/** A measure left to the next period is never late. */
export function timeliness(measure: Timed, today: string): Timeliness {
  const { status, period } = measure;
  if (isOver(status?.phase)) return "finished";
  const dates = openDates(measure);
  if (period === "next") return dates.length === 0 ? "undated" : "onTime";
  const due = earliest(dates.filter((date) => !isExcused(date, status)));
  if (status?.late || (due !== null && due < today)) return "late";
  if (due === null) return dates.length === 0 ? "undated" : "onTime";
  return due <= daysAfter(today, 30) ? "soon" : "onTime";
}

/** The first date that is still to be kept: a milestone not reached, else the last day of the measure. */
export function nextDue(measure: Dated): string | null {
  return earliest(openDates(measure));
}

/** What is said together: a cause is of what is late, and a reason to be on time is of what is not. */
export function saidOfTime<Said extends Pick<Status, "late" | "cause" | "onTimeReason">>(said: Said): Said {
  return said.late ? { ...said, onTimeReason: "" } : { ...said, cause: null };
}

/** The one line that tells how a measure goes: how far it has come, whether it is on time, and when that was last heard (no: statuslinje). */
export interface StatusLine {
  phase: Phase;
  time: Timeliness;
  /** The day of the newest report. */
  heardOn: string | null;
  /** So that a week is not taken for the same week of another year. */
  isThisYear: boolean;
  /** Nothing is heard of a measure that goes on for longer than the plan wants to hear of it. */
  isStale: boolean;
}

export function statusLine(measure: Heard, today: string): StatusLine {
  const { status, intervalMonths = 6 } = measure;
  const heardOn = status && dateInNorway(status.reportedAt);
  return {
    phase: status?.phase ?? "notStarted",
    time: timeliness(measure, today),
    heardOn,
    isThisYear: heardOn?.slice(0, 4) === today.slice(0, 4),
    isStale: heardOn !== null && !isOver(status?.phase) && heardOn < monthsBefore(today, intervalMonths),
  };
}

/** A date that was past when somebody told why the measure is on time all the same. Dates that come later count as before. */
function isExcused(date: string, status: TimedStatus | null): boolean {
  return status !== null && status.onTimeReason !== "" && date < dateInNorway(status.reportedAt);
}

function openDates({ milestones, endsOn }: Dated): string[] {
  const dates = milestones.filter(isOpen).map(({ due }) => due);
  return endsOn === null ? dates : [...dates, endsOn];
}

function earliest(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((first, date) => (first === null || date < first ? date : first), null);
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day some months before, or the last day of that month. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}

function isOpen(milestone: Pick<Milestone, "doneOn">): boolean {
  return milestone.doneOn === null;
}
