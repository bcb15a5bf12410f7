import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { personalDataIn } from "#app/guide/free-text.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-introduction.ts";
import { contentNow } from "./find-report.server.ts";
import { findClosedBefore, findPeriod, saveIntroduction } from "./period.server.ts";
import { periodText } from "./period-text.ts";
import { reportOf } from "./report.ts";
import { proposedSentences } from "./report-words.ts";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const period = await findPeriod(db, params);
  const report = reportOf(
    await contentNow(db, draft, period, today()),
    await findClosedBefore(db, draft.plan.id, period.fromDate),
  );
  return { introduction: period.introduction, proposals: proposedSentences(report, draft.plan.language) };
}

const introductionForm = z.object({
  introduction: z
    .string()
    .trim()
    .max(800, "shortenText")
    .superRefine((written, problem) => {
      const [found] = personalDataIn(written);
      if (found) problem.addIssue(found.kind);
    }),
});

/** Keeps what shall be said first in the report, while the period is open. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: period } = await permit(context, "plan:edit", (db) => findPeriod(db, params));

  const form = await readForm(request, introductionForm);
  if (!form.ok) return data(form, 422);
  if (period.closedOn !== null) return data(refused(form, "introduction", "isClosed"), 409);

  const writer = { by: user.id, organisationId: period.organisationId, planId: period.planId };
  await saveIntroduction(db, writer, period.id, form.fields.introduction);
  throw redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", params), 303);
}

export default function EditIntroduction({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { introduction: t, errors } = periodText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/rapport/:reportPeriodId", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Form className="stack narrow">
        <TextArea
          name="introduction"
          label={t.label}
          hint={t.hint}
          rows={6}
          defaultValue={typedValue(form, "introduction") ?? loaderData.introduction}
          error={error("introduction")}
        />
        <Button>{t.save}</Button>
      </Form>
      <section className="stack-tight">
        <Heading level={2}>{t.proposals}</Heading>
        <p>{t.proposalsLead}</p>
        <ul>
          {loaderData.proposals.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}
