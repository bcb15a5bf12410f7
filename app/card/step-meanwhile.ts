import type { Typed } from "#app/lib/form.ts";
import type { FlowStep } from "./flow-template.ts";

/** The fields of a step's form, in their order. */
export const stepFields = [
  ...(["whoNb", "whoNn", "whenNb", "whenNn", "nb", "nn", "service"] as const),
  ...(["leads", "next", "yes", "no", "unsure"] as const),
] as const;
type StepField = (typeof stepFields)[number];
export type FilledStep = Record<StepField, string>;

/** A step as its form has it. */
export function filledStep(step: FlowStep): FilledStep {
  const { who, when = { nb: "", nn: "" }, text, service = "", next = "", answers, end } = step;
  const words = { whoNb: who.nb, whoNn: who.nn, whenNb: when.nb, whenNn: when.nn, nb: text.nb, nn: text.nn, service };
  return { ...none, ...words, leads: end ? "end" : answers ? "ask" : "next", next, ...answers };
}

/** What stands in a step now and differs from what was typed. What does not belong to the chosen way is not counted. */
export function differing(typed: Typed, now: FilledStep): { field: StepField; now: string }[] {
  const mine = { ...none };
  for (const field of stepFields) mine[field] = typed[field]?.[0]?.trim() ?? "";
  const [one, other] = [asChosen(mine), asChosen(now)];
  return stepFields.flatMap((field) => (one[field] === other[field] ? [] : [{ field, now: other[field] }]));
}

const none: FilledStep = {
  ...{ whoNb: "", whoNn: "", whenNb: "", whenNn: "", nb: "", nn: "", service: "" },
  ...{ leads: "", next: "", yes: "", no: "", unsure: "" },
};

function asChosen(step: FilledStep): FilledStep {
  const { leads } = step;
  return { ...step, ...(leads !== "next" && { next: "" }), ...(leads !== "ask" && { yes: "", no: "", unsure: "" }) };
}
