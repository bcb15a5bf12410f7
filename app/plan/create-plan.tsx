import { data, href, redirect } from "react-router";
import * as z from "zod";
import { organisationsWhere } from "#app/access/permissions.ts";
import { permit, signedIn } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { languages } from "#app/lib/language.ts";
import { findOrganisation, listMunicipalitiesOf, listOrganisations } from "#app/organisation/organisation.server.ts";
import { OwnerField } from "#app/organisation/owner-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/create-plan.ts";
import { writtenDate, writtenTitle } from "./form-values.ts";
import { insertPlan } from "./new-plan.server.ts";
import { planPagesText } from "./plan-pages-text.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const allowed = organisationsWhere(user, "plan:create");
  const organisations = await listOrganisations(db);
  return { owners: organisations.filter(({ id }) => allowed.includes(id)).map(({ id, name }) => ({ id, name })) };
}

const planForm = z.object({
  organisationId: z.uuid("chooseOwner"),
  title: writtenTitle,
  language: z.enum(languages),
  startsOn: writtenDate,
  endsOn: writtenDate,
});

export async function action({ request, context }: Route.ActionArgs) {
  const { user } = signedIn(context);
  const form = await readForm(request, planForm);
  if (!form.ok) return data(form, 422);

  const { organisationId, ...fields } = form.fields;
  const { db } = await permit(context, "plan:create", async (db) => ({
    organisationId: (await findOrganisation(db, organisationId)).id,
  }));
  if (fields.startsOn && fields.endsOn && fields.endsOn < fields.startsOn) {
    return data({ ok: false as const, typed: form.typed, errors: { endsOn: ["endsBeforeStart"] } }, 422);
  }

  const municipalities = await listMunicipalitiesOf(db, organisationId);
  const whole = { ...fields, subtitle: "", evaluationOn: null, mandate: "", layout: "sevenColumns" as const };
  const plan = await insertPlan(db, { by: user.id, organisationId }, { fields: whole, municipalities });
  return redirect(href("/arbeid/planer/:planId", { planId: plan.id }), 303);
}

export default function CreatePlan({ loaderData: { owners }, actionData: form }: Route.ComponentProps) {
  const { create: t, about, errors } = planPagesText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      {owners.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Form className="stack">
          <p>{t.lead}</p>
          <OwnerField owners={owners} typed={typedValue(form, "organisationId")} error={error("organisationId")} />
          <TextField
            name="title"
            label={t.planTitle}
            defaultValue={typedValue(form, "title") ?? t.usualTitle}
            error={error("title")}
            required
          />
          <RadioGroup
            name="language"
            legend={t.language}
            chosen={typedValue(form, "language") ?? "nb"}
            choices={languages.map((value) => ({ value, label: t.languages[value] }))}
          />
          <div className="field-row">
            <TextField
              name="startsOn"
              type="date"
              label={about.startsOn}
              defaultValue={typedValue(form, "startsOn")}
              error={error("startsOn")}
            />
            <TextField
              name="endsOn"
              type="date"
              label={about.endsOn}
              defaultValue={typedValue(form, "endsOn")}
              error={error("endsOn")}
            />
          </div>
          <Button>{t.save}</Button>
        </Form>
      )}
    </main>
  );
}
