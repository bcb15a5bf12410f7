import { readFile } from "node:fs/promises";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { describeTables } from "../../scripts/describe-tables.ts";

test("the types of the tables are those of the migrated database", async () => {
  const client = new pg.Client({ connectionString: inject("postgres").rootUrl });
  await client.connect();
  const fromDatabase = await describeTables(client);
  await client.end();

  expect(await readFile(new URL("./tables.ts", import.meta.url), "utf8")).toBe(fromDatabase);
});
