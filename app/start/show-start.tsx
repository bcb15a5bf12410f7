import { can, isOnlyAdviser, organisationsWhere } from "#app/access/permissions.ts";
import { signedIn } from "#app/access/permit.server.ts";
import { listWaitingCards } from "#app/card/card-tasks.server.ts";
import { localText } from "#app/card/local-text.ts";
import { formatDate, formatYears } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { listAdoptionsOfPlans } from "#app/plan/adoption.server.ts";
import { listOpenRequests } from "#app/plan/asked.server.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { listMeasuresOfPlans, listMeasuresOfPositions } from "#app/plan/measure.server.ts";
import { listPlans } from "#app/plan/plan.server.ts";
import type { Plan } from "#app/plan/plan.ts";
import { type Standing, standing } from "#app/plan/standing.ts";
import { StandingLine } from "#app/plan/standing-line.tsx";
import { myFilterIn, myMeasures } from "#app/process/my-measures.ts";
import { MyMeasureList } from "#app/process/my-measures-list.tsx";
import type { PlanNow } from "#app/process/plan-now.ts";
import { listPlansNow } from "#app/process/plan-now-list.server.ts";
import { lastYearAdvice } from "#app/process/plan-now-renewal.ts";
import { planNowText } from "#app/process/plan-now-text.ts";
import { wordsOfNext } from "#app/process/plan-now-words.ts";
import { listOldServices } from "#app/service/old-services.server.ts";
import { OldServices } from "#app/service/old-services.tsx";
import { freshLine } from "#app/service/service-line.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { Route } from "./+types/show-start.ts";
import "#app/process/process.css";
import "#app/card/local-card.css";

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const language = context.get(languageContext);
  const plans = await listPlans(db);
  const own = plans.filter((plan) => can(user, "plan:edit", plan)).map(({ id }) => id);
  const nows = await listPlansNow(db, own, today());
  const standings = await standingsOf(
    db,
    plans.filter(({ id }) => !nows.has(id)),
  );
  const measures = await listMeasuresOfPositions(db, user.positions);
  const requests = await listOpenRequests(db, user.positions);
  const oldOnes = await listOldServices(db, organisationsWhere(user, "service:edit"), today());
  const seen = { filter: myFilterIn(url.searchParams), today: today(), language };
  return {
    name: user.name,
    canCreate: organisationsWhere(user, "plan:create").length > 0,
    plans: plans.map((plan) => {
      const { id, title, startsOn, endsOn, organisation, publishedOn } = plan;
      const published = publishedOn && formatDate(publishedOn, language);
      const now = nows.get(id);
      const next = now && nextOf(now, language);
      const stands = now?.standing ?? standings.get(id);
      const renewal = now ? now.renewal : lastYearAdvice(plan, stands?.adopted ?? 0, today());
      return {
        id,
        title,
        startsOn,
        endsOn,
        organisation,
        published,
        next,
        standing: stands,
        renewal: renewal && planNowText[language].renewal[renewal].what,
        asAdviser: isOnlyAdviser(user, plan),
      };
    }),
    cards: await listWaitingCards(db, user, today()),
    services: oldOnes.map(({ confirmedOn, ...one }) => ({
      ...one,
      words: freshLine({ confirmedOn }, today(), language).words,
    })),
    mine: myMeasures({ measures, requests, plans }, seen),
  };
}

/** The first thing to do next, and how many steps are late. */
function nextOf({ next, lateSteps }: PlanNow, language: Language) {
  const [first] = next;
  return { why: first ? wordsOfNext(first, language).why : "", late: lateSteps.length };
}

/** How each plan stands that one only reads, with two queries however many there are. */
async function standingsOf(db: Db, plans: readonly Plan[]): Promise<Map<string, Standing>> {
  const ids = plans.map(({ id }) => id);
  const adoptions = Map.groupBy(await listAdoptionsOfPlans(db, ids), ({ planId }) => planId);
  const measures = Map.groupBy(await listMeasuresOfPlans(db, ids), ({ planId }) => planId);
  return new Map(
    plans.map((plan) => {
      const parts = { plan, adoptions: adoptions.get(plan.id) ?? [], measures: measures.get(plan.id) ?? [] };
      return [plan.id, standing(parts, today())];
    }),
  );
}

export default function ShowStart({ loaderData }: Route.ComponentProps) {
  const t = frameText[useLanguage()].start;
  const { name, mine } = loaderData;
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.greeting(name)}</Heading>
      {mine.all > 0 && <MyMeasureList mine={mine} />}
      <WaitingCards cards={loaderData.cards} />
      <OldServices services={loaderData.services} />
      <Plans {...loaderData} />
    </main>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Plans({ plans, canCreate, mine }: Loaded) {
  const language = useLanguage();
  const t = frameText[language].start;
  return (
    <section className={`stack-tight${mine.all > 0 ? " not-printed" : ""}`}>
      <Heading level={2}>{t.plans}</Heading>
      {plans.length === 0 && <p>{t.empty}</p>}
      <ul className="thing-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <span className="plan-in-list">
              <a className="ds-link" href={`/arbeid/planer/${plan.id}`}>
                {plan.title} {formatYears(plan.startsOn, plan.endsOn)}
              </a>
              {plan.asAdviser && <strong>{t.asAdviser}</strong>}
              {plan.standing && <StandingLine standing={plan.standing} />}
              {plan.renewal && <StatusMark shape="late">{plan.renewal}</StatusMark>}
              {plan.next && <Next next={plan.next} />}
            </span>
            <span className="quiet">
              {plan.organisation} · {plan.published ? t.published(plan.published) : t.draft}
            </span>
            <LinkButton
              to={`/arbeid/planer/${plan.id}/na`}
              size="sm"
              aria-label={planNowText[language].start.openFor(
                `${plan.title} ${formatYears(plan.startsOn, plan.endsOn)}`,
              )}
            >
              {planNowText[language].start.open}
            </LinkButton>
          </li>
        ))}
      </ul>
      {canCreate && (
        <div className="button-row">
          <LinkButton to="/arbeid/planer/ny" variant="primary">
            {t.create}
          </LinkButton>
          <LinkButton to="/arbeid/importer">{t.import}</LinkButton>
        </div>
      )}
    </section>
  );
}

/** Action cards that somebody must look over or approve. */
function WaitingCards({ cards }: Pick<Loaded, "cards">) {
  const t = localText[useLanguage()];
  if (cards.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="kort">
      <Heading level={2} id="kort">
        {t.title}
      </Heading>
      <ul className="thing-list">
        {cards.map(({ href, title, organisation, words }) => (
          <li key={href}>
            <div>
              <a className="ds-link" href={href}>
                {title}
              </a>
              {words.map((sentence) => (
                <span key={sentence} className="thing-more">
                  <StatusMark shape="late">{sentence}</StatusMark>
                </span>
              ))}
            </div>
            <span className="quiet">{organisation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is next in a plan, for those who work on it. */
function Next({ next: { why, late } }: { next: { why: string; late: number } }) {
  const t = planNowText[useLanguage()].start;
  return (
    <span>
      {why && t.next(why)}
      {late > 0 && (
        <>
          {" "}
          <StatusMark shape="late">{t.late(late)}</StatusMark>
        </>
      )}
    </span>
  );
}
