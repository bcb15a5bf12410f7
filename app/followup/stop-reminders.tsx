import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
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
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/stop-reminders.ts";
import { findNameHere, findStop, saveStop } from "./reminder-settings.server.ts";
import { remindersText } from "./reminders-text.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const stopping = (db: Db) => whatToStop(db, request, params.planId);
  const { db, user, subject } = await permit(context, "reminder:stop", stopping);
  const { planId, organisationId, name, measureId, personId } = subject;
  const whose = personId === user.id ? ("titleOwn" as const) : ("titlePerson" as const);
  return {
    name,
    kind: measureId === null ? whose : ("titleMeasure" as const),
    stop: await findStop(db, { organisationId, measureId, personId }, today()),
    back: can(user, "plan:edit", { organisationId, planId }) ? ("reminders" as const) : ("plan" as const),
  };
}

const stopForm = z.object({ until: writtenDate });

/** Whoever stops what is sent to themselves, and may not see what is sent to others, stays where they can start it again. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const stopping = (db: Db) => whatToStop(db, request, params.planId);
  const { db, user, subject } = await permit(context, "reminder:stop", stopping);

  const { planId, organisationId, measureId, personId } = subject;
  const form = await readForm(request, stopForm);
  if (!form.ok) return data(form, 422);
  const { until } = form.fields;
  if (until !== null && until < today()) return data(refused(form, "until", "past"), 409);

  await saveStop(db, { by: user.id, organisationId }, { measureId, personId, until });
  const reminders = href("/arbeid/planer/:planId/oppfolging/varsler", params);
  const mayEdit = can(user, "plan:edit", { organisationId, planId });
  throw redirect(mayEdit ? reminders : `${reminders}/stopp?person=${personId}`, 303);
}

/** The measure or the person that the address names. A measure of another plan, or somebody who has no function or role here, is not there. */
async function whatToStop(db: Db, request: Request, planId: string) {
  const { id, organisationId } = await findPlan(db, planId);
  const plan = { planId: id, organisationId };
  const search = new URL(request.url).searchParams;
  const [measure, personId] = [search.get("tiltak"), search.get("person")];
  if (measure !== null) {
    const { id: measureId, number, title } = await findMeasureIn(db, { planId, measureId: measure });
    return { ...plan, measureId, personId: null, name: `${number} ${title}` };
  }
  const name = await findNameHere(db, organisationId, personId ?? "");
  return name === undefined ? notFound() : { ...plan, measureId: null, personId, name };
}

export default function StopReminders({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { stop: t, stops, errors } = remindersText[useLanguage()];
  const { name, kind, stop, back } = loaderData;
  const reminders = href("/arbeid/planer/:planId/oppfolging/varsler", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t[kind]} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={back === "reminders" ? reminders : href("/arbeid/planer/:planId", params)}>
        ← {back === "reminders" ? t.back : t.backToPlan}
      </Link>
      <Heading level={1}>{t[kind]}</Heading>
      <p>
        <strong>{name}</strong>
      </p>
      {kind === "titleOwn" && <p>{t.ownHelp}</p>}
      {stop && (
        <div className="coming-person">
          <span>
            {t.isStopped} {stop.until === null ? stops.forEver : stops.until(stop.until)}.
          </span>
          <ActionButton action={`${reminders}/stopp/${stop.id}/fjern`}>{stops.resume}</ActionButton>
        </div>
      )}
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
