import type { Measure } from "./measure.ts";
import { isLate } from "./timeliness.ts";

/** What counts as one kind when it is asked how a plan goes: late is said before all else. */
export const progressKinds = ["done", "permanent", "underWay", "late", "notStarted", "stopped"] as const;
export type ProgressKind = (typeof progressKinds)[number];

export function progressOf(measure: Measure, today: string): ProgressKind {
  return isLate(measure, today) ? "late" : (measure.status?.phase ?? "notStarted");
}
