import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import pg from "pg";
import { programFolder } from "#app/lib/program-folder.server.ts";
import { PostgresRefusal } from "./postgres/refusal.ts";

const folder = join(programFolder, "db/migrations");

/** Brings a database to the newest form, or to the form after one named migration. Gives the names of what was done. Safe when several start at once. */
export async function migrate(migratorUrl: string, upTo?: string): Promise<string[]> {
  await mustBecomeOwner(migratorUrl);
  const db = openAsOwner(migratorUrl);
  try {
    if (upTo !== undefined) await refuseToGoBack(db, upTo);
    const migrator = new Migrator({
      db,
      provider: sqlFiles,
      migrationTableSchema: "migration",
      migrationTableName: "applied",
      migrationLockTableName: "lock",
    });
    const { error, results = [] } =
      upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
    const failed = results.find((result) => result.status === "Error");
    if (error)
      throw new Error(`Databasen kunne ikke oppdateres${failed ? ` (${failed.migrationName})` : ""}.`, {
        cause: error,
      });
    return results.map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Insufficient privilege, or a role that is not there. */
const cannotBecome = new Set(["42501", "22023", "42704"]);

/** Asked on a connection of its own: one that fails while it is made ready would never be given back to the pool. */
async function mustBecomeOwner(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("set role komplan_owner");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && cannotBecome.has(String(error.code)))) throw error;
    throw new PostgresRefusal(
      "Innloggingen som skal oppdatere databasen, kan ikke bli komplan_owner. Kjør db/roles.sql som superbruker, og sett DATABASE_MIGRATION_URL til komplan_migrator.",
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

async function refuseToGoBack(db: Kysely<unknown>, upTo: string): Promise<void> {
  const { rows: made } = await sql<{
    place: string | null;
  }>`select to_regclass('migration.applied')::text as place`.execute(db);
  if (!made[0]?.place) return;
  const { rows } = await sql<{ newest: string | null }>`select max(name) as newest from migration.applied`.execute(db);
  if ((rows[0]?.newest ?? "") > upTo) throw new Error(`Databasen er allerede nyere enn ${upTo}.`);
}

/** Names of all migrations there are, in order. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.replace(/\.sql$/, ""))
    .sort();
}

/** The one place that takes a role for a whole connection: no request is ever served by it. */
function openAsOwner(url: string): Kysely<unknown> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5000 });
  pool.on("error", () => undefined);
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw("set role komplan_owner"));
    },
  });
  return new Kysely<unknown>({ dialect });
}

const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = await migrationNames();
    return Object.fromEntries(names.map((name): [string, Migration] => [name, { up: (db) => runFile(name, db) }]));
  },
};

async function runFile(name: string, db: Kysely<unknown>): Promise<void> {
  await sql.raw(await readFile(join(folder, `${name}.sql`), "utf8")).execute(db);
}
