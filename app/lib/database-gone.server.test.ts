import { sql } from "kysely";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { type FickleProxy, openFickleProxy } from "#test/fickle-proxy.ts";
import { beginAs, type Db, isDatabaseGone, openDb } from "./db.server.ts";

let proxy: FickleProxy;
let db: Db;

beforeEach(async () => {
  proxy = await openFickleProxy(inject("postgres").loginUrl);
  db = openDb(proxy.url, { max: 4 });
});
afterEach(async () => {
  await proxy.close();
  await db.destroy();
});

test("a database that stops answering is given up within three seconds, and used again as soon as it answers", async () => {
  await Promise.all([read(), read(), read(), read()]);
  proxy.swallow();

  const failures = await Promise.all(
    [read, read, read, read, read, read].map((read) => within(10_000, failure(read()))),
  );
  expect(failures.map(isDatabaseGone)).toEqual([true, true, true, true, true, true]);

  proxy.heal();
  expect(await Promise.all(Array.from({ length: 12 }, () => within(10_000, read())))).toEqual(Array(12).fill(1));
});

test("a transaction under way fails too, and its connection is not used again", async () => {
  const transaction = await beginAs(db, "komplan_public");
  proxy.swallow();

  expect(isDatabaseGone(await within(10_000, failure(sql`select 1`.execute(transaction))))).toBe(true);
  await within(
    3000,
    transaction
      .rollback()
      .execute()
      .catch(() => undefined),
  );

  proxy.heal();
  expect(await within(10_000, read())).toBe(1);
});

test("a database nobody serves is gone, and what was asked wrongly is not", async () => {
  const nowhere = openDb("postgresql://komplan_login@127.0.0.1:1/komplan");

  expect(isDatabaseGone(await failure(sql`select 1`.execute(nowhere)))).toBe(true);
  expect(isDatabaseGone(await failure(sql`select nothing`.execute(db)))).toBe(false);
  expect(isDatabaseGone("nothing")).toBe(false);
  await nowhere.destroy();
});

/** As a request does it: begin, take the role, ask, end. */
async function read(): Promise<number> {
  const transaction = await beginAs(db, "komplan_public");
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(transaction);
  await transaction.commit().execute();
  return rows[0]?.one ?? 0;
}

function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
