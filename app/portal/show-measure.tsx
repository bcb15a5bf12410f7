import { notFound } from "#app/lib/http.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-measure.ts";
import { MeasureFacts } from "./measure-facts.tsx";
import { measureText } from "./measure-text.ts";
import { MilestoneTable } from "./milestone-table.tsx";
import { planHref } from "./plan-href.ts";
import { PlanPage, useContentLang } from "./plan-page.tsx";
import { areaChapter, goalsOf, neighbours } from "./plan-parts.ts";
import { planText } from "./plan-text.ts";
import { type PlanRead, readPlan } from "./read-plan.server.ts";
import { PublishedStatus } from "./status-words.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const read = await readPlan(request, params.slug);
  const at = read.plan.measures.findIndex(({ number }) => number === params.number);
  const measure = read.plan.measures[at] ?? notFound();
  return { ...read, measure, at };
}

/** Everything that has been made public about one measure. */
export default function ShowMeasure({ loaderData }: Route.ComponentProps) {
  const { measure, at, ...read } = loaderData;
  const { plan } = read;
  const language = useLanguage();
  const t = measureText[language];
  const lang = useContentLang(plan);
  const title = `${measure.number} ${measure.title}`;
  return (
    <PlanPage {...read} title={title} description={`${t.measure} ${title}. ${plan.title}.`} current="measures">
      <article className="whole-measure">
        <Heading level={1} lang={lang}>
          {title}
        </Heading>
        <p>
          <PublishedStatus plan={plan} measure={measure} />
        </p>
        {measure.status?.comment && (
          <p className="said" lang={lang}>
            {measure.status.comment}
          </p>
        )}
        {measure.points.length > 0 && (
          <ul className="prose" lang={lang}>
            {measure.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <MeasureFacts plan={plan} measure={measure} />
        <MilestoneTable milestones={measure.milestones} lang={lang} />
        <Goals {...read} number={measure.number} />
        <PreviousAndNext {...read} at={at} />
      </article>
    </PlanPage>
  );
}

function Goals({ plan, address, number }: PlanRead & { number: string }) {
  const language = useLanguage();
  const lang = useContentLang(plan);
  const chapter = areaChapter(plan);
  const goals = goalsOf(plan, number);
  if (goals.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="xs">
        {measureText[language].goals}
      </Heading>
      <ul lang={lang}>
        {goals.map(({ area, goal }) => (
          <li key={`${area.slug} ${goal.title}`}>
            {goal.title} (
            {chapter ? (
              <a className="ds-link" href={planHref(language, address, `/${chapter.slug}#${area.slug}`)}>
                {area.number} {area.title}
              </a>
            ) : (
              `${area.number} ${area.title}`
            )}
            )
          </li>
        ))}
      </ul>
    </section>
  );
}

function PreviousAndNext({ plan, address, at }: PlanRead & { at: number }) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  const { previous, next } = neighbours(plan.measures, at);
  return (
    <nav className="previous-next" aria-label={`${t.previous} / ${t.next}`}>
      {previous && (
        <a rel="prev" href={planHref(language, address, `/tiltak/${previous.number}`)}>
          <span>← {t.previous}</span>{" "}
          <strong lang={lang}>
            {previous.number} {previous.title}
          </strong>
        </a>
      )}
      {next && (
        <a rel="next" href={planHref(language, address, `/tiltak/${next.number}`)}>
          <span>{t.next} →</span>{" "}
          <strong lang={lang}>
            {next.number} {next.title}
          </strong>
        </a>
      )}
    </nav>
  );
}
