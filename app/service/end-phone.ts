import { href, redirect } from "react-router";
import type { Route } from "./+types/end-phone.ts";
import { permitService } from "./permit-service.server.ts";
import { endPhone } from "./service-change.server.ts";

/** Only a form is sent here; whoever opens the address is led to the service. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/tjenester/:serviceId", params));
}

/** The number is shown no more, or is waited for no more. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "service:edit", params.serviceId);
  await endPhone(db, doer, service.id, params.phoneId, new Date());
  return redirect(href("/arbeid/tjenester/:serviceId", params), 303);
}
