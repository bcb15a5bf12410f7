import { durationText } from "#app/guide/duration-text.ts";
import type { FactView, GuideView, StepView } from "#app/guide/guide-view.server.ts";
import type { Rvts } from "#app/guide/rvts.server.ts";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";

/** What the guide says about exactly what is open. Folds away. */
export function GuideText({ guide, rvts }: { guide: GuideView; rvts: Rvts[] }) {
  const t = frameText[useLanguage()];
  return (
    <details className="side-details guide-text" open>
      <summary>{t.guide}</summary>
      <h2>{guide.title}</h2>
      <p>{guide.why}</p>
      <Points heading={t.do} points={guide.toDo} />
      <Points heading={t.decide} points={guide.toDecide} />
      <Points heading={t.results} points={guide.results} />
      <Points heading={t.example} points={guide.examples} />
      <Points heading={t.faults} points={guide.faults} />
      <Points heading={t.helpers} points={[...guide.helpers, ...rvtsLines(rvts, t)]} />
      {guide.weeks && <Duration weeks={guide.weeks} />}
      <Facts facts={guide.facts} />
      <Steps steps={guide.steps} />
    </details>
  );
}

function rvtsLines(rvts: Rvts[], t: (typeof frameText)["nb"]): string[] {
  if (rvts.length === 0) return [t.rvts];
  return rvts.map(({ name, confirmed }) => (confirmed ? t.ownRvts(name) : t.likelyRvts(name)));
}

function Duration({ weeks }: { weeks: NonNullable<GuideView["weeks"]> }) {
  const t = durationText[useLanguage()];
  return (
    <>
      <h3>{t.title}</h3>
      <p>
        {t.weeks(weeks)}. <span className="quiet">{t.estimate}</span>
      </p>
    </>
  );
}

function Points({ heading, points }: { heading: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

/** The way to the whole step on its public page, with what was changed in it, and word of what nobody has seen. */
function Steps({ steps }: { steps: StepView[] }) {
  const t = frameText[useLanguage()];
  return (
    <>
      <h3>{t.steps}</h3>
      <ul>
        {steps.map(({ number, title, href, source, changed }) => (
          <li key={number}>
            <a className="ds-link" href={href}>
              {number} {title}
            </a>
            {changed && <span>{` ${t.changed(changed.date, changed.text)}`}</span>}
            {source !== "read" && <span className="quiet">{` ${t.notRead[source]}`}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ facts }: { facts: FactView[] }) {
  const t = frameText[useLanguage()];
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{t.facts}</h3>
      <ul>
        {facts.map((fact) => (
          <li key={fact.title}>
            <a className="ds-link" href={fact.url} rel="noreferrer">
              {fact.reference || fact.title}
            </a>{" "}
            <span className="quiet">
              {fact.reference && `${fact.title}, `}
              {t.checked(fact.checked)}
              {fact.confidence === "low" && ` – ${t.lowConfidence}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
