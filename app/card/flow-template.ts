import * as z from "zod";
import adult from "../../content/flows/adult.json" with { type: "json" };
import child from "../../content/flows/child.json" with { type: "json" };
import perpetrator from "../../content/flows/perpetrator.json" with { type: "json" };
import witness from "../../content/flows/witness.json" with { type: "json" };
import { bilingual, cardId } from "./card-template.ts";
import { flowAnswers, flowPhases } from "./flow-words.ts";
import { cardServices } from "./local-service.ts";

/** One thing that somebody does or asks. It leads to the next, to one step for each answer, or it is an end. */
export const flowStep = z
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
export type FlowStep = z.infer<typeof flowStep>;

/** Fewer than these are no flow. */
export const flowSteps = z.array(flowStep).min(3);

/** Who does what, in order, from the first sign to the follow-up (no: flytskjema). A list of steps; the drawing is made from it. */
export const flowTemplate = z.strictObject({
  id: cardId,
  /** Its address, the same in both languages, and neutral: it is left in the history of the device. */
  slug: z.string().regex(/^[a-z]+$/),
  version: z.iso.date(),
  title: bilingual,
  about: bilingual,
  steps: flowSteps,
});
export type Flow = z.infer<typeof flowTemplate>;

const files: unknown[] = [child, witness, adult, perpetrator];
const flows = files.map((file) => flowTemplate.parse(file));

export function allFlows(): readonly Flow[] {
  return flows;
}
