import type { FactView, GuideView } from "#app/guide/guide-view.server.ts";
import { useLanguage } from "#app/ui/language.ts";
import { frameText } from "./frame-text.ts";

/** What the guide says about exactly what is open. Folds away. */
export function GuideText({ guide }: { guide: GuideView }) {
  const t = frameText[useLanguage()];
  const inferred = guide.steps.length > 0 && guide.steps.every(({ source }) => source === "inferred");
  return (
    <details className="side-details guide-text" open>
      <summary>{t.guide}</summary>
      <h2>{guide.title}</h2>
      <p>{guide.why}</p>
      <Points heading={t.do} points={guide.toDo} />
      <Points heading={t.decide} points={guide.toDecide} />
      <Points heading={t.example} points={guide.examples} />
      <Points heading={t.faults} points={guide.faults} />
      <Facts facts={guide.facts} />
      <p className="quiet">{guide.steps.map(({ number }) => t.step(number)).join(", ")}</p>
      {inferred && <p className="quiet">{t.inferred}</p>}
    </details>
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
