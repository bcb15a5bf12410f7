import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/forget-bounce.ts";
import { deleteBounce } from "./bounce.server.ts";

/** Only a form is sent here; whoever opens the address is led to the reminders. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params));
}

/** Takes a mail that did not come through off the list. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await deleteBounce(db, writer, params.bounceId);
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}
