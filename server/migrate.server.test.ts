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

test("partners in words that are exactly an agency or a function come to point to it", async () => {
  await migrate(database.migratorUrl, "0018_closed_rounds_and_offers_by_link");
  const id = "00000000-0000-4000-8000-00000000000";
  await query(`
    insert into work.organisation (id, slug, name, kind, language)
      select ('${id}' || n)::uuid, 'x' || n, 'x' || n, 'cooperation', 'nb' from generate_series(1, 2) as n;
    insert into work.agency (organisation_id, id, name) values ('${id}1', '${id}3', 'NAV'), ('${id}2', '${id}4', 'Skole');
    insert into work.position (organisation_id, id, agency_id, title) values ('${id}1', '${id}5', '${id}3', 'Leder');
    insert into work.plan (organisation_id, id, slug, title, language) values ('${id}1', '${id}6', 'x', 'x', 'nb');
    insert into work.measure (organisation_id, id, plan_id, title) values ('${id}1', '${id}7', '${id}6', 'x');
    insert into work.measure_partner (organisation_id, measure_id, name, part, sort)
      select '${id}1', '${id}7', name, 'lokaler', sort
      from unnest(array['NAV', 'Leder, NAV', 'Leder', 'Skole']) with ordinality as said (name, sort)`);

  await migrate(database.migratorUrl);

  expect(await query("select name, part, agency_id, position_id from work.measure_partner order by sort")).toEqual([
    { name: "", part: "lokaler", agency_id: `${id}3`, position_id: null },
    { name: "", part: "lokaler", agency_id: null, position_id: `${id}5` },
    { name: "Leder", part: "lokaler", agency_id: null, position_id: null },
    { name: "Skole", part: "lokaler", agency_id: null, position_id: null },
  ]);
  expect(
    await query(
      "select relname from pg_class where relnamespace = 'work'::regnamespace and relkind = 'r' and not relforcerowsecurity",
    ),
  ).toEqual([]);
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
