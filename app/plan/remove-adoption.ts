import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/remove-adoption.ts";
import { deleteAdoption, findAdoption } from "./adoption.server.ts";
import { findPlan } from "./plan.server.ts";

/** Only a form is sent here; whoever opens the address is led to the municipalities. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kommuner", params));
}

/** Takes a municipality out of the plan. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const { kommunenummer } = await findAdoption(db, plan.id, params.kommunenummer ?? notFound());

  await deleteAdoption(db, { by: user.id, organisationId: plan.organisationId, planId: plan.id }, kommunenummer);
  return redirect(href("/arbeid/planer/:planId/kommuner", params), 303);
}
