import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { CardBlock } from "./card-block.tsx";
import { numberOf, phasesOf, waysFrom } from "./flow.ts";
import { flowHref } from "./flow-href.ts";
import { allFlows, type Flow, type FlowStep } from "./flow-template.ts";
import { answerWords, flowText } from "./flow-text.ts";
import type { LocalServices } from "./local-service.ts";

interface Props {
  flow: Flow;
  local: LocalServices | null;
}

/** The same as the drawing says, as numbered steps with numbers to dial and the law. */
export function FlowSteps({ flow, local }: Props) {
  const t = flowText[useLanguage()];
  const phases = phasesOf(flow).filter(({ steps }) => steps.length > 0);
  return phases.map(({ phase, steps }) => (
    <section key={phase} className="flow-phase" data-phase={phase}>
      <Heading level={3}>{t.phase[phase]}</Heading>
      <ol start={numberOf(flow, steps[0]?.id ?? "")}>
        {steps.map((step) => (
          <li key={step.id} id={`steg-${numberOf(flow, step.id)}`}>
            <Step step={step} flow={flow} local={local} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Step({ step, flow, local }: Props & { step: FlowStep }) {
  const language = useLanguage();
  return (
    <>
      <p className="flow-step-who">
        <strong>{step.who[language]}</strong>
        {step.when && <span className="subtle"> · {step.when[language]}</span>}
      </p>
      <div>
        <CardBlock block={step} local={local} />
      </div>
      <OtherFlow id={step.flow} local={local} />
      <Ways step={step} flow={flow} />
    </>
  );
}

function OtherFlow({ id, local }: { id: string | undefined; local: LocalServices | null }) {
  const language = useLanguage();
  const other = allFlows().find((each) => each.id === id);
  if (!other) return null;
  return (
    <p className="flow-ways">
      {flowText[language].alsoFollow}{" "}
      <a className="ds-link" href={publicHref(language, flowHref(other, local))}>
        {other.title[language]}
      </a>
    </p>
  );
}

/** Where to go from here: one link for each way. */
function Ways({ step, flow }: { step: FlowStep; flow: Flow }) {
  const language = useLanguage();
  const t = flowText[language];
  if (step.end) return <p className="flow-ways subtle">{t.end}</p>;
  return (
    <p className="flow-ways">
      {waysFrom(step).map(({ to, answers }) => {
        const number = numberOf(flow, to);
        const words = answerWords(answers, language);
        return (
          <a key={to} className="ds-link" href={`#steg-${number}`}>
            {words === "" ? t.goOn(number) : `${words}: ${t.goTo(number)}`}
          </a>
        );
      })}
    </p>
  );
}
