import type { Db } from "#app/lib/db.server.ts";

/** The newest change of one part of a plan: what "Angre" takes back, and who did it. */
export async function lastChangeOf(
  db: Db,
  planId: string,
  partId: string,
): Promise<{ id: string; by: string } | undefined> {
  return await db
    .selectFrom("work.change as change")
    .innerJoin("access.person as person", "person.id", "change.changedBy")
    .select(["change.id", "person.name as by"])
    .where("change.planId", "=", planId)
    .where("change.partId", "=", partId)
    .orderBy("change.changedAt", "desc")
    .orderBy("change.id", "desc")
    .executeTakeFirst();
}
