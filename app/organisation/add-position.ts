import { href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/add-position.ts";
import { insertPosition, listAgencies } from "./agency.server.ts";
import { permitSetup } from "./permit-setup.server.ts";

/** Only a form is sent here; whoever opens the address is led to the agencies. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/oppsett/:organisationId/instanser", params));
}

const positionForm = z.object({ agencyId: z.uuid(), title: z.string().trim().min(1).max(200) });

/** Makes a function in an agency. One that is there already stays as it is. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, positionForm);
  const agencies = await listAgencies(db, params.organisationId);
  if (form.ok && agencies.some(({ id }) => id === form.fields.agencyId)) await insertPosition(db, doer, form.fields);

  return redirect(href("/arbeid/oppsett/:organisationId/instanser", params), 303);
}
