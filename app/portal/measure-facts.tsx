import type { ReactNode } from "react";
import {
  evaluationWords,
  indicatorWords,
  municipalityWords,
  partnerWords,
  resourceWords,
  responsibleWords,
  timeWords,
} from "#app/export/measure-words.ts";
import type { Language } from "#app/lib/language.ts";
import { linkAddress } from "#app/lib/link-address.ts";
import { inWords, labels } from "#app/publication/labels.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { useLanguage } from "#app/ui/language.ts";
import { measureText } from "./measure-text.ts";
import { useContentLang } from "./plan-page.tsx";

interface Fact {
  term: string;
  /** A line for each; none means that the plan does not say. */
  lines: ReactNode[];
  /** Whether the lines are the plan's own words. */
  own?: boolean;
}

/** All that the plan says about a measure besides its text, as terms with words. What is not said is not shown. */
export function MeasureFacts({ plan, measure }: { plan: Publication; measure: PublishedMeasure }) {
  const language = useLanguage();
  const lang = useContentLang(plan);
  const facts = [
    ...whoAndWhen(plan, measure, language),
    ...whyAndForWhom(measure, language),
    ...howWeKnow(measure, language),
  ];
  return (
    <dl className="facts">
      {facts
        .filter(({ lines }) => lines.length > 0)
        .map(({ term, lines, own }) => (
          <div key={term}>
            <dt>{term}</dt>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change while they are shown
              <dd key={at} lang={own ? lang : undefined}>
                {line}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

function whoAndWhen(plan: Publication, measure: PublishedMeasure, language: Language): Fact[] {
  const t = measureText[language];
  const isJoint = plan.adoptions.length > 1;
  const municipalities = municipalityWords(measure, plan) || t.appliesToAll;
  return [
    { term: t.responsible, lines: some(responsibleWords(measure)), own: true },
    { term: t.partners, lines: partnerWords(measure), own: true },
    { term: t.appliesTo, lines: isJoint ? [municipalities] : [] },
    { term: t.time, lines: timeWords(measure, language) },
    { term: t.resources, lines: resourceWords(measure, language) },
  ];
}

function whyAndForWhom(measure: PublishedMeasure, language: Language): Fact[] {
  const t = measureText[language];
  const { measureKinds, targetGroups, violenceForms, nationalCategories } = labels[language];
  return [
    { term: t.reason, lines: some(measure.reason), own: true },
    { term: t.kind, lines: measure.kind ? [measureKinds[measure.kind]] : [] },
    { term: t.targetGroups, lines: some(inWords(measure.targetGroups.map((group) => targetGroups[group]))) },
    { term: t.violenceForms, lines: some(inWords(measure.violenceForms.map((form) => violenceForms[form]))) },
    { term: t.nationalCategory, lines: measure.nationalCategory ? [nationalCategories[measure.nationalCategory]] : [] },
    { term: t.legalBasis, lines: measure.legalBasis.map((basis) => <LegalBasis key={basis.id} {...basis} />) },
  ];
}

function howWeKnow(measure: PublishedMeasure, language: Language): Fact[] {
  const t = measureText[language];
  return [
    { term: t.indicator, lines: indicatorWords(measure, language) },
    { term: t.evaluation, lines: evaluationWords(measure, language) },
    { term: t.remark, lines: some(measure.remark), own: true },
  ];
}

function LegalBasis({ title, url }: PublishedMeasure["legalBasis"][number]) {
  if (!linkAddress.test(url)) return title;
  return (
    <a className="ds-link" href={url} rel="noreferrer">
      {title}
    </a>
  );
}

function some(words: string): string[] {
  return words === "" ? [] : [words];
}
