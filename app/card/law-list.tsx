import type { Fact } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { cardText } from "./text.ts";

/** What the law says, each with its source, the day it was checked and how sure we are. */
export function LawList({ laws }: { laws: Fact[] }) {
  const language = useLanguage();
  const t = cardText[language];
  if (laws.length === 0) return null;
  return (
    <section className="card-law">
      <Heading level={2}>{t.law}</Heading>
      <ul>
        {laws.map(({ id, title, text, source, checked, confidence }) => (
          <li key={id} id={id}>
            <strong>{title[language]}.</strong> <span className="card-law-text">{text[language]}</span>{" "}
            <span className="subtle">
              {t.source}:{" "}
              <a className="ds-link" href={source.url} rel="noreferrer">
                {source.name}
              </a>
              , {t.checked(formatDate(checked, language))}, {t.confidence[confidence]}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
