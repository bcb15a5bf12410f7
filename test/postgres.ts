import { readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDb } from "#app/lib/db.server.ts";
import { loadReference } from "#server/load-reference.ts";
import { migrate } from "#server/migrate.ts";
import { isAlive } from "#server/postgres/left-behind.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";

/** Addresses of the PostgreSQL that the tests share, by role. Its database "komplan" is the template: migrated, with reference data. */
export interface TestPostgres {
  migratorUrl: string;
  loginUrl: string;
  rootUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

const prefix = "komplan-test-";

/** Starts one PostgreSQL for a whole run of tests, and removes it afterwards. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftBehind();
  const folder = join(tmpdir(), `${prefix}${process.pid}-${project.name}`);
  const postgres = await openPostgres(folder, { durable: false });
  await migrate(postgres.migratorUrl);
  const db = openDb(postgres.loginUrl, { max: 1 });
  await loadReference(db);
  await db.destroy();
  const { migratorUrl, loginUrl, rootUrl } = postgres;
  project.provide("postgres", { migratorUrl, loginUrl, rootUrl });
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A run that was killed leaves its server: the folder tells whose it was. */
async function removeLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue;
    const folder = join(tmpdir(), name);
    const left = await openPostgres(folder, { durable: false }).catch(() => undefined);
    await left?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
