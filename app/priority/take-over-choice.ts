import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/take-over-choice.ts";
import { takeOverChoice } from "./take-over.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

/** Puts what is chosen into the plan, and leads there. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  await takeOverChoice(db, { by: user.id, organisationId: plan.organisationId, planId: plan.id });
  return redirect(href("/arbeid/planer/:planId", params), 303);
}
