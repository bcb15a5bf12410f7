import type { Result } from "#app/lib/result.ts";
import type { StepKey } from "./step-key.ts";

export const stepStates = ["open", "underWay", "done", "skipped"] as const;
/** How far a step has come. Said to be open, it is as far as the plan itself shows. */
export type StepState = (typeof stepStates)[number];

/** A function that is to see to a step. */
export interface StepResponsible {
  positionId: string;
  title: string;
  agency: string;
}

/** What people have said of a step in one plan: the newest of what they have said. */
export interface SaidStep {
  key: StepKey;
  state: StepState;
  /** Why it is skipped. */
  reason: string;
  dueOn: string | null;
  responsible: StepResponsible | null;
  /** ISO date. */
  saidOn: string;
}

/** What can be typed about a step. */
export interface StepFields {
  state: StepState;
  reason: string;
  dueOn: string | null;
  positionId: string | null;
}

/** The municipality's own rules win over the guide: any step can be skipped, when one says why. */
export function sayStep(typed: StepFields): Result<StepFields, "giveReason"> {
  if (typed.state === "skipped" && typed.reason === "") return { ok: false, refusal: "giveReason" };
  return { ok: true, value: typed };
}

/** A step taken up again keeps who sees to it and when, and is as far as the plan shows. */
export function reopenStep({ dueOn, responsible }: Pick<SaidStep, "dueOn" | "responsible">): StepFields {
  return { state: "open", reason: "", dueOn, positionId: responsible?.positionId ?? null };
}

/** Whether others need not wait for it. */
export function isOver(state: StepState): boolean {
  return state === "done" || state === "skipped";
}
