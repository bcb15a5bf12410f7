import { publicHref } from "#app/lib/public-href.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { cardHref } from "./action-card.ts";
import { allCardTemplates } from "./card-template.ts";
import type { LocalServices } from "./local-service.ts";
import { cardText } from "./text.ts";

/** Every card, with what it is about. */
export function CardList({ local }: { local: LocalServices | null }) {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <section>
      <Heading level={2}>{t.choose}</Heading>
      <ul className="card-list">
        {allCardTemplates().map((template) => (
          <li key={template.id}>
            <a className="ds-link" href={publicHref(language, cardHref({ template, workplace: null, local }, null))}>
              {template.title[language]}
            </a>
            <p>{template.about[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
