import { formatDate } from "#app/lib/dates.ts";
import { linkAddress } from "#app/lib/link-address.ts";
import type { PublishedAdoption } from "#app/publication/publication.ts";
import { unmetCriteria } from "#app/publication/standing.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { planHref } from "./plan-href.ts";
import { planText } from "./plan-text.ts";
import type { PlanRead } from "./read-plan.server.ts";

/** What each municipality has decided about the plan, and whether that makes it valid this year. */
export function AdoptionTable({ plan, address, today }: PlanRead) {
  const t = planText[useLanguage()];
  const year = Number(today.slice(0, 4));
  if (plan.adoptions.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="sm" id="vedtak">
        {t.adoptions}
      </Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wide-table" aria-labelledby="vedtak" tabIndex={0}>
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{t.municipality}</th>
              <th scope="col">{t.adopted}</th>
              <th scope="col">{t.adoptedBy}</th>
              <th scope="col">{t.caseNumber}</th>
              <th scope="col">{t.validIn(year)}</th>
            </tr>
          </thead>
          <tbody>
            {plan.adoptions.map((adoption) => (
              <AdoptionRow key={adoption.kommunenummer} {...{ adoption, plan, address, year }} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="subtle">{t.validHelp}</p>
    </section>
  );
}

function AdoptionRow({
  adoption,
  plan,
  address,
  year,
}: Pick<PlanRead, "plan" | "address"> & { adoption: PublishedAdoption; year: number }) {
  const language = useLanguage();
  const t = planText[language];
  const unmet = unmetCriteria(plan, adoption, year);
  return (
    <tr>
      <th scope="row">
        <a className="ds-link" href={planHref(language, address, `/kommune/${adoption.kommunenummer}`)}>
          {adoption.municipality}
        </a>
      </th>
      <td>{adoption.adoptedOn ? formatDate(adoption.adoptedOn, language) : t.notYet}</td>
      <td lang={plan.language === language ? undefined : plan.language}>{adoption.adoptedBy}</td>
      <td>
        <CaseLink adoption={adoption} />
      </td>
      <td>
        {unmet.length === 0 ? t.valid : `${t.invalid}: ${unmet.map((criterion) => t.unmet[criterion]).join(", ")}`}
      </td>
    </tr>
  );
}

/** The case number, as a link when there is somewhere safe to lead. */
export function CaseLink({ adoption }: { adoption: PublishedAdoption }) {
  const t = planText[useLanguage()];
  if (!linkAddress.test(adoption.link)) return adoption.caseNumber;
  return (
    <a className="ds-link" href={adoption.link} rel="noreferrer">
      {adoption.caseNumber || t.seeCase(adoption.municipality)}
    </a>
  );
}
