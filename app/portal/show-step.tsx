import type { ReactNode } from "react";
import { durationText } from "#app/guide/duration-text.ts";
import { factChanges } from "#app/guide/fact.ts";
import { allPhases, findStepBySlug, neighbouringSteps, type Step } from "#app/guide/step.ts";
import { formatDate } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import type { Bilingual, Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-step.ts";
import { StepFacts } from "./step-facts.tsx";
import { stepText } from "./step-text.ts";
import { StepsNav, stepHref } from "./steps-nav.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ params, context }: Route.LoaderArgs) {
  const step = findStepBySlug(params.step) ?? notFound();
  return { language: context.get(languageContext), step };
}

/** One step of the guide: why, what to do and decide, what comes out, who helps, how long, what it rests on, and what has changed. */
export default function ShowStep({ loaderData: { language, step } }: Route.ComponentProps) {
  const t = stepText[language];
  const phase = allPhases().find(({ key }) => key === step.phase);
  return (
    <main id="innhold" className="page-width" tabIndex={-1}>
      <title>{`${t.stepTitle(step.number, step.title[language])} – Komplan`}</title>
      <meta name="description" content={step.why[language]} />
      <div className="chapter-columns">
        <StepsNav current={step.number} />
        <article className="prose guide-step">
          <p className="kicker">{phase && t.phase(phase.number, phase.title[language])}</p>
          <Heading level={1}>
            {step.number} {step.title[language]}
          </Heading>
          <p className="lead">{step.why[language]}</p>
          <Points heading={t.do} points={step.toDo} />
          <Points heading={t.decide} points={step.toDecide} />
          <Results step={step} />
          <Points heading={t.helpers} points={step.helpers}>
            <li>{t.rvts}</li>
          </Points>
          <Duration weeks={step.weeks} />
          <StepFacts ids={step.facts} />
          <Changes step={step} />
          <PreviousAndNext number={step.number} />
        </article>
      </div>
    </main>
  );
}

function Points({ heading, points, children }: { heading: string; points: Bilingual[]; children?: ReactNode }) {
  const language = useLanguage();
  return (
    <section>
      <Heading level={2}>{heading}</Heading>
      <ul>
        {points.map((point) => (
          <li key={point.nb}>{point[language]}</li>
        ))}
        {children}
      </ul>
    </section>
  );
}

function Results({ step }: { step: Step }) {
  const language = useLanguage();
  const t = stepText[language];
  return (
    <section>
      <Heading level={2}>{t.results}</Heading>
      <ul>
        {step.results.map(({ text, place }) => (
          <li key={text.nb}>
            {text[language]}. <span className="subtle">{t.madeIn(place)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Duration({ weeks }: Pick<Step, "weeks">) {
  const t = durationText[useLanguage()];
  return (
    <section>
      <Heading level={2}>{t.title}</Heading>
      <p>
        {t.weeks(weeks)}. <span className="subtle">{t.estimate}</span>
      </p>
    </section>
  );
}

function Changes({ step }: { step: Step }) {
  const language = useLanguage();
  const t = stepText[language];
  return (
    <section>
      <Heading level={2}>{t.changes}</Heading>
      <p>
        {t.lastChecked(formatDate(step.checked, language))} {t.version(step.version)}
      </p>
      <ul>
        {changesOf(step, language).map(({ date, words }) => (
          <li key={date + words}>
            <strong>{formatDate(date, language)}</strong> {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was changed in a step and in the facts it rests on, newest first. */
function changesOf({ changes, facts }: Step, language: Language): { date: string; words: string }[] {
  const own = changes.toReversed().map(({ date, text }) => ({ date, words: text[language] }));
  const ofFacts = factChanges()
    .filter(({ fact }) => facts.includes(fact.id))
    .map(({ fact, change }) => ({ date: change.date, words: `${fact.title[language]}: ${change.text[language]}` }));
  return [...own, ...ofFacts].sort((a, b) => b.date.localeCompare(a.date));
}

function PreviousAndNext({ number }: { number: string }) {
  const language = useLanguage();
  const t = stepText[language];
  const { previous, next } = neighbouringSteps(number);
  return (
    <nav className="previous-next" aria-label={`${t.previous} / ${t.next}`}>
      {previous && (
        <a rel="prev" href={stepHref(language, previous)}>
          <span>← {t.previous}</span> <strong>{`${previous.number} ${previous.title[language]}`}</strong>
        </a>
      )}
      {next && (
        <a rel="next" href={stepHref(language, next)}>
          <span>{t.next} →</span> <strong>{`${next.number} ${next.title[language]}`}</strong>
        </a>
      )}
    </nav>
  );
}
