import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-goal.ts";
import { findGoalIn } from "./measure-of-plan.server.ts";
import { removePart } from "./remove.server.ts";

/** Only a form is sent here; whoever opens the address is led to the history. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/historikk", params));
}

/** Takes the part out of the plan and shows the history, where it can be brought back. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: goal } = await permit(context, "plan:edit", (db) => findGoalIn(db, params));

  const writer = { by: user.id, organisationId: goal.organisationId, planId: params.planId };
  await removePart(db, writer, "goal", goal.id);
  return redirect(href("/arbeid/planer/:planId/historikk", params), 303);
}
