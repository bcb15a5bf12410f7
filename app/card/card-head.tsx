import type { ReactNode } from "react";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type ActionCard, cardHref, templatePlace, workplacesOf } from "./action-card.ts";
import type { CardPart } from "./card-template.ts";
import { cardText } from "./text.ts";

/** What the card is about and for whom. */
export function CardHead({ card, children }: { card: ActionCard; children?: ReactNode }) {
  const language = useLanguage();
  const t = cardText[language];
  const { template, workplace, local } = card;
  return (
    <header className="card-head">
      <p className="kicker">
        <a href={publicHref(language, `/kort/${local?.place.slug ?? templatePlace}`)}>{t.allCards}</a>
        {local && (
          <>
            <span className="card-separator"> · </span>
            {local.place.name}
          </>
        )}
        {workplace && (
          <>
            <span className="card-separator"> · </span>
            {t.workplace[workplace]}
          </>
        )}
      </p>
      <Heading level={1}>{template.title[language]}</Heading>
      {local?.isExample && <p className="card-example">{t.example}</p>}
      {children}
    </header>
  );
}

/** Where the reader works: each workplace is a link, and keeps the part one is at. */
export function Workplaces({ card, part }: { card: ActionCard; part: CardPart | null }) {
  const language = useLanguage();
  const t = cardText[language];
  const all = workplacesOf(card.template);
  if (all.length === 0) return null;
  return (
    <nav className="card-choices" aria-label={t.whereYouWork}>
      <p>{t.whereYouWork}</p>
      <ul>
        {[null, ...all].map((each) => (
          <li key={each ?? "everywhere"}>
            <a
              href={publicHref(language, cardHref({ ...card, workplace: each }, part))}
              {...(each === card.workplace && { "aria-current": "page" })}
            >
              {each === null ? t.everywhere : t.workplace[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
