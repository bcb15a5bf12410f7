import * as z from "zod";
import { approved, nearestOf } from "./approved.ts";
import { block, type CardTemplate, cardId } from "./card-template.ts";
import type { LocalServices } from "./local-service.ts";

const blocks = z.array(block);

/** All that a card says, part by part. */
export const cardBlocks = z.strictObject({ see: blocks, ask: blocks, clarify: blocks, act: blocks });
export type CardBlocks = z.output<typeof cardBlocks>;

/** A card as an organisation's leader has approved it (no: godkjent tiltakskort). */
export const approvedCard = approved.extend({
  cardId,
  /** Null when the approval has been taken back: then the template stands again. */
  parts: cardBlocks.nullable(),
});
export type ApprovedCard = z.output<typeof approvedCard>;

/** The approved card that takes a template's place in a municipality. */
export function approvedIn(
  { id }: Pick<CardTemplate, "id">,
  local: Pick<LocalServices, "cards"> | null,
): ApprovedCard | null {
  return nearestOf((local?.cards ?? []).filter((card) => card.cardId === id && card.parts !== null));
}

/** The template with what has been approved in place of its blocks. Its name, and what it is about, are the same everywhere. */
export function withApproved(template: CardTemplate, approved: ApprovedCard | null): CardTemplate {
  if (approved?.parts == null) return template;
  return { ...template, ...approved.parts, version: approved.approvedOn };
}
