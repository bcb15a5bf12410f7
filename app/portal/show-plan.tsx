import { formatDate, formatYears } from "#app/lib/dates.ts";
import { labels } from "#app/publication/labels.ts";
import { standing } from "#app/publication/standing.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-plan.ts";
import { AdoptionTable } from "./adoption-table.tsx";
import { ContentsList } from "./contents-list.tsx";
import { planHref } from "./plan-href.ts";
import { PlanPage, useContentLang } from "./plan-page.tsx";
import { contents } from "./plan-parts.ts";
import { planText } from "./plan-text.ts";
import { type PlanRead, readPlan } from "./read-plan.server.ts";
import { StandingSentence, standingRest } from "./standing-sentence.tsx";
import { MeasureBar } from "./status-words.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ request, params }: Route.LoaderArgs) {
  return readPlan(request, params.slug);
}

/** The cover of a plan: whose it is, whether it holds, what is in it, and how it goes. */
export default function ShowPlan({ loaderData: read }: Route.ComponentProps) {
  const language = useLanguage();
  const { plan, address, today } = read;
  const t = planText[language];
  const description = `${plan.owner}. ${t.standing[standing(plan, today)]}. ${standingRest(plan, today, language)}`;
  return (
    <PlanPage {...read} title="" description={description} current="plan">
      <Cover {...read} />
      <div className="cover-columns">
        <nav aria-label={t.contents}>
          <Heading level={2} data-size="sm">
            {t.contents}
          </Heading>
          <ContentsList entries={contents(plan)} address={address} />
        </nav>
        <div>
          <Progress {...read} />
          <Downloads {...read} />
        </div>
      </div>
      <AdoptionTable {...read} />
      <Facts {...read} />
    </PlanPage>
  );
}

function Cover({ plan, today }: PlanRead) {
  const lang = useContentLang(plan);
  return (
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
    </header>
  );
}

function Progress({ plan, address }: PlanRead) {
  const language = useLanguage();
  const t = planText[language];
  if (plan.measures.length === 0) return null;
  const later = plan.measures.filter(({ period }) => period === "next").length;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {t.progress}
      </Heading>
      <MeasureBar plan={plan} measures={plan.measures} />
      <p className="subtle">
        {later > 0 && `${t.nextPeriodCount(later)} `}
        {t.statusReported}
      </p>
      <p>
        <a className="ds-link" href={planHref(language, address, "/tiltak")}>
          {t.seeMeasures}
        </a>{" "}
        <span className="subtle">({t.measureCount(plan.measures.length)})</span>
      </p>
    </section>
  );
}

function Downloads({ address }: PlanRead) {
  const language = useLanguage();
  const t = planText[language];
  return (
    <section id="last-ned" className="downloads">
      <Heading level={2} data-size="sm">
        {t.downloadTitle}
      </Heading>
      <ul>
        {Object.entries(t.downloads).map(([kind, [name, use]]) => (
          <li key={kind}>
            <a className="ds-link" href={planHref("nb", address, `.${kind}`)} type={fileTypes[kind]}>
              {name}
            </a>{" "}
            <span className="subtle">{use}</span>
          </li>
        ))}
        <li>
          <a className="ds-link" href={planHref(language, address, "/utskrift")}>
            {t.print}
          </a>{" "}
          <span className="subtle">{t.printUse}</span>
        </li>
      </ul>
    </section>
  );
}

const fileTypes: Record<string, string> = { pdf: "application/pdf", csv: "text/csv", json: "application/json" };

function Facts({ plan, address }: PlanRead) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  return (
    <section className="prose">
      {plan.mandate && (
        <>
          <Heading level={2} data-size="sm">
            {t.mandate}
          </Heading>
          <p lang={lang}>{plan.mandate}</p>
        </>
      )}
      <Groups plan={plan} />
      <p className="subtle">
        {[
          formatYears(plan.startsOn, plan.endsOn) && `${t.period} ${formatYears(plan.startsOn, plan.endsOn)}`,
          t.version(plan.version, formatDate(plan.publishedOn, language)),
        ]
          .filter(Boolean)
          .join(". ")}
        .{" "}
        <a className="ds-link" href={planHref(language, { ...address, olderVersion: undefined }, "/versjoner")}>
          {t.versions}
        </a>
      </p>
    </section>
  );
}

function Groups({ plan }: Pick<PlanRead, "plan">) {
  const language = useLanguage();
  const t = planText[language];
  const lang = useContentLang(plan);
  const kinds = [...new Set(plan.groups.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <>
      <Heading level={2} data-size="sm">
        {t.groups}
      </Heading>
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{labels[language].groupKinds[kind]}</dt>
            {plan.groups
              .filter((seat) => seat.kind === kind)
              .map((seat) => (
                <dd key={`${seat.title}${seat.agency}`} lang={lang}>
                  {[seat.title, seat.agency].filter(Boolean).join(", ")}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </>
  );
}
