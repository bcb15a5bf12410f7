import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-quiet-period.ts";
import { quietPeriodFault } from "./quiet-days.ts";
import { insertQuietPeriod } from "./reminder-settings.server.ts";
import { remindersText } from "./reminders-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  return null;
}

const neededDate = writtenDate.transform((date, context) => {
  if (date === null) context.addIssue("dateNeeded");
  return date ?? "";
});

const periodForm = z.object({
  name: z.string().trim().max(300, "shortenTitle"),
  startsOn: neededDate,
  endsOn: neededDate,
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, periodForm);
  if (!form.ok) return data(form, 422);
  const fault = quietPeriodFault(form.fields, today());
  if (fault) return data(refused(form, "endsOn", fault), 409);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertQuietPeriod(db, writer, form.fields);
  throw redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}

export default function AddQuietPeriod({ params, actionData: form }: Route.ComponentProps) {
  const { addQuiet: t, errors } = remindersText[useLanguage()];
  const field = (name: "name" | "startsOn" | "endsOn") => ({
    ...{ name, defaultValue: typedValue(form, name), error: errorText(form, errors)(name), autoComplete: "off" },
  });
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/oppfolging/varsler", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      <Form className="stack narrow">
        <TextField {...field("name")} label={t.name} hint={t.nameHint} maxLength={300} />
        <TextField {...field("startsOn")} label={t.from} hint={t.dateHint} />
        <TextField {...field("endsOn")} label={t.to} hint={t.dateHint} />
        <Button>{t.save}</Button>
      </Form>
    </article>
  );
}
