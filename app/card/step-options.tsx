import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import { numberOf } from "./flow.ts";
import type { FlowStep } from "./flow-template.ts";
import { ownFlowText } from "./own-flow-text.ts";
import { laterThan } from "./own-steps.ts";

interface StepOption {
  id: string;
  number: number;
  text: string;
}

/** The steps that one may lead to. */
export function toStepOptions(steps: FlowStep[], id: string, language: Language): StepOption[] {
  return laterThan(steps, id).map((step) => ({
    id: step.id,
    number: numberOf({ steps }, step.id),
    text: step.text[language],
  }));
}

export function StepOptions({ options }: { options: readonly StepOption[] }) {
  const t = ownFlowText[useLanguage()];
  return options.map(({ id, number, text }) => (
    <option key={id} value={id}>
      {t.option(number, text.length > 60 ? `${text.slice(0, 59)}…` : text)}
    </option>
  ));
}
