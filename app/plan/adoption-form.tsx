import { formatDate } from "#app/lib/dates.ts";
import type { Form as FormState } from "#app/lib/form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Adoption } from "./plan.ts";
import { planPagesText } from "./plan-pages-text.ts";
import type { Criterion } from "./validity.ts";
import { ValidityList } from "./validity-list.tsx";

interface Props {
  planId: string;
  adoption: Adoption;
  canRecord: boolean;
  canEdit: boolean;
  year: number;
  valid: boolean;
  criteria: Criterion[];
}

/** One municipality in a plan: what it has done, whether its plan is valid, and what to do if it is not. */
export function AdoptionForm({ planId, adoption, canRecord, canEdit, year, valid, criteria }: Props) {
  const language = useLanguage();
  const t = planPagesText[language].adoptions;
  const base = `/arbeid/planer/${planId}/kommuner/${adoption.kommunenummer}`;
  return (
    <section className="municipality-card stack-tight">
      <Heading level={2}>{adoption.municipality}</Heading>
      <dl className="facts-list">
        <dt>{t.hearing}</dt>
        <dd>
          {adoption.hearingFrom || adoption.hearingTo
            ? [adoption.hearingFrom, adoption.hearingTo]
                .map((date) => (date ? formatDate(date, language) : "–"))
                .join(" til ")
            : "–"}
        </dd>
        <dt>{t.adoptedOn}</dt>
        <dd>{adoption.adoptedOn ? `${formatDate(adoption.adoptedOn, language)}, ${adoption.adoptedBy}` : "–"}</dd>
        <dt>{t.caseNumber}</dt>
        <dd>{adoption.caseNumber || "–"}</dd>
      </dl>
      <p>
        <strong>{t.validity(year)}</strong> {valid ? t.valid : t.invalid}
      </p>
      {!valid && <ValidityList criteria={criteria} />}
      <div className="button-row">
        {canRecord ? (
          <LinkButton to={base} size="sm">
            {t.record}
          </LinkButton>
        ) : (
          <Alert kind="info">{t.cannot}</Alert>
        )}
        {canEdit && <ActionButton action={`${base}/fjern`}>{t.remove}</ActionButton>}
      </div>
    </section>
  );
}

interface FieldsetProps {
  adoption: Adoption;
  form: FormState<unknown> | undefined;
  typed: (field: string) => string | undefined;
}

export function AdoptionFieldset({ adoption, form, typed }: FieldsetProps) {
  const { adoptions: t, errors } = planPagesText[useLanguage()];
  const error = errorText(form, errors);
  const day = (name: "hearingFrom" | "hearingTo" | "adoptedOn") => ({
    name,
    type: "date",
    label: t[name],
    defaultValue: typed(name) ?? adoption[name] ?? "",
    error: error(name),
  });
  const text = (name: "adoptedBy" | "caseNumber" | "link") => ({
    name,
    label: t[name],
    defaultValue: typed(name) ?? adoption[name],
    error: error(name),
  });
  const ticked = form ? typed("byCouncil") === "yes" : adoption.byCouncil;
  return (
    <Form className="stack">
      <div className="field-row">
        <TextField {...day("hearingFrom")} />
        <TextField {...day("hearingTo")} />
      </div>
      <TextField {...day("adoptedOn")} />
      <TextField {...text("adoptedBy")} hint={t.adoptedByHint} />
      <CheckboxGroup
        name="byCouncil"
        legend=""
        chosen={ticked ? ["yes"] : []}
        choices={[{ value: "yes", label: t.byCouncil }]}
      />
      <TextField {...text("caseNumber")} />
      <TextField {...text("link")} type="url" />
      <Button>{`${t.save} ${adoption.municipality}`}</Button>
    </Form>
  );
}
