import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { listFocusAreas } from "#app/plan/focus-area.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/propose-areas-of-plan.ts";
import { areasNotProposed } from "./priority.ts";
import { insertProposals, listProposals } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

/** Weighs what stands in the plan already, as in one read from Word, together with what is new. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const back = redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
  if ((await latestRound(db, plan.id, user.id))?.closed === false) return back;

  const areas = areasNotProposed(await listFocusAreas(db, plan.id), await listProposals(db, plan.id));
  const argument = { nationalArea: null, mapping: "", targetGroups: [] };
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const proposals = areas.map(({ id, title, reason, period }) => {
    return { ...argument, title, reason, period, focusAreaId: id };
  });
  await insertProposals(db, writer, proposals);
  return back;
}
