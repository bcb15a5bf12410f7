import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Coordinator, HandedPosition, PositionHolder, Seat, SeenTo } from "./handover.ts";

/** A function by its id alone, with its agency and organisation. */
export async function findPosition(db: Db, positionId: string): Promise<HandedPosition> {
  const position = await db
    .selectFrom("work.position as position")
    .innerJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "position.organisationId").onRef("agency.id", "=", "position.agencyId"),
    )
    .innerJoin("work.organisation as organisation", "organisation.id", "position.organisationId")
    .select(["position.id as positionId", "position.organisationId", "position.title", "agency.name as agency"])
    .select("organisation.name as organisation")
    .where("position.id", "=", positionId)
    .executeTakeFirst();
  return position ?? notFound();
}

/** Everybody who holds a function or has held it, the newest first. */
export async function listHoldersOf(db: Db, positionId: string): Promise<PositionHolder[]> {
  return await db
    .selectFrom("work.positionHolder as holder")
    .innerJoin("access.person as person", "person.id", "holder.personId")
    .select(["holder.personId", "person.name", "holder.fromDate", "holder.toDate"])
    .where("holder.positionId", "=", positionId)
    .orderBy("holder.fromDate", "desc")
    .orderBy("person.name")
    .execute();
}

/** The seats that a function has in groups, by plan. */
export async function listSeatsOf(db: Db, positionId: string): Promise<Seat[]> {
  return await db
    .selectFrom("work.groupSeat")
    .select(["planId", "kind"])
    .distinct()
    .where("positionId", "=", positionId)
    .orderBy("planId")
    .orderBy("kind")
    .execute();
}

/** The steps of the guide that a function sees to now, by plan. */
export async function listStepsOf(
  db: Db,
  { organisationId, positionId }: Pick<HandedPosition, "organisationId" | "positionId">,
): Promise<SeenTo[]> {
  const { rows } = await sql<SeenTo>`
    select plan_id, step from (
      select distinct on (plan_id, step) plan_id, step, state, position_id from work.plan_step
      where organisation_id = ${organisationId} order by plan_id, step, set_at desc, id desc) newest
    where position_id = ${positionId} and state in ('open', 'underWay')
    order by plan_id, step`.execute(db);
  return rows;
}

/** Who coordinates in an organisation on a day, with the function they hold there. */
export async function listCoordinators(db: Db, organisationId: string, today: string): Promise<Coordinator[]> {
  const { rows } = await sql<Coordinator>`
    select person.name, person.email, coalesce((
        select concat_ws(', ', position.title, agency.name) from work.position_holder holder
        join work.position position on position.organisation_id = holder.organisation_id and position.id = holder.position_id
        join work.agency agency on agency.organisation_id = position.organisation_id and agency.id = position.agency_id
        where holder.organisation_id = member.organisation_id and holder.person_id = member.person_id
          and holder.from_date <= ${today}::date and (holder.to_date is null or holder.to_date > ${today}::date)
        order by holder.from_date, position.id limit 1), '') as function
    from work.membership member
    join access.person person on person.id = member.person_id
    where member.organisation_id = ${organisationId} and member.role = 'coordinator'
      and member.from_date <= ${today}::date and (member.to_date is null or member.to_date >= ${today}::date)
    order by person.name, person.id`.execute(db);
  return rows;
}
