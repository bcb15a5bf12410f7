import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { listOpenRequests } from "#app/plan/asked.server.ts";
import { listMeasuresOfPositions } from "#app/plan/measure.server.ts";
import { listPlans } from "#app/plan/plan.server.ts";
import { isStepKey } from "#app/process/step-key.ts";
import { stepTitles } from "#app/process/step-title.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-handover.ts";
import { listFeeds } from "./calendar-feed.server.ts";
import { findPosition, listCoordinators, listHoldersOf, listSeatsOf, listStepsOf } from "./handover.server.ts";
import { handoverView, holdersNow } from "./handover.ts";
import { HandedMeasures, PartsInPlans, WaitingMeasures } from "./handover-parts.tsx";
import { handoverText } from "./handover-text.ts";
import { OwnCalendar, Who, WhomToAsk } from "./handover-who.tsx";
import "./follow-up.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const find = "position:takeOver" as const;
  const { db, user, subject: position } = await permit(context, find, (db) => findPosition(db, params.positionId));
  const { positionId, organisationId } = position;
  const language = context.get(languageContext);
  const now = today();
  const measures = await listMeasuresOfPositions(db, [positionId]);
  const plans = await listPlans(db);
  const requests = await listOpenRequests(db, [positionId]);
  const seats = await listSeatsOf(db, positionId);
  const steps = await listStepsOf(db, position);
  const titles = stepTitles(language);
  const stepTitle = (step: string) => (isStepKey(step) ? titles[step] : "");
  const holders = holdersNow(await listHoldersOf(db, positionId), now);
  const feeds = await listFeeds(db, { organisationId, by: user.id });
  const feed = feeds.find((one) => one.positionId === positionId);
  const mayReport = measures.some((measure) => can(user, "measure:report", measure));
  return {
    position,
    ...handoverView({ measures, plans, requests, seats, steps }, { today: now, language, stepTitle }),
    holders: holders.now.map(({ name, fromDate }) => ({ name, date: formatDate(fromDate, language) })),
    before: holders.before && { name: holders.before.name, date: formatDate(holders.before.toDate, language) },
    coordinators: await listCoordinators(db, organisationId, now),
    feedMadeOn: feed ? formatDate(dateInNorway(feed.createdAt), language) : "",
    mayReport,
    today: formatDate(now, language),
  };
}

/** All that a function answers for and what waits for it, on one page: for whoever takes it over, and for paper. */
export default function ShowHandover({ loaderData }: Route.ComponentProps) {
  const t = handoverText[useLanguage()];
  const { position, plans, waiting, holders, before, coordinators, feedMadeOn, mayReport } = loaderData;
  const title = t.title(`${position.title}, ${position.agency}`);
  const [calendarPlan] = plans.filter(({ measures }) => measures.length > 0);
  return (
    <main className="staff-page stack handover" id="innhold" tabIndex={-1}>
      <title>{`${title} – Komplan`}</title>
      <header className="stack-tight">
        <p className="not-printed">
          <a className="ds-link" href="/arbeid">
            ← {t.start}
          </a>
        </p>
        <Heading level={1}>{title}</Heading>
        <p>{t.lead(position.organisation)}</p>
        <Who holders={holders} before={before} />
        <p className="quiet">{t.printedOn(loaderData.today)}</p>
      </header>
      <section className="stack-tight">
        <Heading level={2}>{t.waiting}</Heading>
        <WaitingMeasures waiting={waiting} />
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.measures}</Heading>
        <HandedMeasures plans={plans} mayReport={mayReport} />
      </section>
      <section className="stack-tight">
        <Heading level={2}>{t.plans}</Heading>
        <PartsInPlans plans={plans} />
      </section>
      {calendarPlan && mayReport && (
        <OwnCalendar planId={calendarPlan.id} positionId={position.positionId} madeOn={feedMadeOn} />
      )}
      <WhomToAsk coordinators={coordinators} />
    </main>
  );
}
