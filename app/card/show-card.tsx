import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-card.ts";
import { type ActionCard, cardHref, factsOf, servicesOf } from "./action-card.ts";
import "./card.css";
import { Blocks, NoteLink, PartName } from "./card-block.tsx";
import { CardHead, Workplaces } from "./card-head.tsx";
import { cardParts } from "./card-template.ts";
import { editionOf } from "./edition.ts";
import { LawList } from "./law-list.tsx";
import { cardAt } from "./local-services.server.ts";
import { PaperLinks } from "./paper-links.tsx";
import { PhoneLines, WhoseNumbers } from "./phone-lines.tsx";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), card: await cardAt(params.place, params.card) };
}

/** A whole card: four parts side by side on a wide screen, below each other on a phone, one sheet on paper. */
export default function ShowCard({ loaderData: { language, card } }: Route.ComponentProps) {
  const t = cardText[language];
  const { template, local, parts } = card;
  const facts = factsOf(card);
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${template.title[language]} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <CardHead card={card}>
        <p className="lead">{template.about[language]}</p>
        <p className="subtle">
          {t.forWhom} {template.forWhom[language]}
        </p>
        <Workplaces card={card} part={null} />
      </CardHead>
      <p className="card-step-link">
        <a className="ds-button" data-variant="secondary" href={publicHref(language, cardHref(card, "see"))}>
          {t.oneStep}
        </a>
        <PaperLinks card={card} />
      </p>
      <div className="card-columns">
        {cardParts.map((part) => (
          <section key={part} className="card-part" data-part={part}>
            <Heading level={2}>
              <PartName part={part} />
            </Heading>
            <Blocks blocks={parts[part]} local={local} />
            <NoteLink part={part} />
          </section>
        ))}
      </div>
      <Numbers card={card} />
      <p className="card-duty-link">
        {t.unsureOfDuty}{" "}
        <a className="ds-link" href={publicHref(language, "/kort/plikt")}>
          {t.toDuty}
        </a>
      </p>
      <LawList laws={facts.filter(({ kind }) => kind === "law")} />
      <p className="subtle card-version">
        {editionOf(card, language)} {t.ownRoutine}
      </p>
    </main>
  );
}

function Numbers({ card }: { card: ActionCard }) {
  const t = cardText[useLanguage()];
  return (
    <section className="card-call">
      <Heading level={2}>{t.numbers}</Heading>
      <PhoneLines
        services={servicesOf(card)}
        local={card.local}
        lines={factsOf(card).filter(({ kind }) => kind === "helpline")}
      />
      <WhoseNumbers local={card.local} />
    </section>
  );
}
