import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { openDb } from "#app/lib/db.server.ts";
import { dbTest, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { loadReference } from "./load-reference.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

dbTest("there are 357 municipalities and three invented ones", async ({ db }) => {
  const rows = await db
    .selectFrom("reference.municipality")
    .select((eb) => ["example", eb.fn.countAll<number>().as("count")])
    .groupBy("example")
    .orderBy("example")
    .execute();

  expect(rows).toEqual([
    { example: false, count: 357 },
    { example: true, count: 3 },
  ]);
});

dbTest("a municipality keeps all its names", async ({ db }) => {
  const oslo = await db
    .selectFrom("reference.municipality")
    .selectAll()
    .where("kommunenummer", "=", "0301")
    .executeTakeFirst();

  expect(oslo).toMatchObject({
    name: "Oslo - Oslove",
    nameNorwegian: "Oslo",
    nameSami: "Oslove",
    county: "Oslo",
    languageForm: "nøytral",
  });
});

dbTest("5 627 400 live in the country, in 106 years of age for each municipality", async ({ db }) => {
  const rows = await db
    .selectFrom("reference.population")
    .innerJoin("reference.municipality", "reference.municipality.kommunenummer", "reference.population.kommunenummer")
    .select("ages")
    .where("example", "=", false)
    .execute();

  expect(rows.flatMap((row) => row.ages).reduce((sum, residents) => sum + residents, 0)).toBe(5_627_400);
  expect(new Set(rows.map((row) => row.ages.length))).toEqual(new Set([106]));
});

dbTest("the residents of each year end in the number that the ages add up to", async ({ db }) => {
  const { rows } = await sql<{ kommunenummer: string }>`
    select kommunenummer from reference.population join reference.population_total using (kommunenummer, on_date)
    where residents <> (select sum(age) from unnest(ages) age)`.execute(db);
  const totals = await db.selectFrom("reference.populationTotal").select("residents").execute();

  expect(rows).toEqual([]);
  expect(totals).toHaveLength(357 * 7 - 8 + 3 * 7); // two municipalities were one until 2024
});

dbTest("the old number of a municipality leads to the new", async ({ db }) => {
  const change = await db
    .selectFrom("reference.municipalityChange")
    .selectAll()
    .where("oldNumber", "=", "0706")
    .executeTakeFirst();

  expect(change).toMatchObject({ onDate: "2017-01-01", newNumber: "0710", kind: "sammenslåing" });
});

dbTest("every county has its regional centre", async ({ db }) => {
  expect(await db.selectFrom("reference.county").select("rvts").execute()).toHaveLength(15);
});

dbTest("four servers that start at once fill the tables once", async () => {
  await emptyReference(fresh.rootUrl);
  const pools = [1, 2, 3, 4].map(() => openDb(fresh.loginUrl, { max: 1 }));

  const filled = await Promise.all(pools.map(loadReference));

  await Promise.all(pools.map((db) => db.destroy()));
  expect(filled.filter(Boolean)).toEqual([true]);
});

async function emptyReference(rootUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: rootUrl });
  await client.connect();
  await client.query(
    "truncate reference.municipality, reference.municipality_change, reference.county, reference.population cascade",
  );
  await client.end();
}
