import { sql } from "kysely";
import { expect, test } from "vitest";
import { asActor, dbTest, freshDatabase } from "#test/db.ts";
import { type Db, openDb } from "./db.server.ts";
import { newId } from "./id.server.ts";
import { plannedOnce } from "./planned-once.ts";

const ours = newId();
const theirs = newId();

dbTest("staff see the rows of their own organisation and no others", async ({ db }) => {
  await db
    .insertInto("work.organisation")
    .values([organisation(ours, "vi"), organisation(theirs, "de")])
    .execute();

  const seen = await asActor(db, { personId: newId(), readable: [ours], writable: [] }, (db) =>
    db.selectFrom("work.organisation").select("slug").execute(),
  );

  expect(seen).toEqual([{ slug: "vi" }]);
});

dbTest("what a test does is undone", async ({ db }) => {
  expect(await db.selectFrom("work.organisation").selectAll().execute()).toEqual([]);
});

dbTest("a refusal inside an actor's work lets the test go on", async ({ db }) => {
  await db.insertInto("work.organisation").values(organisation(ours, "vi")).execute();
  const actor = { personId: newId(), readable: [ours], writable: [] };

  await expect(
    asActor(db, actor, (db) =>
      db.insertInto("work.agency").values({ organisationId: ours, id: newId(), name: "NAV" }).execute(),
    ),
  ).rejects.toThrow(/row-level security/);

  expect(await db.selectFrom("work.agency").selectAll().execute()).toEqual([]);
});

dbTest("dates are ISO texts, counts are numbers and moments are dates", async ({ db }) => {
  await db.insertInto("work.organisation").values(organisation(ours, "vi")).execute();
  await db
    .insertInto("work.plan")
    .values({ organisationId: ours, id: newId(), slug: "p", title: "P", language: "nb", startsOn: "2026-01-31" })
    .execute();

  const plan = await db
    .selectFrom("work.plan")
    .select((eb) => ["startsOn", "createdAt", eb.fn.countAll<number>().over().as("count")])
    .executeTakeFirstOrThrow();

  expect(plan).toEqual({ startsOn: "2026-01-31", createdAt: expect.any(Date), count: 1 });
});

dbTest("no question keeps the database busy for long, and no forgotten transaction keeps its locks", async ({ db }) => {
  const { rows } = await sql`select current_setting('statement_timeout') as question,
    current_setting('idle_in_transaction_session_timeout') as forgotten`.execute(db);
  expect(rows).toEqual([{ question: "2s", forgotten: "1min" }]);
});

dbTest("a query that is planned once shows each who asks their own rows, on the same connection", async ({ db }) => {
  await db
    .insertInto("work.organisation")
    .values([organisation(ours, "vi"), organisation(theirs, "de")])
    .execute();
  const slugs = (db: Db) =>
    db.selectFrom("work.organisation").modifyFront(plannedOnce).select("slug").orderBy("slug").execute();
  const seenBy = (readable: string[]) => asActor(db, { personId: newId(), readable, writable: [] }, slugs);

  // The database begins to keep the plan with the sixth.
  for (let round = 0; round < 8; round++) {
    expect(await seenBy([ours])).toEqual([{ slug: "vi" }]);
    expect(await seenBy([theirs])).toEqual([{ slug: "de" }]);
  }
  expect(await seenBy([])).toEqual([]);
  expect(await slugs(db)).toHaveLength(2); // in another role the same words have another plan

  const { rows } =
    await sql`select 1 from pg_prepared_statements where statement like '%planned once%"slug" from "work"."organisation" order by%'`.execute(
      db,
    );
  expect(rows).toHaveLength(1);
});

test("a table that is altered under a plan that is kept costs one refusal, and the next is answered", async () => {
  const fresh = await freshDatabase();
  const [db, owner] = [openDb(fresh.loginUrl, { max: 1 }), openDb(fresh.rootUrl, { max: 1 })];
  const ask = async () => (await sql`select ${plannedOnce} * from reference.municipality`.execute(db)).rows;
  const system = sql`set role komplan_system`;
  await system.execute(db);
  const before = await ask();
  await sql`alter table reference.municipality add column more text`.execute(owner);
  await expect(ask()).rejects.toMatchObject({ code: "0A000" });
  await system.execute(db);
  expect(await ask()).toHaveLength(before.length);
  await Promise.all([db.destroy(), owner.destroy()]);
  await fresh.drop();
});

function organisation(id: string, slug: string) {
  return { id, slug, name: slug, kind: "cooperation" as const, language: "nb" as const, kommunenummer: null };
}
