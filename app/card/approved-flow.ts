import type * as z from "zod";
import { approved, nearestOf } from "./approved.ts";
import { cardId } from "./card-template.ts";
import { type Flow, flowSteps } from "./flow-template.ts";
import type { LocalServices } from "./local-service.ts";

/** A flow as an organisation's leader has approved it (no: godkjent flytskjema). */
export const approvedFlow = approved.extend({
  flowId: cardId,
  /** Null when the approval has been taken back: then the template stands again. */
  steps: flowSteps.nullable(),
});
export type ApprovedFlow = z.output<typeof approvedFlow>;

/** The approved flow that takes a template's place in a municipality. */
export function approvedFlowIn(
  { id }: Pick<Flow, "id">,
  local: Pick<LocalServices, "flows"> | null,
): ApprovedFlow | null {
  return nearestOf((local?.flows ?? []).filter((flow) => flow.flowId === id && flow.steps !== null));
}

/** The template with the approved steps in place of its own. Its name, and what it is about, are the same everywhere. */
export function withApprovedSteps(template: Flow, approved: ApprovedFlow | null): Flow {
  return approved?.steps == null ? template : { ...template, steps: approved.steps };
}
