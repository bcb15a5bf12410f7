import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { lastDay } from "#app/plan/period.ts";
import type { Plan } from "#app/plan/plan.ts";
import type { StatusLine } from "#app/plan/timeliness.ts";
import type { PhaseOfPath, PlanNow } from "./plan-now.ts";
import type { NextThing } from "./plan-now-next.ts";
import type { RenewalAdvice } from "./plan-now-renewal.ts";
import type { Awaited } from "./plan-now-waiting.ts";
import type { Seen } from "./step-evidence.ts";
import { pathPhaseOf, type StepKey } from "./step-key.ts";
import type { PathStep } from "./step-path.ts";
import type { StepState } from "./step-state.ts";
import { phaseTitle, type StepTitles, stepTitles } from "./step-title.ts";

/** A step as it is shown, with its date written. */
export interface StepView {
  key: StepKey;
  state: StepState;
  seen: Seen;
  reason: string;
  due: string | null;
  late: boolean;
  responsible: string | null;
}

export interface PhaseView extends PhaseOfPath {
  title: string;
  steps: StepView[];
}

/** Something that is waited for: what it is, by when, and which steps wait with which functions. */
export interface AwaitedView {
  id: string;
  step: StepKey | null;
  /** Words of a measure; empty for a step, whose words the page has. */
  title: string;
  due: string | null;
  late: boolean;
  /** How a measure goes; null for a step. */
  line: StatusLine | null;
  heldUp: { key: StepKey; responsible: string | null }[];
}

export interface WaitingView {
  id: string;
  title: string;
  agency: string;
  things: AwaitedView[];
  /** How many more there are than are shown. */
  more: number;
}

/** "Planen nå" as the page shows it. */
export interface PlanNowView {
  titles: StepTitles;
  phases: PhaseView[];
  next: NextThing[];
  lateSteps: StepView[];
  lateMeasures: number;
  waiting: WaitingView[];
  moreWaiting: number;
  nobodys: StepKey[];
  daysLeft: number | null;
  lastDay: string | null;
  renewal: RenewalAdvice | null;
  /** Somebody has adopted it, so that there is something to evaluate and renew. */
  canRenew: boolean;
}

/** How many functions are shown, and how many things of each: more than this nobody reads. */
const shown = { functions: 6, things: 3 };

export function planNowView(now: PlanNow, plan: Plan, language: Language): PlanNowView {
  const last = lastDay(plan);
  const steps = now.path.map((step) => stepView(step, language));
  return {
    titles: stepTitles(language),
    phases: now.phases.map((phase) => ({
      ...phase,
      title: phaseTitle(phase.phase, language),
      steps: steps.filter(({ key }) => pathPhaseOf(key) === phase.phase),
    })),
    next: now.next,
    lateSteps: steps.filter(({ late }) => late),
    lateMeasures: now.standing.late ?? 0,
    waiting: now.waiting.slice(0, shown.functions).map(({ responsible, things }) => ({
      id: responsible.positionId,
      title: responsible.title,
      agency: responsible.agency,
      things: things.slice(0, shown.things).map((thing) => awaitedView(thing, language)),
      more: Math.max(0, things.length - shown.things),
    })),
    moreWaiting: Math.max(0, now.waiting.length - shown.functions),
    nobodys: now.nobodys,
    daysLeft: now.daysLeft,
    lastDay: last && formatDate(last, language),
    renewal: now.renewal,
    canRenew: now.standing.adopted > 0,
  };
}

function stepView({ key, state, seen, reason, dueOn, late, responsible }: PathStep, language: Language): StepView {
  const due = dueOn && formatDateWithWeek(dueOn, language);
  return { key, state, seen, reason, due, late, responsible: responsible?.title ?? null };
}

function awaitedView(thing: Awaited, language: Language): AwaitedView {
  const due = thing.dueOn && formatDateWithWeek(thing.dueOn, language);
  const { late } = thing;
  if (thing.kind === "measure") {
    const title = `${thing.number} ${thing.title}`;
    return { id: thing.id, step: null, title, due, late, line: thing.line, heldUp: [] };
  }
  const heldUp = thing.heldUp.map(({ key, responsible }) => ({ key, responsible: responsible?.title ?? null }));
  return { id: thing.key, step: thing.key, title: "", due, late, line: null, heldUp };
}
