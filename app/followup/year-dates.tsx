import { months } from "#app/lib/dates.ts";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type YearDate, yearDateKinds } from "./year-date.ts";
import { yearText } from "./year-text.ts";

interface Props {
  dates: readonly YearDate[];
  canEdit: boolean;
  form: RefusedForm | undefined;
  /** Address of the page. */
  base: string;
}

/** The dates that come back every year, and a form for one more. */
export function YearDates({ dates, canEdit, form, base }: Props) {
  const language = useLanguage();
  const t = yearText[language];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.own}</Heading>
      {dates.length === 0 && <p>{t.none}</p>}
      <ul className="thing-list">
        {dates.map(({ id, kind, title, month, day }) => (
          <li key={id}>
            <span>
              {title}
              <span className="quiet thing-more">
                {t.kinds[kind]} · {day === null ? "" : `${day}. `}
                {months[language][month - 1]}
              </span>
            </span>
            {canEdit && <ActionButton action={`${base}/${id}/fjern`}>{t.remove(title)}</ActionButton>}
          </li>
        ))}
      </ul>
      {canEdit && <YearDateForm form={form} />}
    </section>
  );
}

function YearDateForm({ form }: Pick<Props, "form">) {
  const language = useLanguage();
  const t = yearText[language];
  const error = errorText(form, t.errors);
  return (
    <Form className="stack-tight not-printed" noValidate>
      <p>{t.ownLead}</p>
      <SelectField name="kind" label={t.kind} error={error("kind")} defaultValue={typedValue(form, "kind") ?? "budget"}>
        {yearDateKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        name="title"
        label={t.what2}
        hint={t.whatHint}
        maxLength={200}
        error={error("title")}
        defaultValue={typedValue(form, "title")}
      />
      <SelectField
        name="month"
        label={t.whichMonth}
        error={error("month")}
        defaultValue={typedValue(form, "month") ?? "1"}
      >
        {months[language].map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="day"
        label={t.day}
        hint={t.dayHint}
        inputMode="numeric"
        maxLength={2}
        error={error("day")}
        defaultValue={typedValue(form, "day")}
      />
      <Button variant="secondary">{t.add}</Button>
    </Form>
  );
}
