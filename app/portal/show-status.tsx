import { formatDate } from "#app/lib/dates.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusTable } from "#app/ui/status-bar.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Route } from "./+types/show-status.ts";
import { planHref } from "./plan-href.ts";
import { PlanPage } from "./plan-page.tsx";
import { planText } from "./plan-text.ts";
import { readPlan } from "./read-plan.server.ts";
import { statusByArea, statusByGoal, statusByMunicipality, timelineOf } from "./status-view.ts";
import { MeasureBar } from "./status-words.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ request, params }: Route.LoaderArgs) {
  return readPlan(request, params.slug);
}

/** What was promised, and how it goes: by focus area, goal and municipality, and along the years. */
export default function ShowStatus({ loaderData: read }: Route.ComponentProps) {
  const language = useLanguage();
  const t = planText[language];
  const { plan, address, today } = read;
  const seen = { plan, address, language };
  const timeline = timelineOf(seen, today);
  const published = t.statusOn(formatDate(plan.publishedOn, language));
  return (
    <PlanPage {...read} title={t.progress} description={`${plan.title}. ${published}`} current="status">
      <header className="cover">
        <Heading level={1}>{t.progress}</Heading>
        <p className="subtle">
          {published}{" "}
          <a className="ds-link" href={planHref("nb", { ...address, olderVersion: undefined }, ".rss")}>
            {t.follow}
          </a>
        </p>
        <MeasureBar plan={plan} measures={plan.measures} />
      </header>
      {plan.focusAreas.length > 0 && <ByKind title={t.byArea} first={t.focusAreaColumn} rows={statusByArea(seen)} />}
      {plan.adoptions.length > 1 && (
        <ByKind title={t.byMunicipality} first={t.municipality} rows={statusByMunicipality(seen)} />
      )}
      <ByKind title={t.byGoal} first={t.goalColumn} rows={statusByGoal(seen)} />
      {timeline && (
        <section>
          <Heading level={2} data-size="sm">
            {t.timeline}
          </Heading>
          <Timeline caption={t.timeline} head={t.timelineHead} {...timeline} />
        </section>
      )}
    </PlanPage>
  );
}

function ByKind({ title, first, rows }: { title: string; first: string; rows: ReturnType<typeof statusByGoal> }) {
  const t = planText[useLanguage()];
  if (rows.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <StatusTable caption={title} head={[first, t.progress]} rows={rows} none={t.noMeasuresYet} />
    </section>
  );
}
