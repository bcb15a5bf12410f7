import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { findFocusArea } from "./focus-area.server.ts";
import { findGoal } from "./goal.server.ts";
import type { FocusArea, Goal } from "./goal.ts";
import { findMeasure } from "./measure.server.ts";
import type { Measure } from "./measure.ts";

/** The measure of an address. One that stands in another plan is not there. */
export async function findMeasureIn(db: Db, params: { planId: string; measureId: string }): Promise<Measure> {
  return inPlan(await findMeasure(db, asId(params.measureId)), params);
}

export async function findGoalIn(db: Db, params: { planId: string; goalId: string }): Promise<Goal> {
  return inPlan(await findGoal(db, asId(params.goalId)), params);
}

export async function findFocusAreaIn(db: Db, params: { planId: string; focusAreaId: string }): Promise<FocusArea> {
  return inPlan(await findFocusArea(db, asId(params.focusAreaId)), params);
}

function inPlan<Part extends { planId: string }>(part: Part, { planId }: { planId: string }): Part {
  return part.planId === planId ? part : notFound();
}

/** What is no id is not there either; the database would call it a fault. */
function asId(text: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : notFound();
}
