import type { FindingView } from "#app/plan/finding-view.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { ChangedStepView } from "./changed-steps.ts";
import { planNowText } from "./plan-now-text.ts";
import type { StepTitles } from "./step-title.ts";

interface Props {
  steps: ChangedStepView[];
  /** The findings that tell of a changed fact, which stand with what to do in the quality check. */
  facts: FindingView[];
  titles: StepTitles;
  base: string;
  canEdit: boolean;
}

/** Steps that the guide has changed since the plan took them, and changed facts that something in the plan rests on. */
export function LookOver({ steps, facts, titles, base, canEdit }: Props) {
  const t = planNowText[useLanguage()];
  if (steps.length + facts.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.changed}</Heading>
      <ul className="thing-list">
        {steps.map(({ key, on, text }) => (
          <li key={key}>
            <span>
              {t.changedStep(key, titles[key])}
              <span className="quiet thing-more">{`${on} · ${text}`}</span>
            </span>
            {canEdit && (
              <LinkButton to={`${base}/na/${key}`} size="sm">
                {t.lookOver(key)}
              </LinkButton>
            )}
          </li>
        ))}
        {facts.map((fact) => (
          <ChangedFact key={fact.id} fact={fact} base={base} />
        ))}
      </ul>
    </section>
  );
}

/** So many places are named; how many more there are is counted. */
const named = 5;

function ChangedFact({ fact: { what, places, changedFactId }, base }: { fact: FindingView; base: string }) {
  const t = planNowText[useLanguage()];
  const labels = [...new Set(places.map(({ label, title }) => label || title))];
  const more = labels.length - named;
  return (
    <li>
      <span>
        {what}
        <span className="quiet thing-more">
          {`${t.usedIn}: ${labels.slice(0, named).join(", ")}`}
          {more > 0 && ` ${t.more(more)}`}
        </span>
      </span>
      <LinkButton to={`${base}/kvalitet#${changedFactId}`} size="sm">
        {t.toChangedFact}
      </LinkButton>
    </li>
  );
}
