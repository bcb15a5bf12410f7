import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/end-adviser.ts";
import { endAdviser } from "./adviser.server.ts";

/** Only a form is sent here; whoever opens the address is led to those who are invited. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prosess/radgivere", params));
}

const endingForm = z.object({ personId: z.uuid() });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:invite", (db) => findPlan(db, params.planId));

  const form = await readForm(request, endingForm);
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  if (form.ok) await endAdviser(db, writer, form.fields.personId, today());

  return redirect(href("/arbeid/planer/:planId/prosess/radgivere", params), 303);
}
