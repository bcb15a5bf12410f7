import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/close-round.ts";
import { closeRound } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

/** Ends the round, so that the sums can be shown. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  await closeRound(db, { by: user.id, organisationId: plan.organisationId, planId: plan.id });
  return redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
}
