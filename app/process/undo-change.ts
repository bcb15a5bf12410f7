import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { findChange } from "#app/plan/change.server.ts";
import type { Route } from "./+types/undo-change.ts";
import { undoAnyChange } from "./undo.server.ts";

/** Only a form is sent here; whoever opens the address is led to the history. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/historikk", params));
}

const undoForm = z.object({ back: z.string().optional() });

/** Takes one change back, and shows the page it was undone from, or the history with the taking back on top. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: change } = await permit(context, "plan:edit", (db) => findChange(db, params.changeId));
  if (change.planId !== params.planId) notFound();
  const form = await readForm(request, undoForm);

  const undone = await undoAnyChange(db, user.id, change);
  if (!undone.ok) throw data(undone.refusal, { status: 409 });

  const back = form.ok ? form.fields.back : undefined;
  const isInPlan = back?.startsWith(`${href("/arbeid/planer/:planId", params)}/`);
  return redirect(back && isInPlan ? back : href("/arbeid/planer/:planId/historikk", params), 303);
}
