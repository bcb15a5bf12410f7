import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-cards.ts";
import "./card.css";
import { CardList } from "./card-list.tsx";
import { DangerLine } from "./danger-line.tsx";
import { FlowDoor } from "./flow-door.tsx";
import { OfflineDoor } from "./offline-door.tsx";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext) };
}

/** Every card, and the questions about the duty: the way in for whoever has just seen or heard something. */
export default function ListCards({ loaderData: { language } }: Route.ComponentProps) {
  const t = cardText[language];
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <Heading level={1}>{t.title}</Heading>
      <p className="lead">{t.lead}</p>
      <DangerLine />
      <DutyDoor />
      <NoteDoor />
      <MunicipalityDoor />
      <FlowDoor local={null} />
      <OfflineDoor local={null} />
      <CardList local={null} />
    </main>
  );
}

function NoteDoor() {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <section>
      <Heading level={2}>{t.noteTitle}</Heading>
      <p>{t.noteLead}</p>
      <p>
        <a className="ds-button" data-variant="secondary" href={publicHref(language, "/kort/notat")}>
          {t.toNote}
        </a>
      </p>
    </section>
  );
}

function MunicipalityDoor() {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <p>
      {t.withLocalNumbers}{" "}
      <a className="ds-link card-choose" href={publicHref(language, "/kort/kommuner")}>
        {t.chooseMunicipality}
      </a>
    </p>
  );
}

function DutyDoor() {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <section>
      <Heading level={2}>{t.dutyTitle}</Heading>
      <p>{t.dutyLead}</p>
      <p>
        <a className="ds-button" data-variant="secondary" href={publicHref(language, "/kort/plikt")}>
          {t.toDuty}
        </a>
      </p>
    </section>
  );
}
