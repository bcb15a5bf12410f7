import { useEffect, useRef } from "react";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { ownFlowText } from "./own-flow-text.ts";
import type { differing } from "./step-meanwhile.ts";
import type { toStepOptions } from "./step-options.tsx";
import { cardText } from "./text.ts";

/** What somebody else has saved in a step while one had it open. */
export interface Meanwhile {
  /** Whoever saved the flow last. */
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
  const services: Record<string, string> = cardText[language].service;
  const ways: Record<string, string> = { next: t.next, ask: t.ask, end: t.end };
  const wordsOf = ({ field, now }: (typeof rows)[number]) => {
    if (field === "service") return services[now];
    if (field === "leads") return ways[now];
    if (field !== "next" && field !== "yes" && field !== "no" && field !== "unsure") return now;
    const step = options.find(({ id }) => id === now);
    return step && ownFlowText[language].option(step.number, step.text);
  };
  return (
    <section className="ds-alert" data-color="warning" ref={box} tabIndex={-1} aria-labelledby="mens-du-skrev">
      <Heading level={2} id="mens-du-skrev">
        {meanwhile.heading(who)}
      </Heading>
      <p>{meanwhile.lead}</p>
      <dl className="own-step-now">
        {rows.map((row) => (
          <div key={row.field}>
            <dt>{labels[row.field]}</dt>
            <dd>{wordsOf(row) || meanwhile.empty}</dd>
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
