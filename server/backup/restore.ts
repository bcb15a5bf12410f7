import pg from "pg";
import { migrate, migrationNames } from "../migrate.ts";
import { newestMigration, readLines } from "./backup.ts";
import { BackupRefusal, broken, Checksum, checkBackup, readBackup } from "./backup-file.ts";
import { insertOf, makeRoomFor, replaceOf } from "./replace-organisation.ts";
import { type BackupTable, listTables, sameTextForms } from "./tables.ts";

/**
 * Puts a backup into an empty database, which is first brought to the form the backup was taken from. What was put in is read back
 * and compared; if anything differs nothing is kept. A backup of one organisation goes into a database in use, and takes the place
 * of what that organisation has now; no other organisation is touched. `migratorUrl` is the address that may change tables.
 */
export async function restore(migratorUrl: string, file: string): Promise<void> {
  const { version, organisationId } = await checkBackup(file);
  if (!(await migrationNames()).includes(version)) {
    throw new BackupRefusal("Sikkerhetskopien er laget med en nyere utgave av Komplan. Oppgrader Komplan først.");
  }
  if (organisationId)
    await asOwner(migratorUrl, (client) => restoreOrganisation(client, file, version, organisationId));
  else await restoreAll(migratorUrl, file, version);
}

async function restoreAll(migratorUrl: string, file: string, version: string): Promise<void> {
  await migrate(migratorUrl, version);
  await asOwner(migratorUrl, async (client) => {
    const tables = await listTables(client);
    await mustBeEmpty(client, tables);
    await load(client, file, tables, { insert: (table) => insertOf(table), compare });
  });
}

/** The trail is never rewound: an organisation that is there keeps its own, with a new entry. */
async function restoreOrganisation(
  client: pg.Client,
  file: string,
  version: string,
  organisationId: string,
): Promise<void> {
  if ((await newestMigration(client)) !== version) {
    throw new BackupRefusal(
      "Sikkerhetskopien av organisasjonen er fra en annen utgave av Komplan enn databasen. Legg den inn i en database av samme utgave.",
    );
  }
  const tables = await listTables(client);
  const known = await exists(client, organisationId);
  if (known) await makeRoomFor(client, tables, organisationId);
  const insert = (table: BackupTable) => (known && table.name.startsWith("audit.") ? undefined : replaceOf(table));
  await load(client, file, tables, { insert, compare: async () => undefined });
  await client.query(
    "select audit.append($1::uuid, 'komplan', 'organisation:restore', 'organisation/' || $1::text, '', null)",
    [organisationId],
  );
}

/** Everything in one transaction as the owner of the tables, who otherwise sees no rows: row-level security is forced on it too. */
async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined); // the statement under way tells of it
  await client.connect();
  try {
    await client.query(`begin; set local role komplan_owner; ${sameTextForms}`);
    await client.query(forceOnOwner("no force"));
    await work(client);
    await client.query(forceOnOwner("force"));
    await client.query("commit");
  } finally {
    await client.end();
  }
}

function forceOnOwner(how: "force" | "no force"): string {
  return `do $$ declare place record; begin
    for place in select schemaname, tablename from pg_tables where schemaname in ('work', 'audit', 'published') loop
      execute format('alter table %I.%I ${how} row level security', place.schemaname, place.tablename);
    end loop; end $$`;
}

interface HowToLoad {
  /** The statement that puts lines into a table; nothing when the table shall be left alone. */
  insert: (table: BackupTable) => string | undefined;
  compare: (client: pg.Client, table: BackupTable, written: { rows: number; sha256: string }) => Promise<void>;
}

async function load(client: pg.Client, file: string, tables: BackupTable[], how: HowToLoad): Promise<void> {
  let table: BackupTable | undefined;
  let waiting: string[] = [];
  const putIn = async () => {
    const insert = table && how.insert(table);
    if (insert && waiting.length > 0) await client.query(insert, [waiting]);
    waiting = [];
  };
  for await (const part of readBackup(file)) {
    if (part.kind === "table") table = matching(tables, part);
    if (part.kind === "row") waiting.push(part.line);
    if (part.kind === "end" || waiting.length === rowsAtATime) await putIn();
    if (part.kind === "end" && table) await how.compare(client, table, part);
  }
}

const rowsAtATime = 500;

function matching(tables: BackupTable[], part: { table: string; columns: string[] }): BackupTable {
  const table = tables.find(({ name }) => name === part.table);
  if (table?.columns.map(({ name }) => name).join() !== part.columns.join())
    throw broken(`tabellen ${part.table} er ikke som i databasen`);
  return table;
}

async function compare(
  client: pg.Client,
  table: BackupTable,
  written: { rows: number; sha256: string },
): Promise<void> {
  const checksum = new Checksum();
  for await (const line of readLines(client, table)) checksum.add(line);
  if (checksum.rows === written.rows && checksum.sha256() === written.sha256) return;
  throw new BackupRefusal(
    `Det som ble lagt inn i ${table.name}, er ikke likt sikkerhetskopien. Ingenting er lagt inn.`,
  );
}

async function mustBeEmpty(client: pg.Client, tables: BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount) {
      throw new BackupRefusal(
        "Databasen er ikke tom. Legg sikkerhetskopien inn i en ny og tom database, for eksempel med KOMPLAN_DATA satt til en ny mappe.",
      );
    }
  }
}

async function exists(client: pg.Client, organisationId: string): Promise<boolean> {
  const { rowCount } = await client.query("select from work.organisation where id = $1", [organisationId]);
  return rowCount === 1;
}
