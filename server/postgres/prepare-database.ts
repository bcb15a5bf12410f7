import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { programFolder } from "#app/lib/program-folder.server.ts";

/** The superuser that PostgreSQL is made with. Komplan itself uses it only to make roles and databases. */
export const rootName = "komplan_root";

const prepareLock = 0x4b6f6d71;

/** Makes the roles and the empty database, once. `root` is connected as the superuser. */
export async function prepareDatabase(root: pg.Client): Promise<void> {
  await root.query("select pg_advisory_lock($1)", [prepareLock]);
  try {
    await root.query(await readFile(join(programFolder, "db/roles.sql"), "utf8"));
    const { rowCount } = await root.query("select from pg_database where datname = 'komplan'");
    if (rowCount === 0) await makeDatabase(root, "komplan");
  } finally {
    await root.query("select pg_advisory_unlock($1)", [prepareLock]);
  }
}

/** An empty database whose order of letters is Norwegian and whose tables only the migrator can change. */
async function makeDatabase(root: pg.Client, name: string): Promise<void> {
  await root.query(
    `create database ${name} owner komplan_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8'`,
  );
  await root.query(`revoke all on database ${name} from public`);
  await root.query(`grant connect on database ${name} to komplan_login, komplan_migrator`);
}

/** The address of a database on a socket, for one of its roles. */
export function connectionUrl(socket: string, role: string, database: string): string {
  return `postgresql://${role}@localhost:5432/${database}?host=${encodeURIComponent(socket)}`;
}
