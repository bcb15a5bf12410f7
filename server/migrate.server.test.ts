import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase, type FreshDatabase } from "#test/db.ts";
import { migrate, migrationNames } from "./migrate.ts";

let database: FreshDatabase;

beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

test("four servers that start at once make every change once", async () => {
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(database.migratorUrl)));

  expect(done.flat()).toEqual(await migrationNames());
  expect(await migrate(database.migratorUrl)).toEqual([]);
});

test("everything is owned by the owner, who cannot log in", async () => {
  await migrate(database.migratorUrl);

  const owners = await query(`select distinct relowner::regrole::text as owner from pg_class
    where relnamespace in (select oid from pg_namespace where nspname in ('reference', 'work', 'access', 'published', 'audit'))`);

  expect(owners).toEqual([{ owner: "komplan_owner" }]);
  expect(await query("select rolcanlogin as can from pg_roles where rolname = 'komplan_owner'")).toEqual([
    { can: false },
  ]);
});

test("a database can be brought to an earlier form when it is empty, and never back to one", async () => {
  const [first = "", second = ""] = await migrationNames();

  expect(await migrate(database.migratorUrl, second)).toEqual([first, second]);
  await expect(migrate(database.migratorUrl, first)).rejects.toThrow(/allerede nyere/);
  expect(await query("select count(*)::int as applied from migration.applied")).toEqual([{ applied: 2 }]);
});

test("a log-in that may not change tables is refused in words that name the setting", async () => {
  await expect(migrate(database.loginUrl)).rejects.toThrow(/kan ikke bli komplan_owner.*DATABASE_MIGRATION_URL/);
});

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.rootUrl });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}
