import { Form, Link } from "react-router";
import { MeasureStatus } from "#app/plan/status-line.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type MyMeasures, myFilterNames } from "./my-measures.ts";
import { myMeasuresText } from "./my-measures-text.ts";

/** The measures one answers for: how they go, what was asked, and the way to answer. */
export function MyMeasureList({ mine }: { mine: MyMeasures }) {
  const t = myMeasuresText[useLanguage()];
  return (
    <section className="stack-tight my-measures">
      <Heading level={2}>{t.title}</Heading>
      <Narrow mine={mine} />
      <ul className="thing-list">
        {mine.shown.map((measure) => (
          <OneMeasure key={measure.id} measure={measure} />
        ))}
      </ul>
      <ul className="link-list not-printed" aria-label={t.handover}>
        {mine.positions.map(({ value, label }) => (
          <li key={value}>
            <Link className="ds-link" to={`/arbeid/funksjoner/${value}/overtakelse`}>
              {t.handoverOf(label)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneMeasure({ measure }: { measure: MyMeasures["shown"][number] }) {
  const t = myMeasuresText[useLanguage()];
  const { id, planId, number, title, line, deadline, asked } = measure;
  return (
    <li>
      <span>
        {number} {title}
        <span className="thing-more">
          <MeasureStatus line={line} />
          {deadline && <span className="quiet"> · {t.deadline(deadline)}</span>}
        </span>
        {asked && (
          <strong className="thing-more">
            {asked.isPast ? t.askedLong(asked.on, asked.by) : t.asked(asked.on, asked.by)}
          </strong>
        )}
      </span>
      <LinkButton
        to={`/arbeid/planer/${planId}/tiltak/${id}/status`}
        size="sm"
        variant={asked ? "primary" : "secondary"}
      >
        {asked ? t.answer : t.report}
        <span className="ds-sr-only">{t.of(`${number} ${title}`)}</span>
      </LinkButton>
    </li>
  );
}

/** The choices, when there are many; a form that asks for the same page again. */
function Narrow({ mine: { all, shown, filter, choices } }: { mine: MyMeasures }) {
  const t = myMeasuresText[useLanguage()];
  if (!choices) return null;
  const isNarrowed = `${filter.progress}${filter.planId}` !== "";
  return (
    <>
      <search aria-label={t.narrow} className="not-printed" key={`${filter.progress} ${filter.planId}`}>
        <Form action="/arbeid" className="my-measures-filter">
          <Choice
            name={myFilterNames.progress}
            label={t.status}
            defaultValue={filter.progress}
            choices={choices.progress}
          />
          <Choice name={myFilterNames.planId} label={t.plan} defaultValue={filter.planId} choices={choices.plans} />
          <Button variant="secondary">{t.apply}</Button>
        </Form>
      </search>
      {isNarrowed && (
        <p>
          {t.shown(shown.length, all)}{" "}
          <Link className="ds-link not-printed" to="/arbeid">
            {t.showAll}
          </Link>
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  defaultValue: string;
  choices: readonly { value: string; label: string }[];
}

function Choice({ choices, ...field }: ChoiceProps) {
  const t = myMeasuresText[useLanguage()];
  if (choices.length === 0) return null;
  return (
    <SelectField {...field}>
      <option value="">{t.all}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
