import type { Db } from "#app/lib/db.server.ts";
import type { Approval } from "./approval.ts";
import { type Approver, approveContent, withdrawApproval } from "./approve.server.ts";
import { approvedCard, type CardBlocks } from "./approved-card.ts";
import { type CardWriter, seeFacts } from "./local-card-change.server.ts";

interface Approving extends Omit<Approval, "version"> {
  parts: CardBlocks;
  /** As they are now: whoever approves has looked the card over. */
  facts: Record<string, string>;
}

/** Stands for a card and shows it to everyone. Answers false when what was asked for has been changed or taken back meanwhile. */
export async function approveCard(
  db: Db,
  writer: CardWriter,
  { parts, facts, ...approval }: Approving,
): Promise<boolean> {
  const isStored = await approveContent(db, approverOf(writer), { ...approval, content: parts });
  if (isStored) await seeFacts(db, writer, facts);
  return isStored;
}

/** The template stands again for everyone. */
export async function withdrawCard(db: Db, writer: CardWriter, today: string): Promise<void> {
  await withdrawApproval(db, approverOf(writer), today);
}

function approverOf({ organisationId, by, template: { id } }: CardWriter): Approver<CardBlocks> {
  return {
    ...{ organisationId, by, kind: "card", subjectId: id },
    freeze: (frame, parts) => approvedCard.parse({ ...frame, cardId: id, parts }),
  };
}
