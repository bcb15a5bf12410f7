import { href, redirect } from "react-router";
import type { Route } from "./+types/take-template.ts";
import { takeTemplate } from "./local-flow-change.server.ts";
import { permitFlow } from "./permit-flow.server.ts";

/** Only a form is sent here. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/flyt/:organisationId/:flow", params));
}

/** Our steps go, and the template's stand. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer, local } = await permitFlow(context, "card:edit", params);
  if (local?.steps) await takeTemplate(db, writer, new Date());
  return redirect(href("/arbeid/flyt/:organisationId/:flow", params), 303);
}
