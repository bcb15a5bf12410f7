import { href, redirect } from "react-router";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/confirm-service.ts";
import { permitService } from "./permit-service.server.ts";
import { confirmService } from "./service-change.server.ts";

/** Only a form is sent here; whoever opens the address is led to the service. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/tjenester/:serviceId", params));
}

/** Says that all that stands of a service is right today. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "service:edit", params.serviceId);
  await confirmService(db, doer, service.id, today());
  return redirect(href("/arbeid/tjenester/:serviceId", params), 303);
}
