import { factMarks, markOf } from "./card-marks.server.ts";
import type { Flow, FlowStep } from "./flow-template.ts";
import { flowSteps } from "./flow-template.ts";
import { type LocalFlow, stepsHere } from "./local-flow.ts";

/** What the flow says with what has been made of it, and a mark that changes when any of it does, or a fact it rests on. */
export function markFlow(
  template: Flow,
  local: Pick<LocalFlow, "steps"> | undefined,
): { steps: FlowStep[]; hash: string } {
  const steps = flowSteps.parse(stepsHere(local, template)); // each part in the order of the form, wherever it has been kept
  return { steps, hash: markOf([steps, factMarks(steps)]) };
}
