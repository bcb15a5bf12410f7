import type { Flow, FlowStep } from "./flow-template.ts";
import { type FlowPhase, flowAnswers, flowPhases } from "./flow-words.ts";

/** All that the rules of a flow need to know of it. */
export type FlowList = Pick<Flow, "steps">;

/** Where a step leads: each step once, with the answers that lead there. No answers where it simply goes on. */
export function waysFrom({ next, answers = {} }: FlowStep): { to: string; answers: (keyof typeof answers)[] }[] {
  if (next !== undefined) return [{ to: next, answers: [] }];
  const given = flowAnswers.flatMap((answer) => (answers[answer] === undefined ? [] : [answer]));
  const byStep = Map.groupBy(given, (answer) => answers[answer] ?? "");
  return [...byStep].map(([to, those]) => ({ to, answers: those }));
}

/** What a step is called in both languages' texts: its place in the list, from 1. */
export function numberOf({ steps }: FlowList, id: string): number {
  return steps.findIndex((each) => each.id === id) + 1;
}

export interface FlowFault {
  step: string;
  fault: "sameId" | "leadsNowhere" | "leadsBack" | "neverReached" | "oneAnswer" | "phaseBefore";
}

/** Why a list of steps cannot be followed to an end. Steps lead only to later ones, so that nobody goes in circles. */
export function faultsOf(flow: FlowList): FlowFault[] {
  const reached = new Set([flow.steps[0]?.id, ...flow.steps.flatMap(waysFrom).map(({ to }) => to)]);
  return flow.steps.flatMap((each, at) => {
    const found: [FlowFault["fault"], boolean][] = [
      ["sameId", numberOf(flow, each.id) !== at + 1],
      ["leadsNowhere", waysFrom(each).some(({ to }) => numberOf(flow, to) === 0)],
      ["leadsBack", waysFrom(each).some(({ to }) => numberOf(flow, to) > 0 && numberOf(flow, to) <= at + 1)],
      ["neverReached", !reached.has(each.id)],
      ["oneAnswer", each.answers !== undefined && waysFrom(each).length < 2],
      ["phaseBefore", at > 0 && order(each.phase) < order(flow.steps[at - 1]?.phase ?? each.phase)],
    ];
    return found.filter(([, isSo]) => isSo).map(([fault]) => ({ step: each.id, fault }));
  });
}

/** The steps of each phase, in order. */
export function phasesOf({ steps }: FlowList): { phase: FlowPhase; steps: FlowStep[] }[] {
  return flowPhases.map((phase) => ({ phase, steps: steps.filter((each) => each.phase === phase) }));
}

function order(phase: FlowPhase): number {
  return flowPhases.indexOf(phase);
}
