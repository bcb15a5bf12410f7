import { href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/end-holder.ts";
import { endHolder } from "./agency.server.ts";
import { closeLinksOfLostFunctions } from "./held-links.server.ts";
import { permitSetup } from "./permit-setup.server.ts";

/** Only a form is sent here; whoever opens the address is led to the agencies. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/oppsett/:organisationId/instanser", params));
}

const holderForm = z.object({ positionId: z.uuid(), personId: z.uuid() });

/** Today is the last day somebody holds the function. Links to its measures that they were sent are closed at once. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, holderForm);
  if (form.ok) {
    await endHolder(db, doer, { ...form.fields, toDate: today() });
    await closeLinksOfLostFunctions(db, doer, form.fields.personId, { today: today(), now: new Date() });
  }

  return redirect(href("/arbeid/oppsett/:organisationId/instanser", params), 303);
}
