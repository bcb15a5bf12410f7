import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/move-goal.ts";
import { findGoalIn } from "./measure-of-plan.server.ts";
import { moveGoal } from "./move.server.ts";
import { moveForm } from "./move-form.ts";

/** Only a form is sent here; whoever opens the address is led to the goal. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/mal/:goalId", params));
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: goal } = await permit(context, "plan:edit", (db) => findGoalIn(db, params));
  const { organisationId, focusAreaId } = goal;

  const form = await readForm(request, moveForm);
  if (form.ok) {
    await moveGoal(db, { by: user.id, organisationId, planId: params.planId }, goal.id, form.fields.direction);
  }
  return redirect(href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", { ...params, focusAreaId }), 303);
}
