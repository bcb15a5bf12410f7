import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { notFound } from "#app/lib/http.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/revoke-request.ts";
import { findRequestOf, revokeRequest } from "./functions.server.ts";

/** Only a form is sent here; whoever opens the address is led to the follow-up. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging", params));
}

/** Closes the link of one person, and of whoever they passed it on to. What has been answered stands. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const request = (await findRequestOf(db, params)) ?? notFound();
  await revokeRequest(db, { organisationId: plan.organisationId, by: user.id }, request.id, new Date());
  return redirect(href("/arbeid/planer/:planId/oppfolging", params), 303);
}
