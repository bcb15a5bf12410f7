import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/remove-quiet-period.ts";
import { deleteQuietPeriod } from "./reminder-settings.server.ts";

/** Only a form is sent here; whoever opens the address is led to the reminders. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params));
}

/** Takes a quiet period away, for all of the organisation's plans. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await deleteQuietPeriod(db, writer, params.periodId);
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}
