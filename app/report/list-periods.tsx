import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { formatDate } from "#app/lib/dates.ts";
import { type RefusedForm, readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-periods.ts";
import { insertPeriod, listPeriods } from "./period.server.ts";
import { nextPeriod, type PeriodDates, periodRefusal } from "./period.ts";
import { periodText } from "./period-text.ts";
import { ReportLinks } from "./report-links.tsx";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const language = context.get(languageContext);
  const periods = await listPeriods(db, plan.id);
  const isOpen = periods.some(({ closedOn }) => closedOn === null);
  return {
    periods: periods.map(({ id, fromDate, toDate, due, closedOn }) => ({
      id,
      from: formatDate(fromDate, language),
      to: formatDate(toDate, language),
      due: formatDate(due, language),
      closedOn: closedOn && formatDate(closedOn, language),
    })),
    next: can(user, "plan:edit", plan) && !isOpen ? nextPeriod(periods, today()) : null,
    language: plan.language,
  };
}

const needed = writtenDate.refine((date) => date !== null, "writeDate").transform((date) => date ?? "");
const periodForm = z.object({ fromDate: needed, toDate: needed, due: needed });

/** Opens a period to report on. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, periodForm);
  if (!form.ok) return data(form, 422);
  const refusal = periodRefusal(form.fields, await listPeriods(db, plan.id));
  if (refusal) return data(refused(form, refusal === "dueFirst" ? "due" : "toDate", refusal), 409);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const reportPeriodId = await insertPeriod(db, writer, form.fields);
  throw redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", { ...params, reportPeriodId }), 303);
}

/** The periods a plan is reported on, and a report of how things are now. */
export default function ListPeriods({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = periodText[useLanguage()];
  const { periods, next, language } = loaderData;
  const base = href("/arbeid/planer/:planId/rapport", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.periods}</Heading>
        {periods.length === 0 && <p>{t.none}</p>}
        <ul className="period-list">
          {periods.map(({ id, from, to, due, closedOn }) => (
            <li key={id}>
              <Link className="ds-link" to={`${base}/${id}`}>
                {t.span(from, to)}
              </Link>{" "}
              <span className="quiet">{closedOn ? t.closed(closedOn) : t.open(due)}</span>
            </li>
          ))}
        </ul>
        {next && <NewPeriod next={next} form={form} />}
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.today}</Heading>
        <p>{t.todayLead}</p>
        <ReportLinks address={`${base}/i-dag`} first={language} municipalities={[]} />
      </section>
    </article>
  );
}

function NewPeriod({ next, form }: { next: PeriodDates; form: RefusedForm | undefined }) {
  const t = periodText[useLanguage()];
  const error = errorText(form, t.errors);
  return (
    <Form className="stack-tight narrow">
      <Heading level={3}>{t.openNew}</Heading>
      <div className="period-dates">
        {(["fromDate", "toDate", "due"] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={{ fromDate: t.from, toDate: t.to, due: t.due }[name]}
            type="date"
            required
            defaultValue={typedValue(form, name) ?? next[name]}
            error={error(name)}
          />
        ))}
      </div>
      <Button>{t.openButton}</Button>
    </Form>
  );
}
