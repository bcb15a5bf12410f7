import type { RouterContextProvider } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { notFound } from "#app/lib/http.ts";
import { viewBlocks } from "./adapted.ts";
import { allCardTemplates } from "./card-template.ts";
import { findLocalCard } from "./local-card.server.ts";

type Context = Readonly<RouterContextProvider>;
type CardAction = "organisation:read" | "card:edit" | "card:approve";

interface Asked {
  organisationId: string;
  /** As in addresses. */
  card: string;
}

/** A permit on one card of an organisation, with what has been made of it. */
export async function permitCard(context: Context, action: CardAction, { organisationId, card }: Asked) {
  const { db, user } = await permit(context, action, () => Promise.resolve({ organisationId }));
  const template = allCardTemplates().find(({ slug }) => slug === card) ?? notFound();
  const local = await findLocalCard(db, { organisationId, cardId: template.id });
  return { db, user, template, local, writer: { organisationId, by: user.id, template } };
}

/** The same for one block of the card, as it stands there. */
export async function permitBlock(context: Context, asked: Asked & { blockId: string }) {
  const permitted = await permitCard(context, "card:edit", asked);
  const blocks = viewBlocks(permitted.template, permitted.local?.blocks ?? []);
  return { ...permitted, block: blocks.find(({ id }) => id === asked.blockId) ?? notFound() };
}
