import { allSteps, type Step } from "#app/guide/step.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Bilingual, Language } from "#app/lib/language.ts";
import { isStepKey, type StepKey } from "./step-key.ts";
import type { PathStep } from "./step-path.ts";
import type { SaidStep } from "./step-state.ts";

/** A step that the guide no longer has as it was, with its newest change. */
export interface ChangedStep {
  key: StepKey;
  /** The day the change was shown. */
  date: string;
  text: Bilingual;
}

/** What is known of a plan's steps beside how far they have come: what was said of them, and when the plan was made. */
interface Known {
  said: readonly SaidStep[];
  madeOn: string;
}

/** The steps that have been changed since their first version. */
export function changedSteps(steps: readonly Pick<Step, "number" | "changes">[] = allSteps()): ChangedStep[] {
  return steps.flatMap(({ number, changes }) => {
    const newest = changes.filter(({ version }) => version > 1).at(-1);
    return newest && isStepKey(number) ? [{ key: number, date: newest.date, text: newest.text }] : [];
  });
}

/**
 * The steps a plan has begun or done by the guide as it was. One that was said after the change has been looked over;
 * one said the same day may have been said before it. What only the adoption shows was not done by our guide.
 */
export function stepsToLookOver(
  path: readonly PathStep[],
  { said, madeOn }: Known,
  changed = changedSteps(),
): ChangedStep[] {
  return changed.filter(({ key, date }) => {
    const step = path.find((one) => one.key === key);
    if (!step || (step.state !== "done" && step.state !== "underWay")) return false;
    const own = said.find((one) => one.key === key);
    return own ? own.saidOn <= date : !step.seen.byAdoption && madeOn < date;
  });
}

/** A changed step as a page shows it. */
export interface ChangedStepView {
  key: StepKey;
  on: string;
  text: string;
}

export function changedStepView({ key, date, text }: ChangedStep, language: Language): ChangedStepView {
  return { key, on: formatDate(date, language), text: text[language] };
}
