import { href, redirect } from "react-router";
import type { Route } from "./+types/drop-block.ts";
import { dropBlock } from "./local-card-change.server.ts";
import { permitBlock } from "./permit-card.server.ts";

/** Only a form is sent here. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/kort/:organisationId/:card", params));
}

/** What we had made of a block goes: the template's words stand, and a block of our own is gone. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer, block } = await permitBlock(context, params);
  if (block.local) await dropBlock(db, writer, block.id, new Date());
  return redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}
