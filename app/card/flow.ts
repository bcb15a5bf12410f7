import * as z from "zod";
import adult from "../../content/flows/adult.json" with { type: "json" };
import child from "../../content/flows/child.json" with { type: "json" };
import perpetrator from "../../content/flows/perpetrator.json" with { type: "json" };
import witness from "../../content/flows/witness.json" with { type: "json" };
import { bilingual, cardId } from "./card-template.ts";
import { type FlowPhase, flowAnswers, flowPhases } from "./flow-words.ts";
import { cardServices } from "./local-service.ts";

/** One thing that somebody does or asks. It leads to the next, to one step for each answer, or it is an end. */
const step = z
  .strictObject({
    id: cardId,
    phase: z.enum(flowPhases),
    who: bilingual,
    /** How soon. Left out where it goes without saying. */
    when: bilingual.optional(),
    text: bilingual,
    /** Ids of facts in content/facts.json. */
    facts: z.array(z.string()).min(1).optional(),
    /** Whose number shall stand here. */
    service: z.enum(cardServices).optional(),
    /** Another flow to follow as well. */
    flow: cardId.optional(),
    next: cardId.optional(),
    answers: z.partialRecord(z.enum(flowAnswers), cardId).optional(),
    end: z.literal(true).optional(),
  })
  .refine(
    ({ next, answers, end }) => [next, answers, end].filter((each) => each !== undefined).length === 1,
    "goes on, asks, or is an end",
  );
export type FlowStep = z.infer<typeof step>;

/** Who does what, in order, from the first sign to the follow-up (no: flytskjema). A list of steps; the drawing is made from it. */
export const flowTemplate = z.strictObject({
  id: cardId,
  /** Its address, the same in both languages, and neutral: it is left in the history of the device. */
  slug: z.string().regex(/^[a-z]+$/),
  version: z.iso.date(),
  title: bilingual,
  about: bilingual,
  steps: z.array(step).min(3),
});
export type Flow = z.infer<typeof flowTemplate>;

const files: unknown[] = [child, witness, adult, perpetrator];
const flows = files.map((file) => flowTemplate.parse(file));

export function allFlows(): readonly Flow[] {
  return flows;
}

/** Where a step leads: each step once, with the answers that lead there. No answers where it simply goes on. */
export function waysFrom({ next, answers = {} }: FlowStep): { to: string; answers: (keyof typeof answers)[] }[] {
  if (next !== undefined) return [{ to: next, answers: [] }];
  const given = flowAnswers.flatMap((answer) => (answers[answer] === undefined ? [] : [answer]));
  const byStep = Map.groupBy(given, (answer) => answers[answer] ?? "");
  return [...byStep].map(([to, those]) => ({ to, answers: those }));
}

/** What a step is called in both languages' texts: its place in the list, from 1. */
export function numberOf({ steps }: Flow, id: string): number {
  return steps.findIndex((each) => each.id === id) + 1;
}

export interface FlowFault {
  step: string;
  fault: "sameId" | "leadsNowhere" | "leadsBack" | "neverReached" | "oneAnswer" | "phaseBefore";
}

/** Why a list of steps cannot be followed to an end. Steps lead only to later ones, so that nobody goes in circles. */
export function faultsOf(flow: Flow): FlowFault[] {
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
export function phasesOf({ steps }: Flow): { phase: FlowPhase; steps: FlowStep[] }[] {
  return flowPhases.map((phase) => ({ phase, steps: steps.filter((each) => each.phase === phase) }));
}

function order(phase: FlowPhase): number {
  return flowPhases.indexOf(phase);
}
