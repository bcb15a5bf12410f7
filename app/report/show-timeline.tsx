import { Link } from "react-router";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Route } from "./+types/show-timeline.ts";
import { ProgressChart } from "./progress-chart.tsx";
import { linkedRow } from "./status-links.ts";
import { progressByGoal, timelineOf } from "./status-page.ts";
import { statusText } from "./status-text.ts";
import "#app/ui/chart.css";
import "./report.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  return {
    planId: draft.plan.id,
    byGoal: progressByGoal(draft, today(), language),
    timeline: timelineOf(draft, today(), language),
  };
}

/** How each goal goes, and when each measure does: a line for each, too long for the leaders' one page. */
export default function ShowTimeline({ loaderData: { planId, byGoal, timeline } }: Route.ComponentProps) {
  const t = statusText[useLanguage()];
  const goals = byGoal.map((row) => linkedRow(row, planId, { goalId: row.key }));
  return (
    <article className="stack">
      <title>{`${t.byGoalAndTime} – Komplan`}</title>
      <header className="stack-tight">
        <p className="not-printed">
          <Link className="ds-link" to={`/arbeid/planer/${planId}/status`}>
            {t.toStatus}
          </Link>
        </p>
        <Heading level={1}>{t.byGoalAndTime}</Heading>
      </header>
      <ProgressChart title={t.byGoal} first={t.goal} rows={goals} />
      <section className="stack-tight">
        <Heading level={2}>{t.timeline}</Heading>
        {timeline ? <Timeline caption={t.timeline} head={t.timelineHead} {...timeline} /> : <p>{t.noTimeline}</p>}
      </section>
    </article>
  );
}
