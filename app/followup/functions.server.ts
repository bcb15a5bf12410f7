import { sql } from "kysely";
import { revokeLinks } from "#app/access/link.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { HolderToAsk, LastAsked } from "./functions.ts";

/** Who holds the functions that a plan's measures wait for, from today on. Who has today as the last day is not asked. */
export async function listHoldersToAsk(db: Db, planId: string, today: string): Promise<HolderToAsk[]> {
  return await db
    .selectFrom("work.positionHolder as holder")
    .innerJoin("access.person as person", "person.id", "holder.personId")
    .select(["holder.positionId", "holder.personId", "person.name", "person.email", "person.language"])
    .distinct()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("work.measure as measure")
          .select(sql`1`.as("one"))
          .whereRef("measure.organisationId", "=", "holder.organisationId")
          .whereRef("measure.positionId", "=", "holder.positionId")
          .where("measure.planId", "=", planId)
          .where("measure.deletedAt", "is", null),
      ),
    )
    .where("holder.fromDate", "<=", today)
    .where((eb) => eb.or([eb("holder.toDate", "is", null), eb("holder.toDate", ">", today)]))
    .orderBy("person.name")
    .execute();
}

/** When each person was last asked about measures of a plan, and what has been heard since. One query. */
export async function listLastAsked(db: Db, planId: string): Promise<LastAsked[]> {
  return await db
    .selectFrom("work.statusRequest as request")
    .innerJoin("work.statusRequestMeasure as measure", (join) =>
      join.onRef("measure.organisationId", "=", "request.organisationId").onRef("measure.requestId", "=", "request.id"),
    )
    .leftJoin("work.statusRequest as passedOn", (join) =>
      join
        .onRef("passedOn.organisationId", "=", "request.organisationId")
        .onRef("passedOn.passedFrom", "=", "request.id"),
    )
    .distinctOn("request.personId")
    .select([
      "request.id as requestId",
      "request.personId",
      "request.askedOn",
      "request.sentAnewOn",
      "passedOn.recipient as passedOnTo",
    ])
    .select([
      sql<number>`count(*)`.as("count"),
      sql<number>`count(*) filter (where exists (
        select from work.status_report report where report.organisation_id = measure.organisation_id
          and report.measure_id = measure.measure_id
          and (report.reported_at at time zone 'Europe/Oslo')::date >= request.asked_on))`.as("answered"),
      sql<boolean>`exists (select from work.link link where link.organisation_id = request.organisation_id
        and link.subject_id = passed_on.id and link.revoked_at is null)`.as("isWithColleague"),
      sql<boolean>`exists (select from work.link link where link.organisation_id = request.organisation_id
        and link.subject_id in (request.id, passed_on.id) and link.revoked_at is null and link.expires_at > now())`.as(
        "hasLink",
      ),
    ])
    .where("measure.planId", "=", planId)
    .where("request.personId", "is not", null)
    .$narrowType<{ personId: string }>()
    .groupBy(["request.organisationId", "request.id", "passedOn.id", "passedOn.recipient"])
    .orderBy("request.personId")
    .orderBy("request.askedOn", "desc")
    .execute();
}

/** A request about a plan, for whoever wants to close its links. */
export async function findRequestOf(db: Db, params: { planId: string; statusRequestId: string }) {
  return await db
    .selectFrom("work.statusRequest as request")
    .select("request.id")
    .where("request.id", "=", params.statusRequestId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("work.statusRequestMeasure as measure")
          .select(sql`1`.as("one"))
          .whereRef("measure.organisationId", "=", "request.organisationId")
          .whereRef("measure.requestId", "=", "request.id")
          .where("measure.planId", "=", params.planId),
      ),
    )
    .executeTakeFirst();
}

interface Closing {
  organisationId: string;
  /** Id of whoever closes them. */
  by: string;
}

/** Closes the link of a request, and the link it was passed on as. What has been answered stands. */
export async function revokeRequest(db: Db, { organisationId, by }: Closing, requestId: string, now: Date) {
  const passedOn = await db
    .selectFrom("work.statusRequest")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("passedFrom", "=", requestId)
    .execute();
  const ids = [requestId, ...passedOn.map(({ id }) => id)];
  return await revokeLinks(db, { organisationId, purpose: "status", by }, ids, now);
}
