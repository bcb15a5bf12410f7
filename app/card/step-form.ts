import * as z from "zod";
import { cleanText } from "#app/lib/clean-text.ts";
import { serviceField, words } from "./block-form.ts";
import { faultOfBlock } from "./block-text.ts";
import { flowAnswers } from "./flow-words.ts";
import type { StepWays, StepWords } from "./own-steps.ts";

/** What fits in a box of the drawing without making it a poster. */
const most = { who: 60, when: 40, text: 240 };

/** Who, when, what, and whose number: what stands in a step, in both languages. */
export const stepWordsForm = z.object({
  whoNb: words("writeWhoNb", most.who),
  whoNn: words("writeWhoNn", most.who),
  whenNb: wordsOrNone(most.when),
  whenNn: wordsOrNone(most.when),
  nb: words("writeNb", most.text),
  nn: words("writeNn", most.text),
  service: serviceField,
});
type StepWordsFields = z.output<typeof stepWordsForm>;

const stepId = z.string().default("");

/** The same, with where it leads. What belongs to another way than the chosen one is not read. */
export const stepForm = stepWordsForm.extend({
  leads: z.enum(["next", "ask", "end"], "chooseWay"),
  ...{ next: stepId, yes: stepId, no: stepId, unsure: stepId },
});
type StepFields = z.output<typeof stepForm>;

/** In one language only it cannot be shown. */
export function lacksWhen({ whenNb, whenNn }: StepWordsFields): boolean {
  return (whenNb === "") !== (whenNn === "");
}

export function stepWordsOf({ whoNb, whoNn, whenNb, whenNn, nb, nn, service }: StepWordsFields): StepWords {
  return {
    who: { nb: whoNb, nn: whoNn },
    text: { nb, nn },
    ...(whenNb !== "" && { when: { nb: whenNb, nn: whenNn } }),
    ...(service !== null && { service }),
  };
}

export function stepWaysOf({ leads, next, ...fields }: StepFields): StepWays {
  if (leads === "end") return { end: true };
  if (leads === "next") return { next };
  const given = flowAnswers.flatMap((answer) => (fields[answer] === "" ? [] : [[answer, fields[answer]]]));
  return { answers: Object.fromEntries(given) };
}

function wordsOrNone(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => cleanText(text).trim())
    .pipe(
      z
        .string()
        .max(most, "shorten")
        .superRefine((text, context) => {
          const fault = faultOfBlock(text);
          if (fault) context.addIssue(fault);
        }),
    );
}
