import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StepMark } from "./step-line.tsx";
import type { StepState } from "./step-state.ts";
import { stepText } from "./step-text.ts";

interface Told {
  id: string;
  state: StepState;
  reason: string;
  due: string | null;
  responsible: string | null;
  by: string;
  /** The date, in words. */
  on: string;
}

/** All that has been said of a step, the newest first. Nothing is taken away. */
export function StepHistory({ history }: { history: Told[] }) {
  const words = stepText[useLanguage()];
  const t = words.edit;
  if (history.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.history}</Heading>
      <ol className="thing-list">
        {history.map(({ id, state, reason, due, responsible, by, on }) => (
          <li key={id}>
            <span>
              {state === "open" ? t.choices.open : <StepMark state={state} />}
              <span className="quiet thing-more">
                {[reason, due && words.due(due), responsible].filter(Boolean).join(" · ")}
              </span>
            </span>
            <span className="quiet">{t.by(by, on)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
