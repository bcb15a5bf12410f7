import { notFound } from "#app/lib/http.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import type { PublishedChapter } from "#app/publication/publication.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-chapter.ts";
import { ChapterBody } from "./chapter-body.tsx";
import { ContentsList } from "./contents-list.tsx";
import { planHref } from "./plan-href.ts";
import { PlanPage, useContentLang } from "./plan-page.tsx";
import { contents, neighbours } from "./plan-parts.ts";
import { planText } from "./plan-text.ts";
import { type PlanRead, readPlan } from "./read-plan.server.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const read = await readPlan(request, params.slug);
  const at = read.plan.chapters.findIndex(({ slug }) => slug === params.chapter);
  const chapter = read.plan.chapters[at] ?? notFound();
  return { ...read, chapter, at };
}

/** One chapter: contents to the left, the text, and the way to the chapters before and after. */
export default function ShowChapter({ loaderData }: Route.ComponentProps) {
  const { chapter, at, ...read } = loaderData;
  const { plan, address } = read;
  const t = planText[useLanguage()];
  const title = numbered(chapter);
  return (
    <PlanPage {...read} title={title} description={describe(chapter, plan.title)} current="plan">
      <div className="chapter-columns">
        <nav aria-label={t.contents} data-title={t.contents}>
          <details>
            <summary>{t.contents}</summary>
            <ContentsList entries={contents(plan)} address={address} current={`/${chapter.slug}`} />
          </details>
        </nav>
        <article>
          <Heading level={1} lang={useContentLang(plan)}>
            {title}
          </Heading>
          <ChapterBody plan={plan} chapter={chapter} address={address} level={2} />
          <PreviousAndNext {...read} at={at} />
        </article>
      </div>
    </PlanPage>
  );
}

function PreviousAndNext({ plan, address, at }: PlanRead & { at: number }) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  const { previous, next } = neighbours(plan.chapters, at);
  return (
    <nav className="previous-next" aria-label={`${t.previous} / ${t.next}`}>
      {previous && (
        <a rel="prev" href={planHref(language, address, `/${previous.slug}`)}>
          <span>← {t.previous}</span> <strong lang={lang}>{numbered(previous)}</strong>
        </a>
      )}
      {next && (
        <a rel="next" href={planHref(language, address, `/${next.slug}`)}>
          <span>{t.next} →</span> <strong lang={lang}>{numbered(next)}</strong>
        </a>
      )}
    </nav>
  );
}

function numbered({ number, title }: PublishedChapter): string {
  return [number, title].filter(Boolean).join(" ");
}

/** The beginning of the text, for those who list pages. */
function describe(chapter: PublishedChapter, planTitle: string): string {
  const text = toPlainText(chapter.body).replace(/\s+/g, " ").trim();
  return text ? `${planTitle}. ${text.slice(0, 150)}` : `${planTitle}. ${chapter.title}.`;
}
