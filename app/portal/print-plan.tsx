import { formatDate, formatYears } from "#app/lib/dates.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/print-plan.ts";
import { AdoptionTable } from "./adoption-table.tsx";
import { ChapterBody } from "./chapter-body.tsx";
import { PlanPage, useContentLang } from "./plan-page.tsx";
import { planText } from "./plan-text.ts";
import { readPlan } from "./read-plan.server.ts";
import { StandingSentence } from "./standing-sentence.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ request, params }: Route.LoaderArgs) {
  return readPlan(request, params.slug);
}

/** The whole plan on one page, made for paper. */
export default function PrintPlan({ loaderData: read }: Route.ComponentProps) {
  const { plan, address, today } = read;
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  const years = formatYears(plan.startsOn, plan.endsOn);
  return (
    <PlanPage {...read} title={t.print} description={`${plan.title}. ${t.printWhole}.`} current="print">
      <meta name="robots" content="noindex" />
      <header className="cover">
        <p className="kicker">{plan.owner}</p>
        <Heading level={1} data-size="xl" lang={lang}>
          {plan.title}
        </Heading>
        {plan.subtitle && (
          <p className="lead" lang={lang}>
            {plan.subtitle}
          </p>
        )}
        <StandingSentence plan={plan} today={today} />
        <p className="subtle">
          {years && `${t.period} ${years}. `}
          {t.version(plan.version, formatDate(plan.publishedOn, language))}.
        </p>
      </header>
      <nav aria-label={t.contents} className="prose">
        <Heading level={2}>{t.contents}</Heading>
        <ol className="contents">
          {plan.chapters.map(({ slug, number, title }) => (
            <li key={slug}>
              <a href={`#${slug}`}>
                <span className="number">{number}</span>
                <span lang={lang}>{title}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {plan.chapters.map((chapter) => (
        <section key={chapter.slug} id={chapter.slug} className="whole-chapter">
          <Heading level={2} data-size="lg" lang={lang}>
            {chapter.number} {chapter.title}
          </Heading>
          <ChapterBody plan={plan} chapter={chapter} address={address} level={3} />
        </section>
      ))}
      <AdoptionTable {...read} />
    </PlanPage>
  );
}
