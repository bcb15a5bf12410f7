import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { dateInNorway, formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import { type Form as FormState, readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/report-status.ts";
import { causes, phases } from "./measure.ts";
import { findMeasureIn } from "./measure-of-plan.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { insertStatusReport, listStatusReports } from "./status.server.ts";
import { StatusForm } from "./status-form.tsx";
import { StatusHistory } from "./status-history.tsx";
import { MeasureStatus } from "./status-line.tsx";
import { nextDue, saidOfTime, statusLine } from "./timeliness.ts";
import "./measure-pages.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, subject: measure } = await permit(context, "measure:report", (db) => findMeasureIn(db, params));
  const language = context.get(languageContext);
  const reports = await listStatusReports(db, measure.id);
  const { number, title, points, endsOn, periodText, status } = measure;
  const due = nextDue(measure);
  return {
    measure: { number, title, points },
    deadline: endsOn ? formatDateWithWeek(endsOn, language) : periodText,
    now: { phase: status?.phase ?? "", late: status ? (status.late ? "yes" : "no") : "", cause: status?.cause ?? "" },
    isPastDue: due !== null && due < today(),
    line: statusLine(measure, today()),
    reports: reports.map(({ reportedAt, ...report }) => {
      return { ...report, on: formatDate(dateInNorway(reportedAt), language) };
    }),
    canEdit: can(user, "measure:edit", measure),
    isSaved: new URL(request.url).searchParams.has("lagret"),
  };
}

const written = aboutNobody(z.string().trim().max(1000, "shortenComment"));
const statusForm = z.object({
  phase: z.enum(phases, "choosePhase"),
  late: z.enum(["yes", "no"], "chooseLate").transform((answer) => answer === "yes"),
  cause: z
    .enum(causes)
    .or(z.literal("").transform(() => null))
    .default(null),
  comment: written,
  decisionNeeded: written.default(""),
  onTimeReason: written.default(""),
  internalNote: written,
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: measure } = await permit(context, "measure:report", (db) => findMeasureIn(db, params));

  const form = await readForm(request, statusForm);
  if (!form.ok) return data(form, 422);

  const said = saidOfTime(form.fields);
  if (said.late && said.cause === null) return data(refused(form, "cause", "chooseCause"), 422);

  await insertStatusReport(db, user.id, measure, said);
  throw redirect(`${href("/arbeid/planer/:planId/tiltak/:measureId/status", params)}?lagret`, 303);
}

export default function ReportStatus({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const { measure, deadline, line, now, isPastDue, reports, canEdit, isSaved } = loaderData;
  const form: FormState<never> | undefined = actionData;
  return (
    <article className="measure-page stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.status.page}: ${measure.number} ${measure.title} – Komplan`}</title>
      {canEdit && (
        <nav className="page-links" aria-label={t.measure.page}>
          <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltak/:measureId", params)}>
            ← {t.measure.heading(measure.number)}
          </Link>
        </nav>
      )}
      <ErrorSummary form={form} words={t.errors} heading={t.correctFirst} />
      {isSaved && !form && (
        <Alert kind="success" live>
          {t.status.thanks}
        </Alert>
      )}
      <header className="stack-tight">
        <p className="goal-level">{t.status.heading}</p>
        <Heading level={1}>
          {measure.number} {measure.title}
        </Heading>
      </header>
      <section className="promise" aria-label={t.status.promised}>
        {measure.points.length > 0 && (
          <ul>
            {measure.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <p>
          <strong>{t.status.deadline}:</strong> {deadline || t.status.noDeadline}
        </p>
        <p>
          <MeasureStatus line={line} />
        </p>
      </section>
      <StatusForm key={reports.length} form={form} now={now} isPastDue={isPastDue} />
      <StatusHistory reports={reports} />
    </article>
  );
}
