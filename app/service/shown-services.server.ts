import type { Db } from "#app/lib/db.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { type DirectoryEntry, directory, toEntry } from "./directory.ts";
import { listServices } from "./service.server.ts";
import type { ShownServices } from "./shown-services.ts";

/** Whoever may not read the services, as the adviser of a plan, is told what residents were told last. */
export async function listShownServices(db: Db, organisationId: string): Promise<ShownServices> {
  const services = await listServices(db, organisationId);
  if (services.length === 0) return { entries: await lastPublished(db, organisationId), hidden: [] };
  return {
    entries: services.filter(({ shown }) => shown).map(toEntry),
    hidden: services.flatMap(({ id, name, shown }) => (shown ? [] : { id, name })),
  };
}

/** What Komplan has not signed is not believed. */
async function lastPublished(db: Db, organisationId: string): Promise<DirectoryEntry[]> {
  const last = await db
    .selectFrom("published.directory")
    .select(["content", "signature"])
    .where("organisationId", "=", organisationId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!last || !(await seal()).isSigned(last.content, last.signature)) return [];
  const read = directory.safeParse(JSON.parse(last.content)).data;
  return read?.organisationId === organisationId ? read.services : [];
}
