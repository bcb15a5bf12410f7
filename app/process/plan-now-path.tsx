import { useLanguage } from "#app/ui/language.ts";
import { planNowText } from "./plan-now-text.ts";
import type { PhaseView, PlanNowView } from "./plan-now-view.ts";
import { StepLine } from "./step-line.tsx";

/** The four phases in a line, with a mark where the plan is. */
export function PhaseLine({ phases }: { phases: PhaseView[] }) {
  const language = useLanguage();
  const t = planNowText[language];
  return (
    <ol className="phase-line" aria-label={t.path}>
      {phases.map(({ phase, title, over, all, current }) => (
        <li key={phase} aria-current={current ? "step" : undefined} data-over={over === all}>
          <span className="phase-name">{`${phase} ${title}`}</span>
          <span className="quiet">{t.phase(over, all)}</span>
          {current && <strong>{t.here}</strong>}
        </li>
      ))}
    </ol>
  );
}

interface Props {
  now: PlanNowView;
  base: string;
  canEdit: boolean;
}

/** Every step of the guide, by phase. The phase the plan is in stands open. */
export function WholePath({ now: { phases, titles }, base, canEdit }: Props) {
  const language = useLanguage();
  const t = planNowText[language];
  return phases.map(({ phase, title, steps, current, over, all }) => (
    <details className="path-phase" key={phase} open={current}>
      <summary>
        {`${phase} ${title}`} <span className="quiet">{t.phase(over, all)}</span>
      </summary>
      <ul className="thing-list">
        {steps.map((step) => (
          <li key={step.key}>
            <span>
              {`${step.key} ${titles[step.key]}`}
              <StepLine step={step} />
            </span>
            {canEdit && (
              <a className="ds-link" href={`${base}/na/${step.key}`}>
                {t.edit(step.key)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  ));
}
