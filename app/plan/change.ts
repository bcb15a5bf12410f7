import type { State } from "./differences.ts";

/** The parts of a plan. */
type PlanPart = "plan" | "chapter" | "focusArea" | "goal" | "measure" | "groups" | "adoption";
/** The parts of the work round a plan. */
type WorkPart = "groupText" | "involvement" | "meeting";
/** What a change can be of. */
export type Part = PlanPart | WorkPart;

/** One saved change of one part of a plan, as it was and as it became (no: endring). Nothing before: it was made. Nothing after: it was taken away. */
export interface Change {
  id: string;
  organisationId: string;
  planId: string;
  part: Part;
  /** Id of the part; kommunenummer of an adoption; id of the plan for the groups; kind of group for what one shall do. */
  partId: string;
  before: State | null;
  after: State | null;
  changedAt: Date;
  /** Name of whoever did it. */
  changedBy: string;
}

export type ChangeKind = "made" | "changed" | "moved" | "removed" | "brought back";

/** What sort of change it was, for the history. */
export function changeKind({ before, after }: Pick<Change, "before" | "after">): ChangeKind {
  if (after === null) return "removed";
  if (before === null) return after.broughtBack === true ? "brought back" : "made";
  return "place" in after ? "moved" : "changed";
}
