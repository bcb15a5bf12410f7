import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asActor, dbTest, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { headOf, isTextOfEntry, recordAudit, verifyChain } from "./audit.server.ts";
import { beginAs, type Db, openDb } from "./db.server.ts";
import { newId } from "./id.server.ts";

const organisationId = newId();
const elsewhere = newId();
const kari = newId();
const strange = 'a "quoted" \\ line\nand a tab\t \u0001 \u2028 æøå 🙂';

let fresh: FreshDatabase;
let owner: Db;

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = openDb(fresh.rootUrl, { max: 4 });
  await insertOrganisations(owner);
});
afterAll(async () => {
  await owner.destroy();
  await fresh.drop();
});

dbTest("an untouched chain holds, whatever is written in it", async ({ db }) => {
  await fiveEntries(db);
  await recordAudit(db, { organisationId, actor: strange, action: strange, subject: strange });

  expect(await verifyChain(db, organisationId)).toMatchObject({ ok: true, head: { number: 6 } });
});

dbTest("the chain of one who has done nothing holds", async ({ db }) => {
  expect(await verifyChain(db, newId())).toEqual({ ok: true, head: { number: 0, hash: "" } });
});

dbTest("the text itself is never kept, but can be recognised until its salt is deleted", async ({ db }) => {
  await fiveEntries(db);
  const kept = JSON.stringify(await db.selectFrom("audit.entry").selectAll().execute());

  expect(kept).not.toContain("tekst 2");
  expect(await isTextOfEntry(db, organisationId, 2, "tekst 2")).toBe(true);
  expect(await isTextOfEntry(db, organisationId, 2, "en annen")).toBe(false);
  await db.deleteFrom("audit.salt").where("organisationId", "=", organisationId).execute();

  expect(await isTextOfEntry(db, organisationId, 2, "tekst 2")).toBe(false);
  expect(await verifyChain(db, organisationId)).toMatchObject({ ok: true });
});

dbTest("staff add to the trail of their own organisations only, and change nothing in it", async ({ db }) => {
  await fiveEntries(db);
  const actor = { personId: kari, readable: [organisationId], writable: [] };
  const record = { actor: kari, action: "plan:read", subject: "plan/1" };

  expect(await asActor(db, actor, (db) => recordAudit(db, { organisationId, ...record }))).toBe(6);
  await expect(asActor(db, actor, (db) => recordAudit(db, { organisationId: elsewhere, ...record }))).rejects.toThrow(
    /another organisation/,
  );
  await expect(asActor(db, actor, (db) => db.deleteFrom("audit.entry").execute())).rejects.toThrow(/permission denied/);
  await expect(asActor(db, actor, (db) => db.updateTable("audit.head").set({ number: 0 }).execute())).rejects.toThrow(
    /permission denied/,
  );
});

/** Each is done by somebody with all rights in the database, to a chain of five, and is seen at the entry named. */
const tamperings: Record<string, { sql: string; brokenAt: number }> = {
  "who did it is changed": { sql: "update audit.entry set actor = 'ola' where number = 3", brokenAt: 3 },
  "what was done is changed": { sql: "update audit.entry set action = 'plan:read' where number = 3", brokenAt: 3 },
  "what it was done to is changed": { sql: "update audit.entry set subject = 'plan/2' where number = 3", brokenAt: 3 },
  "when is changed": { sql: "update audit.entry set at = at + interval '1 microsecond' where number = 3", brokenAt: 3 },
  "the digest is changed": { sql: "update audit.entry set digest = repeat('0', 64) where number = 3", brokenAt: 3 },
  "an entry is changed and its own hash computed anew": {
    sql: `update audit.entry set actor = 'ola', hash = audit.entry_hash(organisation_id, number, at, 'ola', action, subject, digest, previous_hash) where number = 3`,
    brokenAt: 4,
  },
  "an entry is deleted": { sql: "delete from audit.entry where number = 3", brokenAt: 3 },
  "an entry is put in between": {
    sql: `update audit.entry set number = number + 100 where number > 2; update audit.entry set number = number - 99 where number > 100;
      insert into audit.entry select organisation_id, 3, at, 'ola', action, subject, digest, hash,
        audit.entry_hash(organisation_id, 3, at, 'ola', action, subject, digest, hash) from audit.entry where number = 2`,
    brokenAt: 4,
  },
  "two entries change places": {
    sql: `update audit.entry set number = 99 where number = 2; update audit.entry set number = 2 where number = 3;
      update audit.entry set number = 3 where number = 99`,
    brokenAt: 2,
  },
  "the tail is cut off": { sql: "delete from audit.entry where number > 3", brokenAt: 4 },
};

test.each(Object.entries(tamperings))("%s: it is seen", async (_what, tampering) => {
  const db = await owner.startTransaction().execute();
  await fiveEntries(db);
  await withoutSalts(db);

  await sql.raw(tampering.sql).execute(db);

  expect(await verifyChain(db, organisationId)).toEqual({ ok: false, brokenAt: tampering.brokenAt });
  await db.rollback().execute();
});

test("a tail that is cut off together with the head is seen against the head that was exported", async () => {
  const db = await owner.startTransaction().execute();
  await fiveEntries(db);
  const exported = await headOf(db, organisationId);
  await withoutSalts(db);

  await sql
    .raw(
      "delete from audit.entry where number > 3; update audit.head set number = 3, hash = (select hash from audit.entry where number = 3)",
    )
    .execute(db);

  expect(await verifyChain(db, organisationId)).toMatchObject({ ok: true });
  expect(await verifyChain(db, organisationId, exported)).toEqual({ ok: false, brokenAt: 4 });
  await recordAudit(db, { organisationId, actor: kari, action: "new", subject: "story" });
  await recordAudit(db, { organisationId, actor: kari, action: "new", subject: "story" });
  expect(await verifyChain(db, organisationId, exported)).toEqual({ ok: false, brokenAt: 5 });
  await db.rollback().execute();
});

test("sixteen writers on two servers leave neither gap nor fork", async () => {
  const servers = [openDb(fresh.loginUrl, { max: 8 }), openDb(fresh.loginUrl, { max: 8 })];
  const write = async (writer: number) => {
    for (let entry = 0; entry < 10; entry += 1) {
      const db = await beginAs(servers[writer % 2] ?? owner, "komplan_app", {
        personId: kari,
        readable: [],
        writable: [elsewhere],
      });
      await recordAudit(db, {
        organisationId: elsewhere,
        actor: `writer ${writer}`,
        action: "plan:edit",
        subject: String(entry),
      });
      await db.commit().execute();
    }
  };

  await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));

  expect(await verifyChain(owner, elsewhere)).toMatchObject({ ok: true, head: { number: 160 } });
  await Promise.all(servers.map((db) => db.destroy()));
});

async function fiveEntries(db: Db): Promise<void> {
  const there = await db
    .selectFrom("work.organisation")
    .select("id")
    .where("id", "=", organisationId)
    .executeTakeFirst();
  if (!there) await insertOrganisations(db);
  for (const number of [1, 2, 3, 4, 5]) {
    await recordAudit(db, {
      organisationId,
      actor: kari,
      action: "plan:edit",
      subject: "plan/1",
      digestOf: `tekst ${number}`,
    });
  }
}

async function insertOrganisations(db: Db): Promise<void> {
  const organisations = [organisationId, elsewhere].map((id) => ({
    id,
    slug: id,
    name: "Fjellvik-samarbeidet",
    kind: "cooperation" as const,
    language: "nb" as const,
  }));
  await db.insertInto("work.organisation").values(organisations).execute();
}

/** Their foreign key would stop most tampering; here it is the chain that is tried. */
async function withoutSalts(db: Db): Promise<void> {
  await db.deleteFrom("audit.salt").execute();
}
