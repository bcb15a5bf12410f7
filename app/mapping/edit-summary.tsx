import { data, href, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-summary.ts";
import { freeText } from "./answer-form.ts";
import { longestText } from "./answer-rows.ts";
import { findSummary, saveSummary } from "./assessment.server.ts";
import { BackToMapping } from "./back-to-mapping.tsx";
import { resultsText } from "./results-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  return { summary: await findSummary(db, plan.id), canEdit: can(user, "plan:edit", plan) };
}

const summaryForm = z.object({ strengths: freeText(longestText), gaps: freeText(longestText) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, summaryForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveSummary(db, writer, form.fields);
  return redirect(href("/arbeid/planer/:planId/kartlegging", params), 303);
}

/** What the group makes of the answers: two lists that end the chapter about the situation. */
export default function EditSummary({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { summary: t, errors } = resultsText[useLanguage()];
  const { summary, canEdit } = loaderData;
  const error = errorText(form, errors);
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackToMapping planId={params.planId} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Form noValidate autoComplete="off">
        <fieldset className="plain-fieldset stack" disabled={!canEdit}>
          {(["strengths", "gaps"] as const).map((name) => (
            <TextArea
              key={name}
              name={name}
              label={t[name]}
              hint={t.hint}
              defaultValue={typedValue(form, name) ?? summary[name]}
              error={error(name)}
              maxLength={longestText}
              rows={6}
            />
          ))}
          {canEdit && <Button>{t.save}</Button>}
        </fieldset>
      </Form>
    </article>
  );
}
