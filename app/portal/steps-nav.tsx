import { allPhases, type Step, stepsOf } from "#app/guide/step.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import { stepText } from "./step-text.ts";

/** All steps of the guide as links, phase by phase, the one being read marked. */
export function StepsNav({ current }: { current: string }) {
  const language = useLanguage();
  const t = stepText[language];
  return (
    <nav className="steps-nav" aria-label={t.contents} data-title={t.contents}>
      <details>
        <summary>{t.contents}</summary>
        {allPhases().map(({ key, title }) => (
          <section key={key}>
            <p className="kicker">{title[language]}</p>
            <ol className="contents">
              {stepsOf(key).map((step) => (
                <li key={step.number}>
                  <StepLink step={step} current={current} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </details>
    </nav>
  );
}

export function StepLink({ step, current = "" }: { step: Step; current?: string }) {
  const language = useLanguage();
  return (
    <a href={stepHref(language, step)} {...(step.number === current && { "aria-current": "page" })}>
      <span className="number">{step.number}</span>
      <span>{step.title[language]}</span>
    </a>
  );
}

/** The address of a step: the same in both languages, but for what stands in front. */
export function stepHref(language: ReturnType<typeof useLanguage>, { slug }: Step): string {
  return publicHref(language, `/veileder/${slug}`);
}
