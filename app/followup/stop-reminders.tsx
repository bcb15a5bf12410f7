import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { findMeasureIn } from "#app/plan/measure-of-plan.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/stop-reminders.ts";
import { findHolderName, saveStop } from "./reminder-settings.server.ts";
import { remindersText } from "./reminders-text.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const { measureId, name } = await whatToStop(db, request, plan);
  return { name, kind: measureId === null ? ("titlePerson" as const) : ("titleMeasure" as const) };
}

const stopForm = z.object({ until: writtenDate });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const { measureId, personId } = await whatToStop(db, request, plan);
  const form = await readForm(request, stopForm);
  if (!form.ok) return data(form, 422);
  const { until } = form.fields;
  if (until !== null && until < today()) return data(refused(form, "until", "past"), 409);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveStop(db, writer, { measureId, personId, until });
  throw redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}

/** The measure or the person that the address names. A measure of another plan, or somebody who holds no function here, is not there. */
async function whatToStop(db: Db, request: Request, plan: { id: string; organisationId: string }) {
  const search = new URL(request.url).searchParams;
  const [measure, personId] = [search.get("tiltak"), search.get("person")];
  if (measure !== null) {
    const { id: measureId, number, title } = await findMeasureIn(db, { planId: plan.id, measureId: measure });
    return { measureId, personId: null, name: `${number} ${title}` };
  }
  const name = await findHolderName(db, plan.organisationId, personId ?? "");
  return name === undefined ? notFound() : { measureId: null, personId, name };
}

export default function StopReminders({ params, loaderData: { name, kind }, actionData: form }: Route.ComponentProps) {
  const { stop: t, errors } = remindersText[useLanguage()];
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t[kind]} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/oppfolging/varsler", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{t[kind]}</Heading>
      <p>
        <strong>{name}</strong>
      </p>
      <Form className="stack narrow">
        <TextField
          name="until"
          label={t.until}
          hint={t.untilHint}
          autoComplete="off"
          defaultValue={typedValue(form, "until")}
          error={errorText(form, errors)("until")}
        />
        <Button>{t.save}</Button>
      </Form>
    </article>
  );
}
