import { lastDay } from "#app/plan/period.ts";
import { daysBetween } from "./plan-now-renewal.ts";
import { type Evidence, type Seen, seenStep } from "./step-evidence.ts";
import { type StepKey, stepKeys, stepsBefore } from "./step-key.ts";
import { isOver, type SaidStep, type StepResponsible, type StepState } from "./step-state.ts";

/** The evaluation is not begun before the last year of the plan. */
const evaluationAhead = 365;

/** One step of a plan's working path: how far it has come, by when it is due, and what it waits for. */
export interface PathStep {
  key: StepKey;
  state: StepState;
  seen: Seen;
  reason: string;
  /** Said by people, else what the plan's own dates make of it. */
  dueOn: string | null;
  late: boolean;
  responsible: StepResponsible | null;
  /** Not to be begun yet. */
  far: boolean;
  /** Steps it builds on that are not over. Nothing: it can be taken now. */
  waitsFor: StepKey[];
}

/** All steps of the guide for one plan, in order. */
export function workingPath(evidence: Evidence, said: readonly SaidStep[], today: string): PathStep[] {
  const steps = stepKeys.map((key) => {
    const own = said.find((step) => step.key === key);
    const seen = seenStep(key, evidence, today);
    const state = own && own.state !== "open" ? own.state : seen.state;
    const dueOn = own?.dueOn ?? dateInPlan(key, evidence);
    const late = !isOver(state) && dueOn !== null && dueOn < today;
    const far = key === "4.5" && state === "open" && (dueOn === null || daysBetween(today, dueOn) > evaluationAhead);
    return { key, seen, state, dueOn, late, far, reason: own?.reason ?? "", responsible: own?.responsible ?? null };
  });
  const over = new Set(steps.filter(({ state }) => isOver(state)).map(({ key }) => key));
  return steps.map((step) => ({ ...step, waitsFor: stepsBefore(step.key).filter((key) => !over.has(key)) }));
}

/** Whether it is this step's turn: not over, not far ahead, and waiting for no other. */
export function isReady({ state, far, waitsFor }: Pick<PathStep, "state" | "far" | "waitsFor">): boolean {
  return !isOver(state) && !far && waitsFor.length === 0;
}

/** The hearing ends when it ends, a plan is to be adopted before its period begins, and evaluated when it says. */
function dateInPlan(key: StepKey, { draft: { plan, adoptions } }: Evidence): string | null {
  if (key === "4.1") return latest(adoptions.map(({ hearingTo }) => hearingTo));
  if (key === "4.2") return plan.startsOn;
  if (key === "4.5") return plan.evaluationOn ?? lastDay(plan);
  return null;
}

function latest(dates: (string | null)[]): string | null {
  return (
    dates
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
