import { factChanges } from "#app/guide/fact.ts";
import { allPhases, allSteps, guideChanges, type Phase, stepsOf } from "#app/guide/step.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-steps.ts";
import { stepText } from "./step-text.ts";
import { StepLink, stepHref } from "./steps-nav.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext) };
}

/** The whole guide at a glance: four phases with their steps, and what has changed. */
export default function ListSteps({ loaderData: { language } }: Route.ComponentProps) {
  const t = stepText[language];
  return (
    <main id="innhold" className="page-width guide" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <meta name="description" content={t.description} />
      <Heading level={1}>{t.title}</Heading>
      <p className="lead">{t.lead}</p>
      <p>{t.about}</p>
      {allPhases().map((phase) => (
        <PhaseSection key={phase.key} phase={phase} />
      ))}
      <section>
        <Heading level={2} id="endringer">
          {t.changes}
        </Heading>
        <p>
          {t.changesLead} {t.oldestChecked(formatDate(oldestCheck(), language))}
        </p>
        <ul className="guide-changes">
          {changesIn(language).map(({ date, href, name, text }) => (
            <li key={date + name}>
              <strong>{formatDate(date, language)}</strong>{" "}
              {href === "" ? (
                name
              ) : (
                <a className="ds-link" href={href}>
                  {name}
                </a>
              )}
              : {text}
            </li>
          ))}
          <li>
            <strong>{formatDate(firstEdition(), language)}</strong> {t.firstEdition}
          </li>
        </ul>
      </section>
    </main>
  );
}

function PhaseSection({ phase: { key, number, title, lead } }: { phase: Phase }) {
  const language = useLanguage();
  const t = stepText[language];
  return (
    <section>
      <Heading level={2}>{t.phase(number, title[language])}</Heading>
      <p>{lead[language]}</p>
      <ol className="contents">
        {stepsOf(key).map((step) => (
          <li key={step.number}>
            <StepLink step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Changed {
  date: string;
  href: string;
  name: string;
  text: string;
}

/** What was changed in steps after their first edition and in facts, newest first. */
function changesIn(language: Language): Changed[] {
  const t = stepText[language];
  const ofSteps = guideChanges()
    .filter(({ change }) => change.version > 1)
    .map(({ step, change }) => ({
      date: change.date,
      href: stepHref(language, step),
      name: t.stepTitle(step.number, step.title[language]),
      text: change.text[language],
    }));
  const ofFacts = factChanges().map(({ fact, change }) => ({
    date: change.date,
    href: "",
    name: fact.title[language],
    text: change.text[language],
  }));
  return [...ofSteps, ...ofFacts].sort((a, b) => b.date.localeCompare(a.date));
}

function oldestCheck(): string {
  return earliest(allSteps().map(({ checked }) => checked));
}

function firstEdition(): string {
  return earliest(guideChanges().map(({ change }) => change.date));
}

function earliest(dates: string[]): string {
  return dates.toSorted()[0] ?? "";
}
