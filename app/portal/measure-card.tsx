import { resourceWords, responsibleWords, timeWords } from "#app/export/measure-words.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measureText } from "./measure-text.ts";
import { type PlanAddress, planHref } from "./plan-href.ts";
import { useContentLang } from "./plan-page.tsx";
import { PublishedStatus } from "./status-words.tsx";

/** A measure as it stands in the plan's text: what, who, when and how it goes. The rest is on its own page. */
export function MeasureCard({
  plan,
  measure,
  address,
  level,
}: {
  plan: Publication;
  measure: PublishedMeasure;
  address: PlanAddress;
  level: 3 | 4;
}) {
  const language = useLanguage();
  const lang = useContentLang(plan);
  const t = measureText[language];
  const facts = [
    { term: t.responsible, words: responsibleWords(measure), lang },
    { term: t.time, words: timeWords(measure, language).join(" · ") },
    { term: t.resources, words: resourceWords(measure, language).join(" · ") },
  ].filter(({ words }) => words !== "");
  return (
    <article className="measure" id={`tiltak-${measure.number}`}>
      <Heading level={level} data-size="2xs" lang={lang}>
        <a href={planHref(language, address, `/tiltak/${measure.number}`)}>
          <span className="number">{measure.number}</span> {measure.title}
        </a>
      </Heading>
      {measure.points.length > 0 && (
        <ul lang={lang}>
          {measure.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <dl className="facts">
        {facts.map(({ term, words, lang }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang={lang}>{words}</dd>
          </div>
        ))}
        <div>
          <dt>{t.status}</dt>
          <dd>
            <PublishedStatus plan={plan} measure={measure} />
          </dd>
        </div>
      </dl>
    </article>
  );
}
