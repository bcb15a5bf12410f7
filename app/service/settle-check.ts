import { href, redirect } from "react-router";
import type { Route } from "./+types/settle-check.ts";
import { settleCheck } from "./check.server.ts";
import { permitService } from "./permit-service.server.ts";

/** Only a form is sent here; whoever opens the address is led to the service. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/tjenester/:serviceId", params));
}

/** What a service said is wrong, has been dealt with. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "service:edit", params.serviceId);
  await settleCheck(db, doer, service.id, params.checkId, new Date());
  return redirect("/arbeid/tjenester", 303);
}
