import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-involvement.ts";
import { deleteInvolvement, findInvolvementIn } from "./involvement.server.ts";
import { canRemoveInvolvement } from "./involvement.ts";

/** Only a form is sent here; whoever opens the address is led to the list. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prosess/aktorer", params));
}

/** Takes away one who has said nothing. Whoever has answered since the button was drawn stays, and the page shows what they said. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: involvement } = await permit(context, "plan:edit", (db) => findInvolvementIn(db, params));
  if (!canRemoveInvolvement(involvement)) {
    return redirect(href("/arbeid/planer/:planId/prosess/aktorer/:involvementId", params), 303);
  }

  const writer = { by: user.id, organisationId: involvement.organisationId, planId: params.planId };
  await deleteInvolvement(db, writer, involvement);
  return redirect(href("/arbeid/planer/:planId/prosess/aktorer", params), 303);
}
