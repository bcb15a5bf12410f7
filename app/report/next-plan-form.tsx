import { Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { renewalText } from "./renewal-text.ts";

interface Props {
  left: number;
  emptied: { id: string; title: string }[];
  period: { startsOn: string; endsOn: string };
  made: { id: string; title: string; on: string }[];
  form: RefusedForm | undefined;
}

/** What is said before the first draft of the next plan is made, and the button that makes it. */
export function NextPlanForm({ left, emptied, period, made, form }: Props) {
  const { next: t, errors } = renewalText[useLanguage()];
  const [first] = made;
  return (
    <section className="stack narrow">
      <Heading level={2}>{t.title}</Heading>
      {first && (
        <Alert kind="info">
          <p>
            {t.first(first.on)}{" "}
            <Link className="ds-link" to={`/arbeid/planer/${first.id}`}>
              {first.title}
            </Link>
          </p>
        </Alert>
      )}
      <p>{t.lead}</p>
      {left > 0 ? (
        <p className="quiet">{t.waiting}</p>
      ) : (
        <Form className="stack">
          <Period period={period} form={form} />
          {emptied.length > 0 && (
            <CheckboxGroup
              name="leaveOut"
              legend={t.leaveOut}
              hint={t.leaveOutHint}
              chosen={form?.typed.leaveOut ?? []}
              choices={emptied.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          {first && (
            <CheckboxGroup
              name="again"
              legend={t.title}
              chosen={form?.typed.again ?? []}
              choices={[{ value: "yes", label: t.again }]}
              error={errorText(form, errors)("again")}
            />
          )}
          <p className="quiet">{t.notUndone}</p>
          <Button>{t.make}</Button>
        </Form>
      )}
    </section>
  );
}

function Period({ period, form }: Pick<Props, "period" | "form">) {
  const { next: t, errors } = renewalText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{t.period}</legend>
      <div className="field-row">
        {(["startsOn", "endsOn"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="date"
            label={t[name]}
            defaultValue={typedValue(form, name) ?? period[name]}
            error={error(name)}
          />
        ))}
      </div>
    </fieldset>
  );
}
