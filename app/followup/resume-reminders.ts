import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/resume-reminders.ts";
import { deleteStop } from "./reminder-settings.server.ts";

/** Only a form is sent here; whoever opens the address is led to the reminders. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params));
}

/** Lets a measure or a person be reminded again. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await deleteStop(db, writer, params.stopId);
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}
