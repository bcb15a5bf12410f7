import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/add-focus-area.ts";
import { insertFocusArea } from "./focus-area.server.ts";
import { findPlan } from "./plan.server.ts";

/** Only a form is sent here; whoever opens the address is led to the plan. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId", params));
}

const newFocusArea = z.object({ focusAreaTitle: z.string().trim().min(1).max(300) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, newFocusArea);
  if (!form.ok) return redirect(href("/arbeid/planer/:planId", params), 303);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const { id } = await insertFocusArea(db, writer, { title: form.fields.focusAreaTitle, reason: "", period: "this" });
  return redirect(href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", { ...params, focusAreaId: id }), 303);
}
