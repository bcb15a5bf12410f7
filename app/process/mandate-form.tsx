import { type Form as FormState, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { assignmentText } from "./assignment-text.ts";
import type { Mandate } from "./mandate.ts";

interface Props {
  mandate: Mandate;
  form: FormState<unknown> | undefined;
}

export function MandateForm({ mandate, form }: Props) {
  const { mandate: t, errors } = assignmentText[useLanguage()];
  const error = errorText(form, errors);
  const field = (name: Exclude<keyof Mandate, "milestones">, written: string) => ({
    name,
    label: t[name],
    defaultValue: typedValue(form, name) ?? written,
    error: error(name),
  });
  return (
    <Form className="stack" key={JSON.stringify(mandate)}>
      <TextArea {...field("purpose", mandate.purpose)} hint={t.purposeHint} rows={4} />
      <TextArea {...field("questions", mandate.questions.join("\n"))} hint={t.questionsHint} rows={6} />
      <Heading level={2}>{t.time}</Heading>
      <div className="field-row">
        <TextField {...field("startsOn", mandate.startsOn ?? "")} type="date" />
        <TextField {...field("endsOn", mandate.endsOn ?? "")} type="date" />
      </div>
      <Milestones mandate={mandate} form={form} />
      <Heading level={2}>{t.resources}</Heading>
      <div className="field-row">
        <TextField {...field("budget", String(mandate.budget ?? ""))} inputMode="numeric" />
        <TextField {...field("hours", String(mandate.hours ?? ""))} hint={t.hoursHint} inputMode="numeric" />
      </div>
      <TextArea {...field("reporting", mandate.reporting)} hint={t.reportingHint} />
      <TextArea {...field("limits", mandate.limits)} hint={t.limitsHint} />
      <Button>{t.save}</Button>
    </Form>
  );
}

/** A row for each, and three to fill in. */
function Milestones({ mandate, form }: Props) {
  const { mandate: t, errors } = assignmentText[useLanguage()];
  const error = errorText(form, errors);
  const titles = form?.typed.milestoneTitle ?? [...mandate.milestones.map(({ title }) => title), "", "", ""];
  const dates = form?.typed.milestoneDue ?? mandate.milestones.map(({ due }) => due);
  return (
    <fieldset className="ds-fieldset stack-tight">
      <legend className="ds-label">{t.milestones}</legend>
      {titles.map((title, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved while the page is shown
        <div className="field-row" key={at}>
          <Cell name="milestoneTitle" row={at + 1} value={title} error={error(`milestoneTitle-${at + 1}`)} />
          <Cell name="milestoneDue" row={at + 1} value={dates[at] ?? ""} error={error(`milestoneDue-${at + 1}`)} />
        </div>
      ))}
    </fieldset>
  );
}

interface CellProps {
  name: "milestoneTitle" | "milestoneDue";
  row: number;
  value: string;
  error: string | undefined;
}

function Cell({ name, row, value, error }: CellProps) {
  const t = assignmentText[useLanguage()].mandate;
  const id = `${name}-${row}`;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {t[name]}
        <span className="ds-sr-only">{t.row(row)}</span>
      </label>
      <input
        className="ds-input"
        id={id}
        name={name}
        type={name === "milestoneDue" ? "date" : "text"}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
      />
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
