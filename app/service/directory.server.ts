import { createHash } from "node:crypto";
import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { type Seal, seal } from "#app/lib/signing.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { type Directory, directory, toEntry } from "./directory.ts";
import type { FrozenEntry } from "./directory-history.ts";
import { exitTargets } from "./exit-target.ts";
import { numberChanges } from "./number-changes.ts";
import { listServices } from "./service.server.ts";
import type { Service } from "./service.ts";

/**
 * Freezes what residents are shown of an organisation's services as a new version, when something in it is new. It is signed, so that a
 * number that somebody changes in the database by hand is not believed. Those who publish at once stand in line.
 */
export async function publishDirectory(db: Db, { organisationId, by }: Doer, today: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 29))`.execute(db);
  const { name: owner, example } = await findOrganisation(db, organisationId);
  const services = (await listServices(db, organisationId)).filter(({ shown }) => shown).map(toEntry);
  const last = await newestOf(db, organisationId);
  const help = await findHelpSetting(db, organisationId);
  const head = { format: 1 as const, organisationId, owner, example, help };
  const before = last && directory.safeParse(JSON.parse(last.content)).data;
  const now = directory.parse({
    ...{ ...head, version: (last?.version ?? 0) + 1, publishedOn: today, services },
    numberChanges: before ? numberChanges(before, services, today) : [],
  });
  if (last === undefined && services.length === 0) return;
  if (before && isSaidAlready(before, now)) return;
  await insertDirectory(db, now, await seal());
  const said = { organisationId, actor: by, action: "directory:published", subject: `directory/${now.version}` };
  await recordAudit(db, { ...said, digestOf: JSON.stringify(now) });
}

/** Which languages the organisation's help pages are in, and where one who leaves them lands. */
export async function findHelpSetting(db: Db, organisationId: string): Promise<Directory["help"]> {
  const found = await db
    .selectFrom("work.helpSetting")
    .select(["languages", "exit"])
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  return { languages: found?.languages ?? [], exit: exitTargets.find((one) => one === found?.exit) ?? exitTargets[0] };
}

/** One service in the newest versions of its organisation's directory, as many as a page shows and one before. */
export async function listFrozen(db: Db, { organisationId, id }: Pick<Service, "organisationId" | "id">) {
  return await db
    .selectFrom("published.directory")
    .select("version")
    .select(sql<string>`content::jsonb ->> 'publishedOn'`.as("publishedOn"))
    .select(
      sql<FrozenEntry["entry"]>`jsonb_path_query_first(content::jsonb, '$.services[*] ? (@.id == $id)',
        jsonb_build_object('id', ${id}::text))`.as("entry"),
    )
    .where("organisationId", "=", organisationId)
    .orderBy("version", "desc")
    .limit(100)
    .execute();
}

async function insertDirectory(db: Db, one: Directory, seal: Seal): Promise<void> {
  const content = JSON.stringify(one);
  const hash = createHash("sha256").update(content).digest("hex");
  const { organisationId, version } = one;
  await db
    .insertInto("published.directory")
    .values({ organisationId, version, content, hash, signature: seal.sign(content) })
    .execute();
}

async function newestOf(db: Db, organisationId: string) {
  return await db
    .selectFrom("published.directory")
    .select(["version", "content"])
    .where("organisationId", "=", organisationId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What residents are shown is the same. What was frozen in a form that is no longer read is frozen anew. */
function isSaidAlready(before: Directory, now: Directory): boolean {
  const said = ({ version: _, publishedOn: __, numberChanges: ___, ...shown }: Directory) => JSON.stringify(shown);
  return said(before) === said(now);
}
