import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/reopen-period.ts";
import { findPeriod, reopenPeriod } from "./period.server.ts";
import { periodText } from "./period-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  await permit(context, "plan:edit", (db) => findPeriod(db, params));
  return null;
}

const reasonForm = z.object({ reason: aboutNobody(z.string().trim().min(1, "writeReason").max(800, "shortenText")) });

/** Opens a closed period again; why is kept. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: period } = await permit(context, "plan:edit", (db) => findPeriod(db, params));

  const form = await readForm(request, reasonForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: period.organisationId, planId: period.planId };
  await reopenPeriod(db, writer, period.id, form.fields.reason);
  throw redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", params), 303);
}

export default function ReopenPeriod({ params, actionData: form }: Route.ComponentProps) {
  const { reopen: t, introduction, errors } = periodText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/rapport/:reportPeriodId", params)}>
        ← {introduction.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Form className="stack narrow">
        <TextArea
          name="reason"
          label={t.reason}
          defaultValue={typedValue(form, "reason") ?? ""}
          error={error("reason")}
          required
        />
        <Button>{t.button}</Button>
      </Form>
    </article>
  );
}
