import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { dayIsFull } from "#app/mail/day-limit.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-period.ts";
import { whomToAsk } from "./ask.server.ts";
import { contentNow } from "./find-report.server.ts";
import { findClosed, findClosedBefore, findPeriod, listReopenings } from "./period.server.ts";
import { PeriodStanding } from "./period-standing.tsx";
import { periodText } from "./period-text.ts";
import { periodRows } from "./period-view.ts";
import { reportOf } from "./report.ts";
import { ReportLinks } from "./report-links.tsx";
import { briefSentences, kostraAnswer } from "./report-words.ts";
import "./report.css";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const period = await findPeriod(db, params);
  const closed = period.closedOn === null ? null : await findClosed(db, period.id);
  const content = closed ?? (await contentNow(db, draft, period, today()));
  const report = reportOf(content, await findClosedBefore(db, draft.plan.id, period.fromDate));
  const canEdit = can(user, "plan:edit", draft.plan);
  const asking = canEdit && !closed ? await whomToAsk(db, draft, period, today()) : { people: [], vacant: [] };
  const reopenings = await listReopenings(db, period.id);
  const day = (date: string) => formatDate(date, language);
  return {
    from: day(period.fromDate),
    to: day(period.toDate),
    due: day(period.due),
    closedOn: period.closedOn && day(period.closedOn),
    introduction: content.introduction,
    sentences: briefSentences(report, language),
    answers: content.municipalities.map((municipality) => {
      const { kommunenummer, name } = municipality;
      return { kommunenummer, name, text: kostraAnswer(municipality, content.plan, language) };
    }),
    rows: periodRows(content, closed ? null : { draft, period, today: today() }),
    reopenings: reopenings.map(({ undoneOn, reason }) => ({ on: day(undoneOn), reason })),
    planLanguage: draft.plan.language,
    canEdit,
    toAsk: asking.people.length,
    vacant: asking.vacant.length,
    asked: { now: Number(url.searchParams.get("spurt")), already: Number(url.searchParams.get("fra-for")) },
    /** Whether nobody was asked just now, since enough has been sent in a day. */
    isFull: url.searchParams.has("grense"),
  };
}

/** One period: who has told how it goes, what the report says, and freezing it. */
export default function ShowPeriod({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = periodText[language];
  const { from, to, due, closedOn, answers, sentences, planLanguage, canEdit, isFull } = loaderData;
  const base = href("/arbeid/planer/:planId/rapport/:reportPeriodId", params);
  return (
    <article className="stack period">
      <title>{`${t.title} ${from}–${to} – Komplan`}</title>
      <Link className="ds-link not-printed" to={href("/arbeid/planer/:planId/rapport", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{t.span(from, to)}</Heading>
      {isFull && (
        <Alert kind="warning" live>
          {dayIsFull[language]}
        </Alert>
      )}
      <p className="quiet">{closedOn ? t.closed(closedOn) : t.open(due)}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.documents.title}</Heading>
        <p>{t.documents.lead}</p>
        <p>{closedOn ? t.documents.frozen : t.documents.draft}</p>
        <ReportLinks address={base} first={planLanguage} municipalities={answers} />
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.brief}</Heading>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <Introduction base={base} {...loaderData} />
      <PeriodStanding planId={params.planId} base={base} {...loaderData} />
      <section className="stack-tight">
        <Heading level={2}>{t.kostra}</Heading>
        <p>{t.kostraLead}</p>
        {answers.map(({ kommunenummer, text }) => (
          <p key={kommunenummer} className="kostra-answer">
            {text}
          </p>
        ))}
      </section>
      {canEdit && !closedOn && <Close base={base} rows={loaderData.rows} />}
      <Reopen base={base} {...loaderData} />
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Introduction({ base, introduction, canEdit, closedOn }: { base: string } & Loaded) {
  const { introduction: t } = periodText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p className={introduction ? "as-said" : "quiet"}>{introduction || t.none}</p>
      {canEdit && !closedOn && (
        <p className="button-row">
          <LinkButton to={`${base}/innledning`} size="sm">
            {t.edit}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Close({ base, rows }: { base: string; rows: Loaded["rows"] }) {
  const { close: t } = periodText[useLanguage()];
  const lacking = rows.filter(({ lacks }) => lacks).length;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      {lacking > 0 && <p>{t.incomplete(lacking)}</p>}
      <Form action={`${base}/las`}>
        <Button>{t.button}</Button>
      </Form>
    </section>
  );
}

/** What was undone before, and the way to undo it again. */
function Reopen({ base, closedOn, canEdit, reopenings }: { base: string } & Loaded) {
  const { reopen: t } = periodText[useLanguage()];
  return (
    <>
      {reopenings.length > 0 && (
        <section className="stack-tight">
          <Heading level={2}>{t.earlier}</Heading>
          <ul>
            {reopenings.map(({ on, reason }) => (
              <li key={`${on} ${reason}`}>{t.was(on, reason)}</li>
            ))}
          </ul>
        </section>
      )}
      {canEdit && closedOn && (
        <p className="button-row">
          <LinkButton to={`${base}/las-opp`} size="sm" variant="tertiary">
            {t.link}
          </LinkButton>
        </p>
      )}
    </>
  );
}
