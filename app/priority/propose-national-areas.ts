import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { areasLeft } from "#app/guide/national-area.ts";
import { readForm } from "#app/lib/form.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/propose-national-areas.ts";
import { insertProposals, listProposals } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

const chosenAreas = z.object({ area: z.array(z.string()) });

/** Proposes areas of the national plan, by reference. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, chosenAreas);
  const back = redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
  if (!form.ok || (await latestRound(db, plan.id, user.id))?.closed === false) return back;

  const left = areasLeft(await listProposals(db, plan.id)).filter(({ id }) => form.fields.area.includes(id));
  const argument = { reason: "", mapping: "", targetGroups: [], focusAreaId: null, period: null };
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const proposals = left.map(({ id, title }) => ({ ...argument, nationalArea: id, title: title[plan.language] }));
  await insertProposals(db, writer, proposals);
  return back;
}
