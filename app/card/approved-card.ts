import * as z from "zod";
import { block, type CardTemplate, cardId } from "./card-template.ts";
import type { LocalServices } from "./local-service.ts";

const date = z.iso.date();
const blocks = z.array(block);

/** All that a card says, part by part. */
export const cardBlocks = z.strictObject({ see: blocks, ask: blocks, clarify: blocks, act: blocks });
export type CardBlocks = z.output<typeof cardBlocks>;

/** A card as an organisation's leader has approved it (no: godkjent tiltakskort), frozen. What is not named here does not reach the public: nobody's name, and no reasons. */
export const approvedCard = z.strictObject({
  format: z.literal(1),
  organisationId: z.uuid(),
  owner: z.string(),
  example: z.boolean(),
  cardId,
  version: z.int().min(1),
  /** Where it takes the place of the template. */
  municipalities: z.array(z.string().regex(/^\d{4}$/)),
  approvedOn: date,
  /** The last day before somebody shall have looked it over. It is shown after that too, and says so. */
  validUntil: date,
  /** Null when the approval has been taken back: then the template stands again. */
  parts: cardBlocks.nullable(),
});
export type ApprovedCard = z.output<typeof approvedCard>;

/** The approved card that takes a template's place in a municipality: its own before one it shares with others. */
export function approvedIn(
  { id }: Pick<CardTemplate, "id">,
  local: Pick<LocalServices, "cards"> | null,
): ApprovedCard | null {
  const found = (local?.cards ?? []).filter((card) => card.cardId === id && card.parts !== null);
  const [nearest] = found.toSorted(
    (one, other) => reach(one) - reach(other) || (one.organisationId < other.organisationId ? -1 : 1),
  );
  return nearest ?? null;
}

/** The template with what has been approved in place of its blocks. Its name, and what it is about, are the same everywhere. */
export function withApproved(template: CardTemplate, approved: ApprovedCard | null): CardTemplate {
  if (approved?.parts == null) return template;
  return { ...template, ...approved.parts, version: approved.approvedOn };
}

/** Whether somebody should have looked the card over by now. */
export function hasRunOut({ validUntil }: Pick<ApprovedCard, "validUntil">, today: string): boolean {
  return validUntil < today;
}

function reach({ municipalities }: ApprovedCard): number {
  return municipalities.length;
}
