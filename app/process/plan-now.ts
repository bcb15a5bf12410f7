import { type Standing, standing } from "#app/plan/standing.ts";
import { type NextThing, stepOf, whatIsNext } from "./plan-now-next.ts";
import { daysLeft, type RenewalAdvice, renewalAdvice } from "./plan-now-renewal.ts";
import { type Waiting, whatNobodyDoes, whoWaitsForWhom } from "./plan-now-waiting.ts";
import type { Evidence } from "./step-evidence.ts";
import { type PathPhase, pathPhaseOf, pathPhases, type StepKey } from "./step-key.ts";
import { type PathStep, workingPath } from "./step-path.ts";
import { isOver, type SaidStep } from "./step-state.ts";

/** One of the guide's phases in the line that shows where a plan is. */
export interface PhaseOfPath {
  phase: PathPhase;
  over: number;
  all: number;
  /** Where the plan is now. */
  current: boolean;
}

/** Where a plan is now, what is next, what is late, and who waits for whom (no: planen nå). */
export interface PlanNow {
  path: PathStep[];
  phases: PhaseOfPath[];
  next: NextThing[];
  lateSteps: PathStep[];
  waiting: Waiting[];
  nobodys: StepKey[];
  standing: Standing;
  daysLeft: number | null;
  renewal: RenewalAdvice | null;
}

export function planNow(evidence: Evidence, said: readonly SaidStep[], today: string): PlanNow {
  const { draft } = evidence;
  const path = workingPath(evidence, said, today);
  const stands = standing(draft, today);
  const evaluated = path.some(({ key, state }) => key === "4.5" && state === "done");
  const next = whatIsNext(evidence, path);
  return {
    path,
    phases: phasesOf(path, next),
    next,
    lateSteps: path.filter(({ late }) => late),
    waiting: whoWaitsForWhom(path, stands.late === null ? [] : draft.measures, today),
    nobodys: whatNobodyDoes(path),
    standing: stands,
    daysLeft: daysLeft(draft.plan, today),
    renewal: renewalAdvice(draft.plan, { adopted: stands.adopted, evaluated }, today),
  };
}

/** An adopted plan is in the last phase; any other is where its next step is. */
function phasesOf(path: readonly PathStep[], next: readonly NextThing[]): PhaseOfPath[] {
  const adopted = path.some(({ key, state }) => key === "4.2" && isOver(state));
  const key = next.map(stepOf).find((step) => step !== undefined) ?? path.find(({ state }) => !isOver(state))?.key;
  const current = adopted || key === undefined ? "4" : pathPhaseOf(key);
  return pathPhases.map((phase) => {
    const own = path.filter((step) => pathPhaseOf(step.key) === phase);
    const over = own.filter(({ state }) => isOver(state)).length;
    return { phase, over, all: own.length, current: phase === current };
  });
}
