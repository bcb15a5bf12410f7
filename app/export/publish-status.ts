import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { publishStatus } from "#app/publication/publication.server.ts";
import type { Route } from "./+types/publish-status.ts";

/** Only a form is sent here; whoever opens the address is led to what is published. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/publiseringer", params));
}

const statusForm = z.object({ seen: z.string() });

/** A new version with today's statuses, and the words that were published last. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:publish", (db) => findPlan(db, params.planId));

  const form = await readForm(request, statusForm);
  const seen = form.ok ? form.fields.seen : "";
  const published = await publishStatus(db, plan.id, { by: user.id, seen }, today());
  const outcome = published.ok ? "status" : published.refusal === "changedMeanwhile" ? "nytt" : "uendret";
  return redirect(`${href("/arbeid/planer/:planId/publiseringer", params)}?${outcome}`, 303);
}
