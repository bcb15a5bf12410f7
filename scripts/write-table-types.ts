import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "#server/migrate.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { describeTables } from "./describe-tables.ts";

/** Writes app/lib/tables.ts from the migrated database (npm run db:types). */
export async function writeTableTypes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "komplan-types-"));
  const postgres = await openPostgres(folder, { durable: false });
  try {
    await migrate(postgres.migratorUrl);
    const client = new pg.Client({ connectionString: postgres.rootUrl });
    await client.connect();
    await writeFile(new URL("../app/lib/tables.ts", import.meta.url), await describeTables(client));
    await client.end();
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await writeTableTypes();
