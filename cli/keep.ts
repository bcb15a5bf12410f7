import { parseArgs } from "node:util";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { backup } from "#server/backup/backup.ts";
import { BackupRefusal } from "#server/backup/backup-file.ts";
import { noteBackup } from "#server/backup/last-backup.ts";
import { restore } from "#server/backup/restore.ts";
import { removeExample } from "#server/load-example.ts";
import { migrate } from "#server/migrate.ts";
import { withDatabase } from "./database.ts";

/** `komplan backup FILE [--organisation SLUG]` */
export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { organisation: { type: "string" } },
    allowPositionals: true,
  });
  const [file = ""] = positionals;
  const slug = values.organisation;
  await withDatabase(async ({ loginUrl }) => {
    await backup(loginUrl, file, slug ? { organisationId: await idOf(loginUrl, slug) } : {});
  });
  if (!slug) await noteBackup(env.dataFolder, new Date());
  console.log(`Sikkerhetskopien er skrevet til ${file}. Ta vare på den et annet sted enn her.`);
  return 0;
}

async function idOf(loginUrl: string, slug: string): Promise<string> {
  const db = openDb(loginUrl, { max: 1 });
  try {
    const find = (db: Db) =>
      db.selectFrom("work.organisation").select("id").where("slug", "=", slug).executeTakeFirst();
    const organisation = await asSystem(find, db);
    if (!organisation) throw new BackupRefusal(`Det finnes ingen organisasjon med kortnavnet «${slug}».`);
    return organisation.id;
  } finally {
    await db.destroy();
  }
}

/** `komplan restore FILE` */
export async function restoreCommand([file = ""]: string[]): Promise<number> {
  await withDatabase(({ migratorUrl }) => restore(migratorUrl, file));
  console.log("Sikkerhetskopien er lagt inn og kontrollert.");
  return 0;
}

/** `komplan migrate` */
export async function migrateCommand(): Promise<number> {
  const done = await withDatabase(({ migratorUrl }) => migrate(migratorUrl));
  console.log(done.length === 0 ? "Databasen er alt oppdatert." : `Databasen er oppdatert: ${done.join(", ")}`);
  return 0;
}

/** `komplan remove-example` */
export async function removeExampleCommand(): Promise<number> {
  await withDatabase(async ({ loginUrl, migratorUrl }) => {
    await migrate(migratorUrl);
    const db = openDb(loginUrl, { max: 1 });
    await removeExample(db).finally(() => db.destroy());
  });
  console.log("Eksempelet er fjernet. Sett KOMPLAN_EXAMPLE=no for at det ikke skal komme tilbake.");
  return 0;
}
