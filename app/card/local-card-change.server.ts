import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { besideWords, type LocalBlock } from "./adapted.ts";
import { markCard } from "./card-marks.server.ts";
import type { Block, CardTemplate } from "./card-template.ts";

/** Whose card, and who does something with it. */
export interface CardWriter extends Doer {
  template: CardTemplate;
}

/** Stores what has been made of one block, over what was there. Takes back the asking for approval. */
export async function putBlock(db: Db, writer: CardWriter, block: LocalBlock, now: Date): Promise<void> {
  const { organisationId, template } = writer;
  await touchCard(db, writer, now);
  const row = columnsOf(block);
  await db
    .insertInto("work.localBlock")
    .values({ ...row, organisationId, cardId: template.id, blockId: block.blockId })
    .onConflict((conflict) => conflict.columns(["organisationId", "cardId", "blockId"]).doUpdateSet(row))
    .execute();
  await tell(db, writer, `card:${block.kind}`, block.blockId, JSON.stringify(row));
}

/** The template's words again; a block of one's own is gone. */
export async function dropBlock(db: Db, writer: CardWriter, blockId: string, now: Date): Promise<void> {
  const { organisationId, template } = writer;
  await touchCard(db, writer, now);
  await db
    .deleteFrom("work.localBlock")
    .where("organisationId", "=", organisationId)
    .where("cardId", "=", template.id)
    .where("blockId", "=", blockId)
    .execute();
  await tell(db, writer, "card:dropped", blockId);
}

/** The template's new words are seen, and ours stay. What the card says is the same, so an asking or approval stands. */
export async function keepBlock(db: Db, writer: CardWriter, block: Block, kind: LocalBlock["kind"]): Promise<void> {
  const { organisationId, template } = writer;
  const { id: blockId, text } = block;
  const { workplaces, service } = besideWords(block);
  const beside = kind === "reworded" ? { workplaces, service: service ?? "" } : {};
  await db
    .updateTable("work.localBlock")
    .set({ basisNb: text.nb, basisNn: text.nn, ...beside })
    .where("organisationId", "=", organisationId)
    .where("cardId", "=", template.id)
    .where("blockId", "=", blockId)
    .where("kind", "<>", "own")
    .execute();
  await tell(db, writer, "card:kept", blockId);
}

/** Somebody has held the card against the facts as they are now. */
export async function lookOverFacts(db: Db, writer: CardWriter, facts: Record<string, string>): Promise<void> {
  await seeFacts(db, writer, facts);
  await tell(db, writer, "card:looked", "");
}

/** From now on only what becomes of the facts after this is told. */
export async function seeFacts(db: Db, writer: CardWriter, facts: Record<string, string>): Promise<void> {
  await db
    .updateTable("work.localCard")
    .set({ seenFacts: JSON.stringify(facts) })
    .where("organisationId", "=", writer.organisationId)
    .where("cardId", "=", writer.template.id)
    .execute();
}

/** Says who changed the card last, and counts them among those who must not approve it. The first time, its facts are as they are seen now. */
async function touchCard(db: Db, { organisationId, by, template }: CardWriter, now: Date): Promise<void> {
  const changed = { changedBy: by, changedAt: now, proposedBy: null, proposedAt: null, proposedHash: "" };
  const changers = sql<string[]>`array_append(array_remove(local_card.changers, ${by}::uuid), ${by}::uuid)`;
  const seenFacts = JSON.stringify(markCard(template, []).facts);
  await db
    .insertInto("work.localCard")
    .values({ organisationId, cardId: template.id, seenFacts, changers: [by], ...changed })
    .onConflict((conflict) => conflict.columns(["organisationId", "cardId"]).doUpdateSet({ ...changed, changers }))
    .execute();
}

/** Asks a leader for just this. A card that nobody has touched can be asked for too: then it is the template that is approved. */
export async function proposeCard(db: Db, writer: CardWriter, hash: string, now: Date): Promise<void> {
  const { organisationId, by, template } = writer;
  const asked = { proposedBy: by, proposedAt: now, proposedHash: hash };
  const seenFacts = JSON.stringify(markCard(template, []).facts);
  await db
    .insertInto("work.localCard")
    .values({ organisationId, cardId: template.id, changedBy: by, changedAt: now, seenFacts, ...asked })
    .onConflict((conflict) => conflict.columns(["organisationId", "cardId"]).doUpdateSet(asked))
    .execute();
  await tell(db, writer, "card:proposed", "", hash);
}

function columnsOf(block: LocalBlock) {
  const none = { nb: "", nn: "" };
  const text = block.kind === "leftOut" ? none : block.text;
  const basis = block.kind === "own" ? none : block.basis;
  return {
    ...{ kind: block.kind, part: block.part, nb: text.nb, nn: text.nn },
    ...{ basisNb: basis.nb, basisNn: basis.nn },
    reason: block.kind === "leftOut" ? block.reason : "",
    workplaces: block.kind === "leftOut" ? [] : block.workplaces,
    service: block.kind === "leftOut" ? "" : (block.service ?? ""),
  };
}

async function tell(db: Db, writer: CardWriter, action: string, blockId: string, digestOf?: string): Promise<void> {
  const { organisationId, by: actor, template } = writer;
  const subject = ["card", template.id, blockId].filter(Boolean).join("/");
  const said = { organisationId, actor, action, subject };
  await recordAudit(db, digestOf === undefined ? said : { ...said, digestOf });
}
