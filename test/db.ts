import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { inject, test } from "vitest";
import { type Actor, become, beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import type { TestPostgres } from "./postgres.ts";

/** A test with a database: `db` is a transaction as komplan_system that is undone when the test ends. */
export const dbTest = test.extend<{ db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
  db: async ({}, use) => {
    workersDb ??= openDb((await workersDatabase()).loginUrl, { max: 2 });
    const transaction = await beginAs(workersDb, "komplan_system");
    await use(transaction);
    await transaction.rollback().execute();
  },
});

let workersDb: Db | undefined;

/** Does something as staff with rights in some organisations, in the same transaction. What fails is undone, and the test goes on as komplan_system. */
export function asActor<Found>(db: Db, actor: Actor, work: (db: Db) => Promise<Found>): Promise<Found> {
  return as(db, () => become(db, "komplan_app", actor), work);
}

/** Does something as the public, in the same way. */
export function asPublic<Found>(db: Db, work: (db: Db) => Promise<Found>): Promise<Found> {
  return as(db, () => become(db, "komplan_public"), work);
}

async function as<Found>(db: Db, becomeThem: () => Promise<void>, work: (db: Db) => Promise<Found>): Promise<Found> {
  await sql`savepoint somebody`.execute(db);
  try {
    await becomeThem();
    const found = await work(db);
    await become(db, "komplan_system");
    return found;
  } catch (error) {
    await sql`rollback to savepoint somebody`.execute(db);
    throw error;
  }
}

export interface FreshDatabase extends TestPostgres {
  drop(): Promise<void>;
}

/** A database of its own for a test that keeps what it does, or needs several connections. Drop it when done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `fresh_${randomBytes(6).toString("hex")}`;
  await copyTemplate(name);
  return { ...addresses(name), drop: () => asRoot(`drop database ${name} with (force)`) };
}

/** A database without tables, as it is before the first start. Drop it when done. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const name = `empty_${randomBytes(6).toString("hex")}`;
  await asRoot(
    `create database ${name} owner komplan_owner template template0 locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8'`,
  );
  return { ...addresses(name), drop: () => asRoot(`drop database ${name} with (force)`) };
}

/** How many wait for somebody else to be done with what both have locked by name. */
export async function waitingForOthers(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
    where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** One for each of vitest's workers, so that tests in two files never wait for each other's rows. */
async function workersDatabase(): Promise<TestPostgres> {
  const name = `worker_${process.env.VITEST_POOL_ID ?? "1"}`;
  await copyTemplate(name).catch((error) => {
    if (error.code !== "42P04") throw error; // an earlier test file in this worker made it
  });
  return addresses(name);
}

async function copyTemplate(name: string): Promise<void> {
  await asRoot(`create database ${name} owner komplan_owner template komplan`);
}

async function asRoot(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(inject("postgres").rootUrl, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addresses(name: string): TestPostgres {
  const { migratorUrl, loginUrl, rootUrl } = inject("postgres");
  return {
    migratorUrl: withDatabase(migratorUrl, name),
    loginUrl: withDatabase(loginUrl, name),
    rootUrl: withDatabase(rootUrl, name),
  };
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
