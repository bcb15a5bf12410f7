import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { writtenTitle } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/propose-area.ts";
import { insertProposals } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

const ownArea = z.object({ title: writtenTitle });

/** Proposes a field of one's own. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, ownArea);
  const back = redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
  if (!form.ok || (await latestRound(db, plan.id, user.id))?.closed === false) return back;

  const argument = { reason: "", mapping: "", targetGroups: [], focusAreaId: null, period: null };
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertProposals(db, writer, [{ ...argument, nationalArea: null, title: form.fields.title }]);
  return back;
}
