import { href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/remove-opening-part.ts";
import { withoutPart } from "./opening-form.ts";
import { permitService } from "./permit-service.server.ts";
import { updateOpening } from "./service-change.server.ts";

/** Only a form is sent here; whoever opens the address is led to the opening hours. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/tjenester/:serviceId/apent", params));
}

const partForm = z.object({ part: z.string().max(1000) });

/** Takes away a time that comes back, or days that are not as they use to be. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "service:edit", params.serviceId);

  const form = await readForm(request, partForm);
  if (form.ok) await updateOpening(db, doer, service.id, withoutPart(service.opening, form.fields.part));

  return redirect(href("/arbeid/tjenester/:serviceId/apent", params), 303);
}
