import { href, redirect } from "react-router";
import type { Route } from "./+types/look-over-card.ts";
import { markCard } from "./card-marks.server.ts";
import { lookOverFacts } from "./local-card-change.server.ts";
import { permitCard } from "./permit-card.server.ts";

/** Only a form is sent here. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/kort/:organisationId/:card", params));
}

/** Somebody has seen that what the card says still holds after a fact was changed. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer, template, local } = await permitCard(context, "card:edit", params);
  if (local) await lookOverFacts(db, writer, markCard(template, local.blocks).facts);
  return redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}
