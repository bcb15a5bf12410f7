import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/move-focus-area.ts";
import { findFocusAreaIn } from "./measure-of-plan.server.ts";
import { moveFocusArea } from "./move.server.ts";
import { moveForm, moveOf } from "./move-form.ts";

/** Only a form is sent here; whoever opens the address is led to the focus area. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", params));
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: area } = await permit(context, "plan:edit", (db) => findFocusAreaIn(db, params));

  const form = await readForm(request, moveForm);
  if (form.ok) {
    const writer = { by: user.id, organisationId: area.organisationId, planId: params.planId };
    await moveFocusArea(db, writer, area.id, moveOf(form.fields));
  }
  return redirect(href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", params), 303);
}
