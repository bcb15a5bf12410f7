import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { BackupRefusal, Checksum, format } from "./backup-file.ts";
import { type BackupTable, linesOf, listTables, rowsOf, sameTextForms } from "./tables.ts";

export interface BackupOptions {
  /** Takes one organisation only: its rows, and the people they name. */
  organisationId?: string;
}

/**
 * Writes every table, as it is at one moment, to a file that only its owner can read. The database may be in use meanwhile.
 * The file gets its name when it is whole. `loginUrl` is the address that serves requests.
 */
export async function backup(loginUrl: string, file: string, { organisationId }: BackupOptions = {}): Promise<void> {
  const client = new pg.Client({ connectionString: loginUrl, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined); // the statement under way tells of it
  const unfinished = `${file}.unfinished`;
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    await client.query(`set local role komplan_system; ${sameTextForms}`);
    await pipeline(
      Readable.from(lines(client, organisationId)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await client.query("commit");
    await rename(unfinished, file);
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

async function* lines(client: pg.Client, organisationId: string | undefined): AsyncGenerator<string> {
  const tables = await listTables(client);
  const version = await newestMigration(client);
  if (organisationId) await mustExist(client, organisationId);
  yield written({ format, version, takenAt: new Date().toISOString(), organisationId: organisationId ?? null });
  let count = 0;
  for (const table of tables) {
    const where = organisationId ? rowsOf(table, tables, organisationId) : "true";
    if (where === undefined) continue;
    yield* tableLines(client, table, where);
    count += 1;
  }
  yield written({ tables: count });
}

async function* tableLines(client: pg.Client, table: BackupTable, where: string): AsyncGenerator<string> {
  const checksum = new Checksum();
  yield written({ table: table.name, columns: table.columns.map(({ name }) => name) });
  for await (const line of readLines(client, table, where)) {
    checksum.add(line);
    yield `${line}\n`;
  }
  yield written({ rows: checksum.rows, sha256: checksum.sha256() });
}

/** A thousand rows at a time, so that a large table never lies in memory. */
export async function* readLines(client: pg.Client, table: BackupTable, where?: string): AsyncGenerator<string> {
  await client.query(`declare reading no scroll cursor for ${linesOf(table, where)}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>("fetch 1000 from reading");
    for (const { line } of rows) yield line;
    if (rows.length === 0) break;
  }
  await client.query("close reading");
}

export async function newestMigration(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>("select max(name) as name from migration.applied");
  return rows[0]?.name ?? "";
}

async function mustExist(client: pg.Client, organisationId: string): Promise<void> {
  const { rowCount } = await client.query("select from work.organisation where id = $1", [organisationId]);
  if (rowCount === 0) throw new BackupRefusal("Det finnes ingen organisasjon med den id-en.");
}

function written(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
