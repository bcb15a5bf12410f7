import { permit } from "#app/access/permit.server.ts";
import { labels } from "#app/plan/labels.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-services.ts";
import { BackToMapping } from "./back-to-mapping.tsx";
import { audiences } from "./form.ts";
import { givenAnswers } from "./given-answer.ts";
import { resultsText } from "./results-text.ts";
import { listRequests } from "./round.server.ts";
import { type GroupRow, type OfferedService, servicesForNobody, serviceTable } from "./service-table.ts";
import "./mapping.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const answers = givenAnswers(await listRequests(db, params.planId));
  return {
    rows: serviceTable(answers),
    forNobody: servicesForNobody(answers),
    agencies: answers.map(({ agency }) => agency),
  };
}

/** What there is and for whom, with the holes in plain sight. */
export default function ShowServices({ params, loaderData: { rows, forNobody, agencies } }: Route.ComponentProps) {
  const { services: t, noAnswers } = resultsText[useLanguage()];
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <BackToMapping planId={params.planId} />
      <Heading level={1}>{t.title}</Heading>
      {agencies.length === 0 ? (
        <p>{noAnswers}</p>
      ) : (
        <>
          <p>{t.lead}</p>
          <ServiceTable rows={rows} />
          {forNobody.length > 0 && (
            <section className="stack-tight">
              <Heading level={2}>{t.forNobody}</Heading>
              <ServiceList services={forNobody} />
            </section>
          )}
          <p className="quiet">{t.from(agencies.join(", "))}</p>
          <p className="button-row">
            <LinkButton to={`/arbeid/planer/${params.planId}/kartlegging/tilbud.xlsx`} size="sm" reloadDocument>
              {t.download}
            </LinkButton>
            <span className="quiet">{t.print}</span>
          </p>
        </>
      )}
    </article>
  );
}

function ServiceTable({ rows }: { rows: GroupRow[] }) {
  const language = useLanguage();
  const { services: t } = resultsText[language];
  const { targetGroups } = labels[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-region" aria-label={t.caption} tabIndex={0}>
      <table className="ds-table service-table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            {audiences.map((audience) => (
              <th key={audience} scope="col">
                {t.audiences[audience]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, cells }) => (
            <tr key={group}>
              <th scope="row">{targetGroups[group]}</th>
              {cells.map(({ audience, services, isHole }) => (
                <td key={audience} {...(isHole && { "data-hole": true })}>
                  <span className="audience">{t.audiences[audience]}</span>
                  {services.length > 0 ? <ServiceList services={services} /> : isHole ? t.hole : t.nothing}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ServiceList({ services }: { services: OfferedService[] }) {
  return (
    <ul className="service-list">
      {services.map(({ name, agency }) => (
        <li key={`${agency} ${name}`}>
          {name} <span className="quiet">{agency}</span>
        </li>
      ))}
    </ul>
  );
}
