import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/check-card.ts";
import { cardHref } from "./action-card.ts";
import "./card.css";
import { cardVersion, readCardCode } from "./card-version.server.ts";
import { overdueWords } from "./edition.ts";
import { cardAt } from "./local-services.server.ts";
import { PaperLinks } from "./paper-links.tsx";
import { cardText } from "./text.ts";

/** Kept by nobody: there are as many addresses as there are codes, and an old answer would be a wrong one. */
export function headers(): Record<string, string> {
  return { "Cache-Control": "no-store" };
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const asked = readCardCode(params.code) ?? notFound();
  const card = await cardAt(asked.place, asked.card);
  return { language: context.get(languageContext), card, asked: asked.version, newest: cardVersion(card) };
}

/** Whether a card on paper still holds: where its QR code leads. */
export default function CheckCard({ loaderData: { language, card, asked, newest } }: Route.ComponentProps) {
  const t = cardText[language];
  const isValid = asked === newest;
  const name = [card.template.title[language], card.workplace && t.workplace[card.workplace], card.local?.place.name];
  const overdue = overdueWords(card, language);
  const title = isValid ? t.valid : t.newVersion;
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${title} – Komplan`}</title>
      <meta name="robots" content="noindex" />
      <p className="kicker">{t.checkTitle}</p>
      <Heading level={1}>{title}</Heading>
      <p className="lead">{name.filter(Boolean).join(" · ")}</p>
      <p>{isValid ? t.validMeans(asked) : t.newVersionMeans(asked, newest)}</p>
      {overdue !== "" && <p>{overdue}</p>}
      <p>
        <a className="ds-button" href={publicHref(language, cardHref(card, null))}>
          {t.openCard}
        </a>
      </p>
      <p>
        <PaperLinks card={card} />
      </p>
    </main>
  );
}
