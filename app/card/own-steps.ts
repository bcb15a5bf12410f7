import { type FlowFault, faultsOf, numberOf, waysFrom } from "./flow.ts";
import type { FlowStep } from "./flow-template.ts";
import { type FlowAnswer, flowAnswers, flowPhases } from "./flow-words.ts";

/** What stands in a step, whatever it leads to. */
export type StepWords = Pick<FlowStep, "who" | "when" | "text" | "service">;
/** Where it leads: on, to one step for each answer, or nowhere. */
export type StepWays = Pick<FlowStep, "next" | "answers" | "end">;

export interface StepFault {
  step: string;
  fault: FlowFault["fault"] | "tooFew" | "tooMany";
}

/** A changed list of steps, or why nobody could follow it. */
export type ChangedSteps = { ok: true; steps: FlowStep[] } | { ok: false; faults: StepFault[] };

type Steps = readonly FlowStep[];

/** More than these nobody reads in haste. */
const mostSteps = 40;
const fewestSteps = 3;

/** Other words in a step, or other ways from it. The law it rests on and the other flow it names follow along. */
export function changeStep(steps: Steps, id: string, words: StepWords, ways: StepWays): ChangedSteps {
  return checked(steps.map((each) => (each.id === id ? stepOf(each, words, ways) : each)));
}

/** A new step after another, on its way: where that one led, the new one leads. Where that one asks, it is one answer that leads here. */
export function addStep(
  steps: Steps,
  after: string,
  { id, words, answer }: { id: string; words: StepWords; answer: FlowAnswer | null },
): ChangedSteps {
  return checked(
    steps.flatMap((each) => {
      if (each.id !== after) return each;
      const { before, ways } = waysThrough(each, id, answer);
      return [before, stepOf({ id, phase: each.phase, ...words }, words, ways)];
    }),
  );
}

/** The step gone, and what led to it leads on to another, or is itself an end. */
export function removeStep(steps: Steps, id: string, instead: string | null): ChangedSteps {
  return checked(steps.filter((each) => each.id !== id).map((each) => leadingPast(each, id, instead)));
}

/** One place up. First in its phase it goes over to the phase before; a step that simply led to it comes after it. */
export function moveUp(steps: Steps, id: string): ChangedSteps {
  const at = steps.findIndex((each) => each.id === id);
  const [before, step] = [steps[at - 1], steps[at]];
  if (!step) return { ok: false, faults: [{ step: id, fault: "leadsNowhere" }] };
  if (before?.phase !== step.phase) return toPhase(steps, step, -1);
  const pair = before.next === id && step.next !== undefined ? turned(before, step) : [step, before];
  const past = pair[0]?.next === before.id ? (each: FlowStep) => leadingPast(each, before.id, id) : kept;
  return checked([...steps.slice(0, at - 1).map(past), ...pair, ...steps.slice(at + 1)]);
}

/** One place down: the next comes up before it, or it goes over to the next phase. */
export function moveDown(steps: Steps, id: string): ChangedSteps {
  const at = steps.findIndex((each) => each.id === id);
  const [step, after] = [steps[at], steps[at + 1]];
  if (!step) return { ok: false, faults: [{ step: id, fault: "leadsNowhere" }] };
  return after?.phase === step.phase ? moveUp(steps, after.id) : toPhase(steps, step, 1);
}

/** The steps that one may lead to: those that come after it. */
export function laterThan(steps: Steps, id: string): FlowStep[] {
  return steps.slice(numberOf({ steps: [...steps] }, id));
}

function checked(steps: FlowStep[]): ChangedSteps {
  const first = steps[0]?.id ?? "";
  const faults: StepFault[] = [...faultsOf({ steps })];
  if (steps.length < fewestSteps) faults.push({ step: first, fault: "tooFew" });
  if (steps.length > mostSteps) faults.push({ step: first, fault: "tooMany" });
  return faults.length === 0 ? { ok: true, steps } : { ok: false, faults };
}

function stepOf({ id, phase, facts, flow }: FlowStep, words: StepWords, ways: StepWays): FlowStep {
  const { who, when, text, service } = words;
  const { next, answers, end } = ways;
  return {
    ...{ id, phase, who, text },
    ...(when && { when }),
    ...(facts && { facts }),
    ...(service && { service }),
    ...(flow && { flow }),
    ...(next !== undefined && { next }),
    ...(answers && { answers }),
    ...(end && { end }),
  };
}

/** A step that leads to a new one, and where the new one leads. */
function waysThrough(step: FlowStep, id: string, answer: FlowAnswer | null): { before: FlowStep; ways: StepWays } {
  const { next, answers, end, ...rest } = step;
  if (next !== undefined) return { before: { ...rest, next: id }, ways: { next } };
  const to = answer === null ? undefined : answers?.[answer];
  if (!answers || !answer) return { before: end ? { ...rest, next: id } : step, ways: { end: true } };
  return {
    before: { ...step, answers: { ...answers, [answer]: id } },
    ways: to === undefined ? { end: true } : { next: to },
  };
}

function leadingPast(step: FlowStep, gone: string, instead: string | null): FlowStep {
  if (!waysFrom(step).some(({ to }) => to === gone)) return step;
  const { next, answers, ...rest } = step;
  if (next !== undefined) return instead === null ? { ...rest, end: true } : { ...rest, next: instead };
  if (instead === null) return step; // a question leads on
  const past = flowAnswers.flatMap((answer) => {
    const to = answers?.[answer];
    return to === undefined ? [] : [[answer, to === gone ? instead : to]];
  });
  return { ...step, answers: Object.fromEntries(past) };
}

/** Two steps in a row that change places: the second leads to the first, and the first where the second led. */
function turned(first: FlowStep, second: FlowStep): FlowStep[] {
  const { next: on, ...rest } = second;
  return [
    { ...rest, next: first.id },
    { ...first, ...(on !== undefined && { next: on }) },
  ];
}

function toPhase(steps: Steps, step: FlowStep, by: -1 | 1): ChangedSteps {
  const phase = flowPhases[flowPhases.indexOf(step.phase) + by];
  if (!phase) return { ok: false, faults: [{ step: step.id, fault: "phaseBefore" }] };
  return checked(steps.map((each) => (each.id === step.id ? { ...step, phase } : each)));
}

function kept(step: FlowStep): FlowStep {
  return step;
}
