import { type NextStep, nextSteps, stepPages } from "#app/plan/next-steps.ts";
import type { Evidence } from "./step-evidence.ts";
import { type StepKey, stepKeys, stepPlaces } from "./step-key.ts";
import { isReady, type PathStep } from "./step-path.ts";

/** Something to do next: what the plan itself lacks, or a step of the guide. */
export type NextThing = { kind: "mend"; key: NextStep["key"]; count: number; to: string } | StepToTake;

interface StepToTake {
  kind: "step";
  key: StepKey;
  late: boolean;
  /** Under the plan's own address. */
  to: string;
}

/** The step in which each lack is mended. Those left out are mended whenever they are found. */
const mendedIn: Partial<Record<NextStep["key"], StepKey>> = {
  measures: "2.5",
  responsible: "2.6",
  dates: "2.6",
  adoption: "4.2",
  publish: "4.4",
};

/**
 * At most three things to do next. First what the plan lacks, when its step is due; then steps that wait for no other:
 * those late, those further on than the plan has come, and last those left behind.
 */
export function whatIsNext(evidence: Evidence, path: readonly PathStep[]): NextThing[] {
  const ready = path.filter(isReady);
  const lacks = nextSteps(evidence.draft, evidence.findings, evidence.published, Number.POSITIVE_INFINITY).filter(
    ({ key }) => isDue(path.find((step) => step.key === mendedIn[key])),
  );
  const covered = new Set(lacks.map(({ key }) => mendedIn[key]));
  const furthest = path.findLastIndex(({ state }) => state === "done");
  const place = ({ key, late }: PathStep) => {
    const at = stepKeys.indexOf(key);
    return (late ? 0 : 100) + (at > furthest ? 0 : 50) + at;
  };
  const steps = ready.filter(({ key }) => !covered.has(key)).toSorted((one, other) => place(one) - place(other));
  return [
    ...lacks.map(({ key, count }) => ({ kind: "mend" as const, key, count, to: stepPages[key] })),
    ...steps.map(({ key, late }) => ({ kind: "step" as const, key, late, to: stepPlaces[key] })),
  ].slice(0, 3);
}

/** The step of the guide that something to do belongs to, if it belongs to one. */
export function stepOf(thing: NextThing): StepKey | undefined {
  return thing.kind === "step" ? thing.key : mendedIn[thing.key];
}

/** What an adopted plan lacks is to be mended still; what a step that people have ended or skipped lacks is theirs to say. */
function isDue(step: PathStep | undefined): boolean {
  if (step === undefined) return true;
  if (step.state === "skipped" || step.waitsFor.length > 0) return false;
  return step.state !== "done" || step.seen.byAdoption;
}
