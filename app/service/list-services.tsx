import { Link } from "react-router";
import { can, organisationsWhere, readableOrganisations } from "#app/access/permissions.ts";
import { signedIn } from "#app/access/permit.server.ts";
import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import { today } from "#app/lib/today.server.ts";
import { listMunicipalities } from "#app/organisation/municipality.server.ts";
import { listOrganisations } from "#app/organisation/organisation.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-services.ts";
import { listFaultsTold } from "./check.server.ts";
import { FaultsTold } from "./faults-told.tsx";
import { wallClockAt } from "./opening-hours.ts";
import { listServicesOf } from "./service.server.ts";
import { serviceKinds } from "./service.ts";
import { isAskedFor, ServiceFilter } from "./service-filter.tsx";
import { ServiceLine, toServiceLine } from "./service-line.tsx";
import { serviceText } from "./text.ts";
import "./service.css";

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const known = readableOrganisations(user);
  const organisations = (await listOrganisations(db)).filter(({ id }) => known.includes(id));
  const services = await listServicesOf(db, known);
  const faults = await listFaultsTold(db, organisationsWhere(user, "service:edit"));
  const used = new Set(services.flatMap(({ municipalities }) => municipalities));
  const municipalities = (await listMunicipalities(db)).filter(({ kommunenummer }) => used.has(kommunenummer));
  const asked = { kommune: url.searchParams.get("kommune") ?? "", slag: url.searchParams.get("slag") ?? "" };
  const [day, at] = [today(), wallClockAt(new Date())];
  return {
    asked,
    faults: faults.map(({ answeredAt, ...fault }) => {
      return { ...fault, toldOn: formatDate(dateInNorway(answeredAt), user.language) };
    }),
    kinds: serviceKinds.filter((kind) => services.some((service) => service.kind === kind)),
    municipalities: municipalities.map(({ kommunenummer, name }) => ({ value: kommunenummer, label: name })),
    organisations: organisations.map(({ id, name }) => {
      const own = services.filter(({ organisationId }) => organisationId === id);
      return {
        ...{ id, name, count: own.length },
        canEdit: can(user, "service:edit", { organisationId: id }),
        lines: own
          .filter((service) => isAskedFor(service, asked))
          .map((one) => toServiceLine(one, day, at, user.language)),
      };
    }),
  };
}

/** All services of the organisations one belongs to, with what is missing or waits. */
export default function ListServices({ loaderData }: Route.ComponentProps) {
  const t = serviceText[useLanguage()];
  const { asked, faults, kinds, municipalities, organisations } = loaderData;
  const total = organisations.reduce((sum, { count }) => sum + count, 0);
  const shown = organisations.filter(({ canEdit, count }) => canEdit || count > 0);
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{shown.length === 0 ? t.none : t.lead}</p>
      <FaultsTold faults={faults} />
      {total > 1 && <ServiceFilter asked={asked} kinds={kinds} municipalities={municipalities} />}
      {shown.map(({ id, name, count, canEdit, lines }) => (
        <section key={id} className="stack-tight" aria-labelledby={`o-${id}`}>
          <Heading level={2} id={`o-${id}`}>
            {name}
          </Heading>
          {lines.length === 0 ? (
            <p className="quiet">{count === 0 ? t.empty : t.noneFound}</p>
          ) : (
            <ul className="thing-list">
              {lines.map((line) => (
                <ServiceLine key={line.id} line={line} />
              ))}
            </ul>
          )}
          {canEdit && (
            <p className="button-row">
              <LinkButton to={`/arbeid/tjenester/ny/${id}`} aria-label={`${t.add}: ${name}`}>
                {t.add}
              </LinkButton>
              <Link className="ds-link" to={`/arbeid/tjenester/les-inn/${id}`} aria-label={`${t.files}: ${name}`}>
                {t.files}
              </Link>
              <Link
                className="ds-link"
                to={`/arbeid/tjenester/hjelpesider/${id}`}
                aria-label={`${t.helpSettings}: ${name}`}
              >
                {t.helpSettings}
              </Link>
            </p>
          )}
        </section>
      ))}
    </main>
  );
}
