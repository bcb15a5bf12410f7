import { href, redirect } from "react-router";
import * as z from "zod";
import { env } from "#app/lib/env.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/add-holder.ts";
import { insertHolder, listHolders, listPositions } from "./agency.server.ts";
import { listMembers } from "./member.server.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { tellSuccessor } from "./successor-mail.server.ts";

/** Only a form is sent here; whoever opens the address is led to the agencies. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/oppsett/:organisationId/instanser", params));
}

const holderForm = z.object({ positionId: z.uuid(), personId: z.uuid() });

/** Gives a member of the organisation a function from today, and tells them what waits for it. Nobody from outside can be given one. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);
  const there = href("/arbeid/oppsett/:organisationId/instanser", params);

  const form = await readForm(request, holderForm);
  if (!form.ok) return redirect(there, 303);
  const { positionId, personId } = form.fields;
  const positions = await listPositions(db, params.organisationId);
  const members = await listMembers(db, params.organisationId, today());
  const known = positions.some(({ id }) => id === positionId) && members.some((member) => member.personId === personId);
  const holders = await listHolders(db, params.organisationId, today());
  const isHeld = holders.some((one) => one.positionId === positionId && one.personId === personId && !one.toDate);
  if (known && !isHeld) {
    await insertHolder(db, doer, { positionId, personId, fromDate: today() });
    await tellSuccessor(db, {
      organisationId: params.organisationId,
      positionId,
      personId,
      origin: env.origin,
      now: new Date(),
    });
  }

  return redirect(there, 303);
}
