import type { Db } from "#app/lib/db.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { markedAfter } from "./service.ts";

/** Services of some organisations that residents see and nobody has confirmed of late: first those never confirmed, then the oldest. */
export async function listOldServices(db: Db, organisationIds: readonly string[], today: string) {
  if (organisationIds.length === 0) return [];
  return await db
    .selectFrom("work.service as service")
    .innerJoin("work.organisation as organisation", "organisation.id", "service.organisationId")
    .select(["service.id", "service.name", "service.confirmedOn", "organisation.name as organisation"])
    .where("service.organisationId", "in", organisationIds)
    .where("service.shown", "=", true)
    .where(({ eb, or }) => or([eb("confirmedOn", "is", null), eb("confirmedOn", "<", addDays(today, -markedAfter))]))
    .orderBy("confirmedOn", (order) => order.asc().nullsFirst())
    .orderBy("service.name")
    .orderBy("service.id")
    .execute();
}
