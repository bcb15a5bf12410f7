import { newId } from "#app/lib/id.server.ts";
import type { Assignment } from "#app/process/assignment.ts";
import type { Mandate } from "#app/process/mandate.ts";
import type { AdjacentPlan } from "#app/process/plan-place.ts";
import type { StepKey } from "#app/process/step-key.ts";
import type { StepState } from "#app/process/step-state.ts";
import type { Rows } from "./example-rows.ts";

/** How the work on a plan of the example was begun, and how far it has come. */
export interface ExamplePath {
  /** Who wrote it, and on which day. */
  by: string;
  on: string;
  assignment: Omit<Assignment, "link">;
  mandate: Mandate;
  adjacentPlans: AdjacentPlan[];
  steps: ExampleStep[];
}

export interface ExampleStep {
  step: StepKey;
  state: StepState;
  reason?: string;
  dueOn?: string;
  position?: string;
}

export function pathRows(
  path: ExamplePath | undefined,
  owner: { organisationId: string; planId: string },
  idOf: (key: string) => string,
): Rows {
  if (!path) return {};
  const [savedBy, savedAt, mandateId] = [idOf(`person ${path.by}`), `${path.on}T12:00:00+01:00`, newId()];
  const { milestones, ...mandate } = path.mandate;
  return {
    "work.assignment": [{ ...owner, id: newId(), ...path.assignment, savedBy, savedAt }],
    "work.mandate": [{ ...owner, id: mandateId, ...mandate, savedBy, savedAt }],
    "work.mandateMilestone": milestones.map((milestone, sort) => {
      return { organisationId: owner.organisationId, mandateId, ...milestone, sort };
    }),
    "work.adjacentPlan": path.adjacentPlans.map((plan, sort) => ({ ...owner, id: newId(), ...plan, sort })),
    "work.planStep": path.steps.map(({ position, ...step }) => {
      const positionId = position ? idOf(`position ${position}`) : null;
      return { ...owner, id: newId(), ...step, positionId, setBy: savedBy, setAt: savedAt };
    }),
  };
}
