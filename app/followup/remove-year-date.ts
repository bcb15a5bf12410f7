import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/remove-year-date.ts";
import { deleteYearDate } from "./year-date.server.ts";

/** Only a form is sent here; whoever opens the address is led to the year. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/arshjul", params));
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  await deleteYearDate(db, { by: user.id, organisationId: plan.organisationId, planId: plan.id }, params.dateId);
  return redirect(href("/arbeid/planer/:planId/oppfolging/arshjul", params), 303);
}
