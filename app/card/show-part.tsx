import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-part.ts";
import { type ActionCard, cardHref, factsOf, findCardPart } from "./action-card.ts";
import "./card.css";
import { Blocks, NoteLink, PartName } from "./card-block.tsx";
import { CardHead, Workplaces } from "./card-head.tsx";
import { type CardPart, cardParts } from "./card-template.ts";
import { DangerLine } from "./danger-line.tsx";
import { LawList } from "./law-list.tsx";
import { cardAt } from "./local-services.server.ts";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const card = await cardAt(params.place, params.card);
  return { language: context.get(languageContext), card, part: findCardPart(params.part) ?? notFound() };
}

/** One part of a card at a time, for a phone. */
export default function ShowPart({ loaderData: { language, card, part } }: Route.ComponentProps) {
  const t = cardText[language];
  const { template } = card;
  const laws = factsOf({ ...card, parts: { ...nothing, [part]: card.parts[part] } });
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${t.part[part]}: ${template.title[language]} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <CardHead card={card} />
      <section className="card-part" data-part={part}>
        <p className="kicker">{t.stepOf(cardParts.indexOf(part) + 1, cardParts.length)}</p>
        <Heading level={2}>
          <PartName part={part} />
        </Heading>
        <Blocks blocks={card.parts[part]} local={card.local} />
        <NoteLink part={part} />
      </section>
      <Steps card={card} part={part} />
      <DangerLine />
      <Workplaces card={card} part={part} />
      <LawList laws={laws.filter(({ kind }) => kind === "law")} />
    </main>
  );
}

const nothing: ActionCard["parts"] = { see: [], ask: [], clarify: [], act: [] };

function Steps({ card, part }: { card: ActionCard; part: CardPart }) {
  const language = useLanguage();
  const t = cardText[language];
  const at = cardParts.indexOf(part);
  const [previous, next] = [cardParts[at - 1], cardParts[at + 1]];
  const hrefOf = (to: CardPart | null) => publicHref(language, cardHref(card, to));
  return (
    <nav className="previous-next" aria-label={t.oneStep}>
      {previous && (
        <a rel="prev" href={hrefOf(previous)}>
          <span>← {t.previous}</span> <strong>{t.part[previous]}</strong>
        </a>
      )}
      <a rel={next ? "next" : undefined} href={hrefOf(next ?? null)}>
        <span>{next ? `${t.next} →` : t.oneStep}</span> <strong>{next ? t.part[next] : t.wholeCard}</strong>
      </a>
    </nav>
  );
}
