import { createHash } from "node:crypto";
import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { findOrganisation, listMunicipalitiesWithin } from "#app/organisation/organisation.server.ts";
import { type ApprovedCard, approvedCard, type CardBlocks } from "./approved-card.ts";
import type { CardWriter } from "./local-card-change.server.ts";

interface Approving {
  hash: string;
  approvedOn: string;
  validUntil: string;
  parts: CardBlocks;
  /** As they are now: whoever approves has looked the card over. */
  facts: Record<string, string>;
}

/**
 * Stands for a card and shows it to everyone. Who changed it and who asked is taken from the row itself, which the database holds
 * against who approves. Answers false when what was asked for has been changed or taken back meanwhile.
 */
export async function approveCard(
  db: Db,
  writer: CardWriter,
  { parts, facts, ...approval }: Approving,
): Promise<boolean> {
  const { organisationId, by, template } = writer;
  const card = { organisationId, cardId: template.id };
  const { hash, approvedOn, validUntil } = approval;
  const version = await nextVersion(db, card);
  const { rows } = await sql`
    insert into work.approval (organisation_id, kind, subject_id, version, hash, changers, proposed_by, approved_by, approved_on, valid_until)
    select organisation_id, 'card', card_id, ${version}, proposed_hash, changers, proposed_by, ${by}, ${approvedOn}::date, ${validUntil}::date
    from work.local_card where organisation_id = ${organisationId} and card_id = ${template.id} and proposed_hash = ${hash}
    for update returning version
  `.execute(db);
  if (rows.length === 0) return false;
  const noAsking = {
    proposedBy: null,
    proposedAt: null,
    proposedHash: "",
    changers: [],
    seenFacts: JSON.stringify(facts),
  };
  await db
    .updateTable("work.localCard")
    .set(noAsking)
    .where("organisationId", "=", organisationId)
    .where("cardId", "=", template.id)
    .execute();
  await publish(db, writer, { version, approvedOn, validUntil, parts });
  return true;
}

/** Takes the newest approval back: the template stands again for everyone, and nobody has approved what those before had made. */
export async function withdrawApproval(db: Db, writer: CardWriter, today: string): Promise<void> {
  const { organisationId, template } = writer;
  const card = { organisationId, cardId: template.id };
  const version = await nextVersion(db, card);
  const { rows } = await sql`
    with taken as (
      update work.approval set withdrawn_on = ${today}::date
      where organisation_id = ${organisationId} and kind = 'card' and subject_id = ${template.id} and withdrawn_on is null
      returning version, changers)
    update work.local_card set changers = local_card.changers || newest.changers
    from (select changers from taken order by version desc limit 1) newest
    where organisation_id = ${organisationId} and card_id = ${template.id} returning card_id
  `.execute(db);
  if (rows.length > 0) await publish(db, writer, { version, approvedOn: today, validUntil: today, parts: null });
}

/** Those who publish at once stand in line. */
async function nextVersion(db: Db, { organisationId, cardId }: Record<"organisationId" | "cardId", string>) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${cardId}`}, 41))`.execute(db);
  const last = await db
    .selectFrom("published.approved")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("organisationId", "=", organisationId)
    .where("kind", "=", "card")
    .where("subjectId", "=", cardId)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

type Frozen = Pick<ApprovedCard, "version" | "approvedOn" | "validUntil" | "parts">;

async function publish(db: Db, { organisationId, by, template }: CardWriter, frozen: Frozen): Promise<void> {
  const { name: owner, example } = await findOrganisation(db, organisationId);
  const municipalities = await listMunicipalitiesWithin(db, organisationId);
  const whole = { format: 1, organisationId, owner, example, cardId: template.id, municipalities, ...frozen };
  const content = JSON.stringify(approvedCard.parse(whole));
  const hash = createHash("sha256").update(content).digest("hex");
  const row = { organisationId, kind: "card" as const, subjectId: template.id, version: frozen.version, content, hash };
  await db
    .insertInto("published.approved")
    .values({ ...row, signature: (await seal()).sign(content) })
    .execute();
  const action = frozen.parts === null ? "card:withdrawn" : "card:approved";
  await recordAudit(db, { organisationId, actor: by, action, subject: `card/${template.id}`, digestOf: content });
}
