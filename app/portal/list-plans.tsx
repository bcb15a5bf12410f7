import { dateInNorway } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { inWords } from "#app/publication/labels.ts";
import type { PublishedSummary } from "#app/publication/published.server.ts";
import { listPublished } from "#app/publication/shelf.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/list-plans.ts";
import { searchPlans } from "./plan-search.ts";
import { StandingSentence } from "./standing-sentence.tsx";
import { portalText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = (new URL(request.url).searchParams.get("finn") ?? "").trim().slice(0, 100);
  const plans = searchPlans(await listPublished(), asked);
  return { language: context.get(languageContext), asked, plans, today: dateInNorway(new Date()) };
}

/** Every published plan, or those a search leads to. */
export default function ListPlans({ loaderData: { language, asked, plans, today } }: Route.ComponentProps) {
  const t = portalText[language];
  return (
    <main id="innhold" className="page-width" tabIndex={-1}>
      <title>{`${t.listTitle} – Komplan`}</title>
      <meta name="description" content={t.listDescription} />
      {asked && <meta name="robots" content="noindex" />}
      <Heading level={1}>{t.listTitle}</Heading>
      <search>
        <form className="find" action={publicHref(language, "/plan")}>
          <TextField type="search" name="finn" label={t.searchPlans} defaultValue={asked} />
          <Button variant="secondary">{t.search}</Button>
        </form>
      </search>
      {asked && (
        <p>
          {plans.length > 0 && `${t.found(plans.length, asked)}. `}
          <a className="ds-link" href={publicHref(language, "/plan")}>
            {t.showAll}
          </a>
        </p>
      )}
      {plans.length > 0 ? (
        <ul className="plan-list">
          {plans.map((plan) => (
            <PlanEntry key={plan.slug} {...{ plan, language, today }} />
          ))}
        </ul>
      ) : (
        <NoPlan {...{ asked, language }} />
      )}
    </main>
  );
}

type Language = Route.ComponentProps["loaderData"]["language"];

function PlanEntry({ plan, language, today }: { plan: PublishedSummary; language: Language; today: string }) {
  const t = portalText[language];
  return (
    <li>
      {plan.example && (
        <strong className="ds-tag" data-color="warning" data-size="sm">
          {t.exampleMark}
        </strong>
      )}
      <Heading level={2} data-size="sm" lang={plan.language}>
        <a className="ds-link" href={publicHref(language, `/plan/${plan.slug}`)}>
          {plan.title}
        </a>
      </Heading>
      <p>
        {plan.owner}
        {plan.adoptions.length > 1 && (
          <span className="subtle">
            . {t.appliesTo} {inWords(plan.adoptions.map(({ municipality }) => municipality))}
          </span>
        )}
      </p>
      <StandingSentence plan={plan} today={today} />
    </li>
  );
}

function NoPlan({ asked, language }: { asked: string; language: Language }) {
  const t = portalText[language];
  if (asked === "") return <p className="empty">{t.noPlansYet}</p>;
  return (
    <div className="empty">
      <p>
        <strong>{t.noPlan(asked)}</strong>
      </p>
      <p>{t.noPlanHelp}</p>
    </div>
  );
}
