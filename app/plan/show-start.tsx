import { organisationsWhere } from "#app/access/permissions.ts";
import { signedIn } from "#app/access/permit.server.ts";
import { formatDate, formatDateWithWeek, formatYears } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-start.ts";
import { listAdoptionsOfPlans } from "./adoption.server.ts";
import { frameText } from "./frame-text.ts";
import { listMeasuresOfPlans, listMeasuresOfPositions } from "./measure.server.ts";
import { MeasureStatus } from "./measure-status.tsx";
import { listPlans } from "./plan.server.ts";
import type { Plan } from "./plan.ts";
import { type Standing, standing } from "./standing.ts";
import { StandingLine } from "./standing-line.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const language = context.get(languageContext);
  const plans = await listPlans(db);
  const standings = await standingsOf(db, plans);
  const measures = await listMeasuresOfPositions(db, user.positions);
  return {
    name: user.name,
    today: today(),
    canCreate: organisationsWhere(user, "plan:create").length > 0,
    plans: plans.map(({ id, title, startsOn, endsOn, organisation, publishedOn }) => {
      const published = publishedOn && formatDate(publishedOn, language);
      return { id, title, startsOn, endsOn, organisation, published, standing: standings.get(id) };
    }),
    measures: measures.map(({ id, planId, number, title, endsOn, milestones, status }) => {
      const deadline = endsOn && formatDateWithWeek(endsOn, language);
      return { id, planId, number, title, endsOn, milestones, status, deadline };
    }),
  };
}

/** How each plan stands, with two queries however many there are. */
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
  const { name, measures } = loaderData;
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.greeting(name)}</Heading>
      {measures.length > 0 && <MyMeasures {...loaderData} />}
      <Plans {...loaderData} />
    </main>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function MyMeasures({ measures, today: now }: Loaded) {
  const t = frameText[useLanguage()].start;
  return (
    <section>
      <Heading level={2}>{t.mine}</Heading>
      <ul className="thing-list">
        {measures.map((measure) => (
          <li key={measure.id}>
            <span>
              {measure.number} {measure.title}
            </span>
            <span className="quiet">
              <MeasureStatus measure={measure} today={now} />
              {measure.deadline && ` · ${t.deadline} ${measure.deadline}`}
            </span>
            <LinkButton to={`/arbeid/planer/${measure.planId}/tiltak/${measure.id}/status`} size="sm">
              {t.report}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Plans({ plans, canCreate }: Loaded) {
  const t = frameText[useLanguage()].start;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.plans}</Heading>
      {plans.length === 0 && <p>{t.empty}</p>}
      <ul className="thing-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <span className="plan-in-list">
              <a className="ds-link" href={`/arbeid/planer/${plan.id}`}>
                {plan.title} {formatYears(plan.startsOn, plan.endsOn)}
              </a>
              {plan.standing && <StandingLine standing={plan.standing} />}
            </span>
            <span className="quiet">
              {plan.organisation} · {plan.published ? t.published(plan.published) : t.draft}
            </span>
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
