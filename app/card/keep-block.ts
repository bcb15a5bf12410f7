import { href, redirect } from "react-router";
import type { Route } from "./+types/keep-block.ts";
import { keepBlock, putBlock } from "./local-card-change.server.ts";
import { permitBlock } from "./permit-card.server.ts";

/** Only a form is sent here. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/kort/:organisationId/:card/blokk/:blockId", params));
}

/** Our words stay beside the template's new ones; what the template has dropped becomes a block of our own. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, writer, block } = await permitBlock(context, params);
  const { id: blockId, part, template, local } = block;

  if (template && local && block.isOffered) await keepBlock(db, writer, template, local.kind);
  else if (!template && local?.kind === "reworded") {
    const { text, workplaces, service } = local;
    await putBlock(db, writer, { kind: "own", blockId, part, text, workplaces, service }, new Date());
  }
  return redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}
