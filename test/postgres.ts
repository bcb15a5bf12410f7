import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDb } from "#app/lib/db.server.ts";
import { loadReference } from "#server/load-reference.ts";
import { migrate } from "#server/migrate.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { foldersLeftBehind, makeDatabaseFolder } from "./database-folder.ts";

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

/** Starts one PostgreSQL for a whole run of tests, and removes it afterwards. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftBehind();
  const folder = makeDatabaseFolder();
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

/** A run that was killed leaves its server. */
async function removeLeftBehind(): Promise<void> {
  for (const folder of foldersLeftBehind()) {
    const isDatabase = existsSync(join(folder, "postgres"));
    const left = isDatabase ? await openPostgres(folder, { durable: false }).catch(() => undefined) : undefined;
    await left?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
