import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import type { StepView } from "./plan-now-view.ts";
import type { StepState } from "./step-state.ts";
import { stepText } from "./step-text.ts";

const shapes = { open: "notStarted", underWay: "underWay", done: "done", skipped: "stopped" } as const;

/** How far a step has come, in a word with its shape. */
export function StepMark({ state }: { state: StepState }) {
  return <StatusMark shape={shapes[state]}>{stepText[useLanguage()].states[state]}</StatusMark>;
}

/** What is known of a step in one quiet line: state, late, by when, by whom, and what the plan shows. */
export function StepLine({ step }: { step: StepView }) {
  const t = stepText[useLanguage()];
  const sign = step.state === "skipped" ? "" : signOf(step, t);
  const rest = [step.due && step.state !== "done" ? t.due(step.due) : "", step.responsible ?? "", sign].filter(Boolean);
  return (
    <span className="quiet thing-more">
      <StepMark state={step.state} />
      {step.late && (
        <>
          {" · "}
          <StatusMark shape="late">{t.late}</StatusMark>
        </>
      )}
      {rest.length > 0 && ` · ${rest.join(" · ")}`}
      {step.state === "skipped" && ` · ${step.reason}`}
    </span>
  );
}

/** What the plan itself shows of a step, in words; empty when it shows nothing. */
export function signOf({ key, seen }: Pick<StepView, "key" | "seen">, t: (typeof stepText)["nb"]): string {
  if (seen.byAdoption) return t.byAdoption;
  return seen.state === "open" ? "" : t.signs[key](seen.found, seen.of);
}
