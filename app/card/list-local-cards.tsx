import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/list-local-cards.ts";
import { listBrochures } from "./brochure-document.server.ts";
import { BrochureLinks } from "./brochure-links.tsx";
import "./card.css";
import { CardList } from "./card-list.tsx";
import { DangerLine } from "./danger-line.tsx";
import { FlowDoor } from "./flow-door.tsx";
import { cardServices } from "./local-service.ts";
import { findLocalServices } from "./local-services.server.ts";
import { OfflineDoor } from "./offline-door.tsx";
import { PhoneLines, WhoseNumbers } from "./phone-lines.tsx";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const local = (await findLocalServices(params.place)) ?? notFound();
  const brochures = await listBrochures(local.place.kommunenummer);
  return { language: context.get(languageContext), local, brochures };
}

/** The cards with a municipality's own numbers, and the numbers by themselves. */
export default function ListLocalCards({ loaderData: { language, local, brochures } }: Route.ComponentProps) {
  const t = cardText[language];
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${t.localTitle(local.place.name)} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <p className="kicker">
        <a href={publicHref(language, "/kort/kommuner")}>{t.otherMunicipality}</a>
      </p>
      <Heading level={1}>{t.localTitle(local.place.name)}</Heading>
      {local.isExample && <p className="card-example">{t.example}</p>}
      <p className="lead">{t.lead}</p>
      <DangerLine />
      <CardList local={local} />
      <section className="card-call">
        <Heading level={2}>{t.numbers}</Heading>
        <PhoneLines services={cardServices} local={local} />
        <WhoseNumbers local={local} />
      </section>
      <FlowDoor local={local} />
      <BrochureLinks place={local.place} brochures={brochures} />
      <OfflineDoor local={local} />
      <p className="card-duty-link">
        {t.unsureOfDuty}{" "}
        <a className="ds-link" href={publicHref(language, "/kort/plikt")}>
          {t.toDuty}
        </a>
      </p>
    </main>
  );
}
