import { href, redirect } from "react-router";
import type { Route } from "./+types/keep-flow.ts";
import { keepSteps } from "./local-flow-change.server.ts";
import { permitFlow } from "./permit-flow.server.ts";

/** Only a form is sent here. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/flyt/:organisationId/:flow", params));
}

/** Our steps stay beside the template's new ones. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer, local } = await permitFlow(context, "card:edit", params);
  if (local?.steps) await keepSteps(db, writer);
  return redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}
