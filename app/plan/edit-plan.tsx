import { data } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languages } from "#app/lib/language.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-plan.ts";
import { writtenDate, writtenText, writtenTitle } from "./form-values.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { findPlan, updatePlan } from "./plan.server.ts";
import { planPagesText } from "./plan-pages-text.ts";

const layouts = ["sevenColumns", "wishes"] as const;

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  return { plan: draft.plan, canEdit: can(user, "plan:edit", draft.plan) };
}

const planForm = z.object({
  version: z.coerce.number().int(),
  title: writtenTitle,
  subtitle: writtenText,
  language: z.enum(languages),
  startsOn: writtenDate,
  endsOn: writtenDate,
  evaluationOn: writtenDate,
  mandate: writtenText,
  layout: z.enum(layouts),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, planForm);
  if (!form.ok) return data({ form, saved: false }, 422);
  const { version, ...fields } = form.fields;
  if (fields.startsOn && fields.endsOn && fields.endsOn < fields.startsOn) {
    return data({ form: refused(form, "endsOn", "endsBeforeStart"), saved: false }, 422);
  }

  const saved = await updatePlan(db, user.id, plan.id, version, fields);
  if (!saved.ok) return data({ form: refused(form, "title", saved.refusal), saved: false }, 409);
  return data({ form: undefined, saved: true });
}

export default function EditPlan({ loaderData: { plan, canEdit }, actionData }: Route.ComponentProps) {
  const { about: t, errors } = planPagesText[useLanguage()];
  const form = actionData?.form;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      {actionData?.saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <Form className="stack" key={plan.version}>
        <fieldset className="plain-fieldset stack" disabled={!canEdit}>
          <input type="hidden" name="version" value={plan.version} />
          <PlanFieldset plan={plan} form={form} />
          {canEdit && <Button>{t.save}</Button>}
        </fieldset>
      </Form>
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];
type Answer = NonNullable<Route.ComponentProps["actionData"]>["form"];

function PlanFieldset({ plan, form }: { plan: Loaded["plan"]; form: Answer }) {
  const { about: t, create, errors } = planPagesText[useLanguage()];
  const error = errorText(form, errors);
  const text = (name: "title" | "subtitle" | "mandate") => ({
    name,
    defaultValue: typedValue(form, name) ?? plan[name],
    error: error(name),
  });
  const day = (name: "startsOn" | "endsOn" | "evaluationOn") => ({
    name,
    type: "date",
    label: t[name],
    defaultValue: typedValue(form, name) ?? plan[name] ?? "",
    error: error(name),
  });
  return (
    <>
      <TextField {...text("title")} label={t.name} required />
      <TextField {...text("subtitle")} label={t.subtitle} />
      <div className="field-row">
        <TextField {...day("startsOn")} />
        <TextField {...day("endsOn")} />
      </div>
      <TextField {...day("evaluationOn")} hint={t.evaluationHint} />
      <TextArea {...text("mandate")} label={t.mandate} hint={t.public} rows={6} />
      <RadioGroup
        name="language"
        legend={create.language}
        chosen={typedValue(form, "language") ?? plan.language}
        choices={languages.map((value) => ({ value, label: create.languages[value] }))}
      />
      <RadioGroup
        name="layout"
        legend={t.layout}
        chosen={typedValue(form, "layout") ?? plan.layout}
        choices={layouts.map((value) => ({ value, label: t.layouts[value] }))}
      />
    </>
  );
}
