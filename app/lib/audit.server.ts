import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "./db.server.ts";

/** Who did what to which thing. Ids only: the trail is kept when the texts and the people are forgotten. */
export interface AuditRecord {
  organisationId: string;
  /** Id of a person, or the name of a part of Komplan. */
  actor: string;
  /** The right that was used or the thing that happened, as "plan:publish". */
  action: string;
  /** What it was done to, as "measure/0190…". */
  subject: string;
  /** What was written. Only a salted digest of it is kept. */
  digestOf?: string;
}

/** The last place in an organisation's chain, as it is exported each day to where Komplan cannot change it. */
export interface AuditHead {
  number: number;
  hash: string;
}

export type ChainCheck = { ok: true; head: AuditHead } | { ok: false; brokenAt: number };

/** Adds to the audit trail, in the transaction of what it tells about, and gives its number. */
export async function recordAudit(db: Db, record: AuditRecord): Promise<number> {
  const salt = record.digestOf === undefined ? null : randomBytes(16);
  const digest = salt === null ? "" : saltedDigest(salt, record.digestOf ?? "");
  const { rows } = await sql<{ number: number }>`
    select audit.append(${record.organisationId}, ${record.actor}, ${record.action}, ${record.subject}, ${digest}, ${salt}) as number
  `.execute(db);
  return rows[0]?.number ?? 0;
}

/** The same for one deed done to many things, in their order and in one question. */
export async function recordAudits(
  db: Db,
  { organisationId, actor, action }: Pick<AuditRecord, "organisationId" | "actor" | "action">,
  subjects: readonly string[],
): Promise<void> {
  await sql`
    select audit.append(${organisationId}, ${actor}, ${action}, subject, '', null)
    from unnest(${subjects}::text[]) with ordinality as one (subject, place) order by place
  `.execute(db);
}

/** Whether a text is the one that an entry tells about. False too when the salt has been deleted: then nobody can know. */
export async function isTextOfEntry(db: Db, organisationId: string, number: number, text: string): Promise<boolean> {
  const entry = await db
    .selectFrom("audit.entry as entry")
    .innerJoin("audit.salt as salt", (join) =>
      join.onRef("salt.organisationId", "=", "entry.organisationId").onRef("salt.number", "=", "entry.number"),
    )
    .select(["digest", "salt"])
    .where("entry.organisationId", "=", organisationId)
    .where("entry.number", "=", number)
    .executeTakeFirst();
  return entry !== undefined && saltedDigest(entry.salt, text) === entry.digest;
}

/**
 * Counts an organisation's chain through from its first entry, with hashes computed here and not by the database.
 * A tail that is cut off together with the head can be found only against a head that was exported before.
 */
export async function verifyChain(db: Db, organisationId: string, exported?: AuditHead): Promise<ChainCheck> {
  let last: AuditHead = { number: 0, hash: "" };
  for (;;) {
    const entries = await entriesAfter(db, organisationId, last.number);
    for (const entry of entries) {
      const missed = exported && entry.number === exported.number && entry.hash !== exported.hash;
      if (missed || !follows(entry, last)) return { ok: false, brokenAt: last.number + 1 };
      last = { number: entry.number, hash: entry.hash };
    }
    if (entries.length === 0) break;
  }
  const head = await headOf(db, organisationId);
  if (head.number !== last.number || head.hash !== last.hash) return { ok: false, brokenAt: last.number + 1 };
  if (exported && exported.number > last.number) return { ok: false, brokenAt: last.number + 1 };
  return { ok: true, head };
}

export async function headOf(db: Db, organisationId: string): Promise<AuditHead> {
  const head = await db
    .selectFrom("audit.head")
    .select(["number", "hash"])
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  return head ?? { number: 0, hash: "" };
}

const entriesAtATime = 2000;

type Entry = Awaited<ReturnType<typeof entriesAfter>>[number];

function entriesAfter(db: Db, organisationId: string, number: number) {
  return db
    .selectFrom("audit.entry")
    .selectAll()
    .select(sql<string>`extract(epoch from at)::text`.as("epoch"))
    .where("organisationId", "=", organisationId)
    .where("number", ">", number)
    .orderBy("number")
    .limit(entriesAtATime)
    .execute();
}

function follows(entry: Entry, last: AuditHead): boolean {
  return entry.number === last.number + 1 && entry.previousHash === last.hash && entry.hash === entryHash(entry);
}

/** The same as audit.entry_hash in the database: a change of one must be a change of both. */
function entryHash(entry: Entry): string {
  const { organisationId, number, epoch, actor, action, subject, digest, previousHash } = entry;
  const parts = [organisationId, number, epoch, actor, action, subject, digest, previousHash];
  return sha256(`[${parts.map((part) => JSON.stringify(part)).join(", ")}]`);
}

function saltedDigest(salt: Buffer, text: string): string {
  return sha256(Buffer.concat([salt, Buffer.from(text)]));
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
