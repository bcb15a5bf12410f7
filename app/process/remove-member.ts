import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-member.ts";
import { deleteMember, findMemberIn } from "./member.server.ts";

/** Only a form is sent here; whoever opens the address is led to the groups. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prosess", params));
}

/** Takes a seat out of its group. The history keeps it, and can bring it back. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: member } = await permit(context, "plan:edit", (db) => findMemberIn(db, params));

  const writer = { by: user.id, organisationId: member.organisationId, planId: params.planId };
  await deleteMember(db, writer, member.id);
  return redirect(href("/arbeid/planer/:planId/prosess/grupper/:kind", { ...params, kind: member.kind }), 303);
}
