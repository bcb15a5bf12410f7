import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { findFact } from "#app/guide/fact.ts";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/look-over-fact.ts";
import { storeFactLook } from "./fact-look.server.ts";
import { findPlan } from "./plan.server.ts";

/** Only a form is sent here; whoever opens the address is led to the quality check. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kvalitet", params));
}

const lookForm = z.object({ factId: z.string().refine((id) => findFact(id) !== undefined) });

/** Somebody has seen that what the plan says still holds after a fact was changed. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, lookForm);
  if (!form.ok) notFound();

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await storeFactLook(db, writer, form.fields.factId, today());
  return redirect(href("/arbeid/planer/:planId/kvalitet", params), 303);
}
