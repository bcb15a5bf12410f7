import { formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-embedded.ts";
import { ExampleMark, useContentLang } from "./plan-page.tsx";
import { planText } from "./plan-text.ts";
import { readPlan } from "./read-plan.server.ts";
import { StandingSentence } from "./standing-sentence.tsx";
import { MeasureBar } from "./status-words.tsx";
import "./portal.css";

export const handle = { js: false };

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  return { ...(await readPlan(request, params.slug)), origin: env.origin };
}

/** A block for the municipality's own site: whether the plan holds, and how it goes. Links leave the frame it stands in. */
export default function ShowEmbedded({ loaderData: { plan, today, origin } }: Route.ComponentProps) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  const home = origin + publicHref(language, `/plan/${plan.slug}`);
  return (
    <main className="embedded">
      <title>{`${t.progress} – ${plan.title}`}</title>
      <meta name="robots" content="noindex" />
      {plan.example && <ExampleMark />}
      <Heading level={1} data-size="xs" lang={lang}>
        <a className="ds-link" href={home} target="_top">
          {plan.title}
        </a>
      </Heading>
      <StandingSentence plan={plan} today={today} />
      <MeasureBar plan={plan} measures={plan.measures} />
      <p className="subtle">
        {t.statusOn(formatDate(plan.publishedOn, language))}{" "}
        <a className="ds-link" href={`${home}/status`} target="_top">
          {t.seeProgress}
        </a>
      </p>
    </main>
  );
}
