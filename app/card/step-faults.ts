import type { RefusedForm } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { numberOf } from "./flow.ts";
import type { FlowStep } from "./flow-template.ts";
import { ownFlowText } from "./own-flow-text.ts";
import type { StepFault } from "./own-steps.ts";

/** A form that would make steps nobody can follow, with the sentences that name them. */
export type RefusedSteps = RefusedForm & { words: Record<string, string> };

/** The steps are named as whoever sent the form sees them: with their numbers from before. */
export function refusedSteps(
  form: Pick<RefusedForm, "typed">,
  field: string,
  { faults, steps, language }: { faults: readonly StepFault[]; steps: FlowStep[]; language: Language },
): RefusedSteps {
  const said = [...new Set(faults.map((fault) => faultWords(fault, steps, language)))].join(" ");
  return { ok: false, typed: form.typed, errors: { [field]: [said] }, words: { [said]: said } };
}

function faultWords({ step, fault }: StepFault, steps: FlowStep[], language: Language): string {
  const t = ownFlowText[language];
  const text = steps.find(({ id }) => id === step)?.text[language] ?? "";
  return t.fault[fault](t.stepNamed(numberOf({ steps }, step), text));
}
