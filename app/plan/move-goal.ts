import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/move-goal.ts";
import { findGoalIn } from "./measure-of-plan.server.ts";
import { moveAnswer, moveGoal } from "./move.server.ts";
import { moveForm, moveOf } from "./move-form.ts";

/** Only a form is sent here; whoever opens the address is led to the goal. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/mal/:goalId", params));
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: goal } = await permit(context, "plan:edit", (db) => findGoalIn(db, params));
  const { organisationId, focusAreaId } = goal;

  const form = await readForm(request, moveForm);
  const page = href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", { ...params, focusAreaId });
  if (!form.ok) throw redirect(page, 303);

  const writer = { by: user.id, organisationId, planId: params.planId };
  const moved = await moveGoal(db, writer, goal.id, moveOf(form.fields));
  if (form.fields.from === "here") return Response.json(await moveAnswer(db, writer, goal.id, moved));
  throw redirect(page, 303);
}
