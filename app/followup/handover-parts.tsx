import { MeasureStatus } from "#app/plan/status-line.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { HandoverView } from "./handover.ts";
import { handoverText } from "./handover-text.ts";

interface Props extends Pick<HandoverView, "plans"> {
  mayReport: boolean;
}

/** The measures of a function under the plans they are in: how they go, the next date, and the last word. */
export function HandedMeasures({ plans, mayReport }: Props) {
  const t = handoverText[useLanguage()];
  const withMeasures = plans.filter(({ measures }) => measures.length > 0);
  if (withMeasures.length === 0) return <p>{t.noMeasures}</p>;
  return withMeasures.map(({ id: planId, name, measures }) => (
    <section key={planId} className="stack-tight">
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      <ul className="thing-list">
        {measures.map(({ id, number, title, line, due, lastWord }) => (
          <li key={id}>
            <span>
              <a className="ds-link" href={`/arbeid/planer/${planId}/tiltak/${id}`}>
                {number} {title}
              </a>
              <span className="thing-more">
                <MeasureStatus line={line} />
              </span>
              {due && <span className="thing-more">{t.due(due)}</span>}
              {lastWord && <span className="quiet thing-more">{t.lastWord(lastWord)}</span>}
            </span>
            {mayReport && (
              <LinkButton
                to={`/arbeid/planer/${planId}/tiltak/${id}/status`}
                size="sm"
                aria-label={t.reportOn(`${number} ${title}`)}
              >
                {t.report}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Questions nobody has answered, and decisions that are needed. */
export function WaitingMeasures({ waiting }: Pick<HandoverView, "waiting">) {
  const t = handoverText[useLanguage()];
  if (waiting.length === 0) return <p>{t.nothingWaits}</p>;
  return (
    <ul className="thing-list">
      {waiting.map(({ id, planId, name, words }) => (
        <li key={id}>
          <span>
            <a className="ds-link" href={`/arbeid/planer/${planId}/tiltak/${id}`}>
              {name}
            </a>
            {words.map((one) => (
              <span key={one} className="thing-more">
                {one}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The plans that a function has something to do in, and what. */
export function PartsInPlans({ plans }: Pick<HandoverView, "plans">) {
  const t = handoverText[useLanguage()];
  if (plans.length === 0) return <p>{t.noPlans}</p>;
  return (
    <ul className="thing-list">
      {plans.map(({ id, name, measures, parts }) => (
        <li key={id}>
          <span>
            <a className="ds-link" href={`/arbeid/planer/${id}`}>
              {name}
            </a>
            <span className="thing-more">
              {[...(measures.length > 0 ? [t.answersFor(measures.length)] : []), ...parts].join(" · ")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
