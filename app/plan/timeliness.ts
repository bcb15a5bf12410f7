import type { Measure, Milestone } from "./measure.ts";

/** How a measure stands against its dates. */
export type Timeliness = "finished" | "late" | "soon" | "onTime" | "undated";

type Timed = Pick<Measure, "startsOn" | "endsOn" | "milestones" | "period" | "status">;

/** Past its date and not finished, whatever was reported; or reported as late. */
export function isLate(measure: Timed, today: string): boolean {
  return timeliness(measure, today) === "late";
}

/** A measure left to the next period is never late. */
export function timeliness(measure: Timed, today: string): Timeliness {
  if (isFinished(measure)) return "finished";
  const due = nextDue(measure);
  if (measure.period === "next") return due === null ? "undated" : "onTime";
  if (measure.status?.late || (due !== null && due < today)) return "late";
  if (due === null) return "undated";
  return due <= daysAfter(today, 30) ? "soon" : "onTime";
}

/** The first date that is still to be kept: a milestone not reached, else the last day of the measure. */
export function nextDue(measure: Pick<Measure, "endsOn" | "milestones">): string | null {
  const dates = measure.milestones.filter(isOpen).map(({ due }) => due);
  if (measure.endsOn !== null) dates.push(measure.endsOn);
  return dates.toSorted()[0] ?? null;
}

/** Done, stopped, or become a permanent part of the service. */
function isFinished({ status }: Pick<Measure, "status">): boolean {
  return status !== null && ["done", "stopped", "permanent"].includes(status.phase);
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function isOpen(milestone: Milestone): boolean {
  return milestone.doneOn === null;
}
