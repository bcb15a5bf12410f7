import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import { numberOf, waysFrom } from "./flow.ts";
import type { FlowStep } from "./flow-template.ts";
import { answerWords, flowText } from "./flow-text.ts";
import { localText } from "./local-text.ts";
import { cardText } from "./text.ts";

type StepLine = ReturnType<typeof toStepLine>;

/** A step in the list, with its number and where it leads. */
export function toStepLine(step: FlowStep, steps: FlowStep[], language: Language) {
  const other = language === "nb" ? ("nn" as const) : ("nb" as const);
  const { id, phase, service = null } = step;
  const said = (in_: Language) => ({
    who: [step.who[in_], step.when?.[in_]].filter(Boolean).join(" · "),
    text: step.text[in_],
  });
  return {
    ...{ id, phase, service, number: numberOf({ steps }, id) },
    ...said(language),
    other: { language: other, ...said(other) },
    ways: wayWords(step, steps, language),
  };
}

function wayWords(step: FlowStep, steps: FlowStep[], language: Language): string[] {
  const t = flowText[language];
  if (step.end) return [t.end];
  return waysFrom(step).map(({ to, answers }) => {
    const number = numberOf({ steps }, to);
    const words = answerWords(answers, language);
    return words === "" ? t.goOn(number) : `${words}: ${t.goTo(number)}`;
  });
}

/** What the step says, whose number stands there, and where it leads. In both languages for whoever stands for it. */
export function StepLineWords({ step, both = "one" }: { step: StepLine; both?: "one" | "both" }) {
  const language = useLanguage();
  const { who, text, other, service, ways } = step;
  return (
    <>
      <span lang={language}>
        <strong>{who}</strong>
        <br />
        {text}
      </span>
      {both === "both" && (
        <span className="thing-more" lang={other.language}>
          <strong>{other.who}</strong>
          <br />
          {other.text}
        </span>
      )}
      {service && (
        <span className="thing-more quiet">
          {localText[language].blocks.service(cardText[language].service[service])}
        </span>
      )}
      <span className="thing-more quiet">{ways.join(" · ")}</span>
    </>
  );
}

/** The whole list to read. */
export function ReadSteps({ steps, both = "one" }: { steps: readonly StepLine[]; both?: "one" | "both" }) {
  return (
    <ol className="own-steps">
      {steps.map((step) => (
        <li key={step.id} value={step.number}>
          <StepLineWords step={step} both={both} />
        </li>
      ))}
    </ol>
  );
}
