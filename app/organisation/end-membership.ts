import { href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/end-membership.ts";
import { leaveFunctions } from "./held-links.server.ts";
import { endMembership, listMembers } from "./member.server.ts";
import { memberRoles } from "./organisation.ts";
import { permitSetup } from "./permit-setup.server.ts";

/** Only a form is sent here; whoever opens the address is led to the people. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/oppsett/:organisationId/personer", params));
}

const membershipForm = z.object({ personId: z.uuid(), role: z.enum(memberRoles) });

/** Today is the last day somebody has the role. Whoever has no other leaves their functions too, so that a successor is looked for. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, membershipForm);
  if (form.ok) {
    await endMembership(db, doer, { ...form.fields, toDate: today() });
    const { personId } = form.fields;
    const members = await listMembers(db, params.organisationId, today());
    const stays = members.some((member) => member.personId === personId && member.toDate !== today());
    if (!stays) await leaveFunctions(db, doer, personId, { today: today(), now: new Date() });
  }

  return redirect(href("/arbeid/oppsett/:organisationId/personer", params), 303);
}
