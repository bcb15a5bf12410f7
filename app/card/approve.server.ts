import { createHash } from "node:crypto";
import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { findOrganisation, listMunicipalitiesWithin } from "#app/organisation/organisation.server.ts";
import type { Approval, ApprovalKind } from "./approval.ts";
import type { Approved } from "./approved.ts";

/** Who approves what, and how it is frozen for everyone: parsed as strictly as it will be read. */
export interface Approver<Content> extends Doer {
  kind: ApprovalKind;
  /** An id in content. */
  subjectId: string;
  /** With no content the template stands again. */
  freeze: (frame: Approved, content: Content | null) => object;
}

/** Where what has been made lies until it is approved, and what its id is called there. */
const places = {
  card: { table: sql.table("work.local_card"), id: sql.ref("card_id") },
  flow: { table: sql.table("work.local_flow"), id: sql.ref("flow_id") },
};

/**
 * Stands for something and shows it to everyone. Who changed it and who asked is taken from the row itself, which the database holds
 * against who approves. Answers false when what was asked for has been changed or taken back meanwhile.
 */
export async function approveContent<Content>(
  db: Db,
  approver: Approver<Content>,
  { hash, approvedOn, validUntil, content }: Omit<Approval, "version"> & { content: Content },
): Promise<boolean> {
  const { organisationId, by, kind, subjectId } = approver;
  const { table, id } = places[kind];
  const version = await nextVersion(db, approver);
  const { rows } = await sql`
    insert into work.approval (organisation_id, kind, subject_id, version, hash, changers, proposed_by, approved_by, approved_on, valid_until)
    select organisation_id, ${kind}, ${id}, ${version}, proposed_hash, changers, proposed_by, ${by}, ${approvedOn}::date, ${validUntil}::date
    from ${table} where organisation_id = ${organisationId} and ${id} = ${subjectId} and proposed_hash = ${hash}
    for update returning version
  `.execute(db);
  if (rows.length === 0) return false;
  await sql`
    update ${table} set proposed_by = null, proposed_at = null, proposed_hash = '', changers = '{}'
    where organisation_id = ${organisationId} and ${id} = ${subjectId}
  `.execute(db);
  await publish(db, approver, { version, approvedOn, validUntil }, content);
  return true;
}

/** Takes the newest approval back: the template stands again for everyone, and nobody has approved what those before had made. */
export async function withdrawApproval<Content>(db: Db, approver: Approver<Content>, today: string): Promise<void> {
  const { organisationId, kind, subjectId } = approver;
  const { table, id } = places[kind];
  const version = await nextVersion(db, approver);
  const { rows } = await sql`
    with taken as (
      update work.approval set withdrawn_on = ${today}::date
      where organisation_id = ${organisationId} and kind = ${kind} and subject_id = ${subjectId} and withdrawn_on is null
      returning version, changers)
    update ${table} as ours set changers = ours.changers || newest.changers
    from (select changers from taken order by version desc limit 1) newest
    where ours.organisation_id = ${organisationId} and ours.${id} = ${subjectId} returning ours.organisation_id
  `.execute(db);
  if (rows.length > 0) await publish(db, approver, { version, approvedOn: today, validUntil: today }, null);
}

type Named = Pick<Approver<never>, "organisationId" | "kind" | "subjectId">;

/** Those who publish at once stand in line. */
async function nextVersion(db: Db, { organisationId, kind, subjectId }: Named): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${kind} ${subjectId}`}, 41))`.execute(
    db,
  );
  const last = await db
    .selectFrom("published.approved")
    .select((eb) => eb.fn.max("version").as("version"))
    .where("organisationId", "=", organisationId)
    .where("kind", "=", kind)
    .where("subjectId", "=", subjectId)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

async function publish<Content>(
  db: Db,
  { organisationId, by, kind, subjectId, freeze }: Approver<Content>,
  edition: Pick<Approved, "version" | "approvedOn" | "validUntil">,
  content: Content | null,
): Promise<void> {
  const { name: owner, example } = await findOrganisation(db, organisationId);
  const municipalities = await listMunicipalitiesWithin(db, organisationId);
  const frozen = JSON.stringify(
    freeze({ format: 1, organisationId, owner, example, municipalities, ...edition }, content),
  );
  const hash = createHash("sha256").update(frozen).digest("hex");
  const row = { organisationId, kind, subjectId, version: edition.version, content: frozen, hash };
  await db
    .insertInto("published.approved")
    .values({ ...row, signature: (await seal()).sign(frozen) })
    .execute();
  const action = `${kind}:${content === null ? "withdrawn" : "approved"}`;
  await recordAudit(db, { organisationId, actor: by, action, subject: `${kind}/${subjectId}`, digestOf: frozen });
}
