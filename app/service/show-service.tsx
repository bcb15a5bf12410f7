import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { formatDate } from "#app/lib/dates.ts";
import { today } from "#app/lib/today.server.ts";
import { listPlaces } from "#app/organisation/municipality-list.server.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-service.ts";
import { listFrozen } from "./directory.server.ts";
import { changesOfEntry } from "./directory-history.ts";
import { wallClockAt } from "./opening-hours.ts";
import { OpeningParts } from "./opening-parts.tsx";
import { openingText } from "./opening-text.ts";
import { stateInWords } from "./opening-words.ts";
import { permitService } from "./permit-service.server.ts";
import { PhoneList, toPhoneView } from "./phone-list.tsx";
import { ServiceFacts } from "./service-facts.tsx";
import { ServiceHistory } from "./service-history.tsx";
import { FreshMark, freshLine } from "./service-line.tsx";
import { serviceText } from "./text.ts";
import "./service.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, service } = await permitService(context, "organisation:read", params.serviceId);
  const { organisationId, municipalities, opening, phones, confirmedOn, confirmedBy, ...facts } = service;
  const { language } = user;
  const places = (await listPlaces()).filter(({ kommunenummer }) => municipalities.includes(kommunenummer));
  const changes = changesOfEntry(await listFrozen(db, service));
  return {
    facts,
    places: places.map(({ name, slug }) => ({ name, slug })),
    opening,
    state: stateInWords(opening, wallClockAt(new Date()), language),
    fresh: freshLine({ confirmedOn }, today(), language),
    confirmedBy,
    phones: phones.map((phone) => toPhoneView(phone, user.id)),
    changes: changes.map((one) => ({ ...one, publishedOn: formatDate(one.publishedOn, language) })),
    canEdit: can(user, "service:edit", { organisationId }),
    canConfirm: can(user, "phone:confirm", { organisationId }),
    canReadSecret: can(user, "secret:read", { organisationId }),
  };
}

/** All that is known of a service but for where it is, when that is a secret. */
export default function ShowService({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = serviceText[language];
  const { facts, places, opening, state, fresh, confirmedBy, phones, changes, canEdit, canConfirm } = loaderData;
  const base = href("/arbeid/tjenester/:serviceId", params);
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${facts.name} – Komplan`}</title>
      <BackTo to="/arbeid/tjenester">{t.back}</BackTo>
      <Heading level={1}>{facts.name}</Heading>
      <div className="stack-tight">
        <p>{state}</p>
        <p>
          <FreshMark {...fresh} /> {fresh.fresh !== "never" && confirmedBy && t.confirmedBy[confirmedBy]}
        </p>
        {canEdit && (
          <p className="button-row">
            <LinkButton to={`${base}/endre`}>{t.edit}</LinkButton>
          </p>
        )}
      </div>
      <PhoneList phones={phones} base={base} canEdit={canEdit} canConfirm={canConfirm} />
      <section className="stack-tight">
        <Heading level={2}>{openingText[language].heading}</Heading>
        <OpeningParts opening={opening} />
        {canEdit && <LinkButton to={`${base}/apent`}>{openingText[language].edit}</LinkButton>}
      </section>
      <ServiceFacts facts={facts} places={places} />
      <PublicPages shown={facts.shown} places={places} />
      {canEdit && (
        <Form action={`${base}/stemmer`} className="stack-tight">
          <Heading level={2}>{t.confirm.heading}</Heading>
          <p>{t.confirm.lead}</p>
          <Button>{t.confirm.button}</Button>
        </Form>
      )}
      <ServiceHistory changes={changes} />
      {(canEdit || loaderData.canReadSecret) && (
        <p className="button-row">
          {loaderData.canReadSecret && (
            <Link className="ds-link" to={`${base}/adresse`}>
              {t.secret.link}
            </Link>
          )}
          {canEdit && (
            <Link className="ds-link" to={`${base}/fjern`}>
              {t.remove.link}
            </Link>
          )}
        </p>
      )}
    </main>
  );
}

function PublicPages({ shown, places }: { shown: boolean; places: readonly { name: string; slug: string }[] }) {
  const language = useLanguage();
  const t = serviceText[language].public;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.heading}</Heading>
      {!shown && <p>{t.notShown}</p>}
      <ul className="thing-list">
        {places.map(({ name, slug }) => (
          <li key={slug}>
            <a className="ds-link" href={`${language === "nn" ? "/nn" : ""}/hjelp/${slug}`}>
              {t.page(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
