import { type Fact, publicFacts } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { stepText } from "./step-text.ts";

/** The law and facts a step rests on, each with its source and the day it was checked. What nobody has seen in a source is left out. */
export function StepFacts({ ids }: { ids: string[] }) {
  const t = stepText[useLanguage()];
  const facts = publicFacts().filter(({ id }) => ids.includes(id));
  if (facts.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t.facts}</Heading>
      <ul className="guide-facts">
        {facts.map((fact) => (
          <FactEntry key={fact.id} fact={fact} />
        ))}
      </ul>
    </section>
  );
}

function FactEntry({ fact: { title, text, helpline, source, checked } }: { fact: Fact }) {
  const language = useLanguage();
  const t = stepText[language];
  return (
    <li>
      <strong>{title[language]}.</strong> {text[language]}{" "}
      {helpline?.phone && <span>{`${helpline.phone}. ${helpline.hours[language]}. `}</span>}
      <span className="subtle">
        {t.source}:{" "}
        <a className="ds-link" href={source.url} rel="noreferrer">
          {source.name}
        </a>
        , {t.checked(formatDate(checked, language))}.
      </span>
    </li>
  );
}
