import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { formatDate, months as monthNames } from "#app/lib/dates.ts";
import { readForm } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { listMeetings } from "#app/process/meeting.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { YearWheel } from "#app/ui/year-wheel.tsx";
import type { Route } from "./+types/show-year.ts";
import { insertYearDate, listReportDays, listYearDates } from "./year-date.server.ts";
import { yearDateKinds } from "./year-date.ts";
import { YearDates } from "./year-dates.tsx";
import { yearText } from "./year-text.ts";
import { yearOf } from "./year-view.ts";
import "#app/ui/chart.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const { searchParams } = new URL(request.url);
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const asked = Number(searchParams.get("ar"));
  const year = asked >= 2000 && asked <= 2100 ? Math.trunc(asked) : thisYear;
  const dates = await listYearDates(db, draft.plan.id);
  const meetings = await listMeetings(db, draft.plan.id);
  const reports = await listReportDays(db, draft.plan.id);
  const language = context.get(languageContext);
  const months = yearOf({ draft, dates, meetings, reports, year, language });
  return {
    year,
    thisMonth: year === thisYear ? Number(now.slice(5, 7)) - 1 : null,
    months: months.map((things) =>
      things.map((thing) => ({ ...thing, day: thing.hasDay ? formatDate(thing.on, language) : "" })),
    ),
    dates,
    canEdit: can(user, "plan:edit", draft.plan),
    canSubscribe: can(user, "calendar:subscribe", draft.plan),
    justAdded: searchParams.has("lagt-til"),
  };
}

const yearDateForm = z.object({
  kind: z.enum(yearDateKinds, "chooseKind"),
  title: z.string().trim().min(1, "writeTitle").max(200, "shortenTitle"),
  month: z.coerce.number("chooseMonth").int("chooseMonth").min(1, "chooseMonth").max(12, "chooseMonth"),
  day: z
    .string()
    .trim()
    .regex(/^(?:[1-9]|[12]\d|3[01])?$/, "writeDay")
    .transform((typed) => (typed === "" ? null : Number(typed))),
});

/** Adds a date that comes back every year. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, yearDateForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertYearDate(db, writer, form.fields);
  return redirect(`${href("/arbeid/planer/:planId/oppfolging/arshjul", params)}?lagt-til`, 303);
}

/** The plan's year: what is due each month, and what comes back every year. */
export default function ShowYear({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const [t, names] = [yearText[language], monthNames[language]];
  const { year, thisMonth, months, dates, canEdit, canSubscribe, justAdded } = loaderData;
  const base = href("/arbeid/planer/:planId/oppfolging/arshjul", params);
  const wheel = months.map((things, at) => ({ name: (names[at] ?? "").slice(0, 3), count: things.length }));
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      {justAdded && !form && (
        <Alert kind="success" live>
          {t.added}
        </Alert>
      )}
      <header className="stack-tight">
        <Heading level={1}>{`${t.title} ${year}`}</Heading>
        <p>{t.lead}</p>
        <nav className="button-row" aria-label={t.yearMenu}>
          <Link className="ds-link" to={`${base}?ar=${year - 1}`}>
            {t.previousYear(year - 1)}
          </Link>
          <Link className="ds-link" to={`${base}?ar=${year + 1}`}>
            {t.nextYear(year + 1)}
          </Link>
        </nav>
      </header>
      <YearWheel months={wheel} year={year} thisMonth={thisMonth} />
      <Months months={months} />
      {canSubscribe && (
        <p className="not-printed">
          <Link className="ds-link" to={href("/arbeid/planer/:planId/oppfolging/kalender", params)}>
            {t.calendar}
          </Link>
        </p>
      )}
      <YearDates dates={dates} canEdit={canEdit} form={form} base={base} />
    </article>
  );
}

function Months({ months }: { months: Route.ComponentProps["loaderData"]["months"] }) {
  const language = useLanguage();
  const [t, names] = [yearText[language], monthNames[language]];
  return (
    <table className="ds-table year-months">
      <caption className="ds-sr-only">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col">{t.what}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((things, at) => (
          <tr key={names[at]}>
            <th scope="row">{names[at]}</th>
            <td>
              {things.length === 0 && <span className="quiet">{t.nothing}</span>}
              {things.length > 0 && (
                <ul>
                  {things.map(({ key, day, words }) => (
                    <li key={key}>
                      {words} <span className="quiet">{day}</span>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
