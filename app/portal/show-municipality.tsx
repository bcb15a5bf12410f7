import { formatDate } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import type { PublishedAdoption } from "#app/publication/publication.ts";
import { measuresIn, unmetCriteria } from "#app/publication/standing.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-municipality.ts";
import { CaseLink } from "./adoption-table.tsx";
import { ContentsList } from "./contents-list.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { PlanPage } from "./plan-page.tsx";
import { contents } from "./plan-parts.ts";
import { planText } from "./plan-text.ts";
import { type PlanRead, readPlan } from "./read-plan.server.ts";
import { MeasureBar } from "./status-words.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ request, params }: Route.LoaderArgs) {
  const read = await readPlan(request, params.slug);
  const adoption =
    read.plan.adoptions.find(({ kommunenummer }) => kommunenummer === params.kommunenummer) ?? notFound();
  return { ...read, adoption, measures: measuresIn(read.plan, params.kommunenummer) };
}

/** A joint plan seen from one of its municipalities: what it has decided, and which measures it has promised. */
export default function ShowMunicipality({ loaderData: { adoption, measures, ...read } }: Route.ComponentProps) {
  const { plan, address } = read;
  const t = planText[useLanguage()];
  const { municipality } = adoption;
  return (
    <PlanPage {...read} title={municipality} description={`${plan.title}. ${t.measuresHere(municipality)}.`}>
      <header className="cover">
        <p className="kicker">{plan.owner}</p>
        <Heading level={1}>{t.municipalityView(municipality)}</Heading>
        {plan.adoptions.length > 1 && <p className="lead">{t.municipalityLead(municipality)}</p>}
      </header>
      <Decision {...read} adoption={adoption} />
      <section>
        <Heading level={2} data-size="sm">
          {t.measuresHere(municipality)}
        </Heading>
        <MeasureBar plan={plan} measures={measures} />
        <MeasureTable plan={plan} measures={measures} address={address} caption={t.measuresHere(municipality)} />
      </section>
      <nav aria-label={t.contents} className="prose">
        <Heading level={2} data-size="sm">
          {t.contents}
        </Heading>
        <ContentsList entries={contents(plan)} address={address} />
      </nav>
    </PlanPage>
  );
}

function Decision({ plan, adoption, today }: PlanRead & { adoption: PublishedAdoption }) {
  const language = useLanguage();
  const t = planText[language];
  const year = Number(today.slice(0, 4));
  const unmet = unmetCriteria(plan, adoption, year).map((criterion) => t.unmet[criterion]);
  const { hearingFrom, hearingTo, adoptedOn } = adoption;
  return (
    <section className="prose">
      <Heading level={2} data-size="sm">
        {t.decision}
      </Heading>
      <p>
        {adoptedOn
          ? t.decided(adoption.adoptedBy || t.council, formatDate(adoptedOn, language))
          : t.notDecided(adoption.municipality)}{" "}
        {unmet.length === 0 ? t.validNow(year) : t.invalidNow(year, unmet.join(", "))}
      </p>
      <dl className="facts">
        {(adoption.caseNumber || adoption.link) && (
          <div>
            <dt>{t.caseNumber}</dt>
            <dd>
              <CaseLink adoption={adoption} />
            </dd>
          </div>
        )}
        {hearingFrom && hearingTo && (
          <div>
            <dt>{t.hearing}</dt>
            <dd>{t.hearingPeriod(formatDate(hearingFrom, language), formatDate(hearingTo, language))}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
