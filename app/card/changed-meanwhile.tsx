import { useEffect, useRef } from "react";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { cardServices } from "./local-service.ts";
import { ownFlowText } from "./own-flow-text.ts";
import type { differing } from "./step-meanwhile.ts";
import type { toStepOptions } from "./step-options.tsx";
import { cardText } from "./text.ts";

/** What somebody else has saved in a step while one had it open. */
export interface Meanwhile {
  who: string;
  /** Mark of what stands there now. */
  seen: string;
  rows: ReturnType<typeof differing>;
}

interface Props {
  meanwhile: Meanwhile;
  options: ReturnType<typeof toStepOptions>;
  /** The step's form, with what stands there now. */
  page: string;
}

/** Shown to whoever saves last. What was typed still stands in the fields; nothing is lost until one of the two is chosen. */
export function ChangedMeanwhile({ meanwhile: { who, rows }, options, page }: Props) {
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (rows.length > 0) box.current?.focus();
  }, [rows]);
  const { fields: t, meanwhile } = ownFlowText[language];
  const labels = { ...t, next: t.nextStep, ...t.answer, service: meanwhile.service };
  const wordsOf = (field: keyof typeof labels, now: string) => {
    const step = options.find(({ id }) => id === now);
    if (step) return ownFlowText[language].option(step.number, step.text);
    const service = cardServices.find((each) => each === now);
    if (field === "service" && service) return cardText[language].service[service];
    if (now === "next" || now === "ask" || now === "end") return t[now];
    return now || meanwhile.empty;
  };
  return (
    <section className="ds-alert" data-color="warning" ref={box} tabIndex={-1} aria-labelledby="mens-du-skrev">
      <Heading level={2} id="mens-du-skrev">
        {meanwhile.heading(who)}
      </Heading>
      <p>{meanwhile.lead}</p>
      <dl className="own-step-now">
        {rows.map(({ field, now }) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd>{wordsOf(field, now)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a className="ds-link" href={page}>
          {meanwhile.take}
        </a>
      </p>
    </section>
  );
}
