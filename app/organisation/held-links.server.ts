import { sql } from "kysely";
import { revokeLinks } from "#app/access/link.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { type Doer, endHolder, listHolders } from "./agency.server.ts";

/** Ends all functions that somebody holds in an organisation, and closes the links that go with them. */
export async function leaveFunctions(db: Db, doer: Doer, personId: string, when: { today: string; now: Date }) {
  const holders = await listHolders(db, doer.organisationId, when.today);
  for (const { positionId } of holders.filter((holder) => holder.personId === personId && holder.toDate === null)) {
    await endHolder(db, doer, { positionId, personId, toDate: when.today });
  }
  await closeLinksOfLostFunctions(db, doer, personId, when);
}

/**
 * Closes the links by which somebody could still say how measures go that their functions no longer answer for, and what those links were
 * passed on as. Whoever has today as the last day holds a function no more. What has been answered stands.
 */
export async function closeLinksOfLostFunctions(
  db: Db,
  doer: Doer,
  personId: string,
  { today, now }: { today: string; now: Date },
): Promise<void> {
  const { organisationId, by } = doer;
  const { rows } = await sql<{ id: string }>`
    with held as (
      select position_id from work.position_holder
      where organisation_id = ${organisationId} and person_id = ${personId} and (to_date is null or to_date > ${today}::date)
    ), lost as (
      select distinct request.id from work.status_request request
      join work.status_request_measure asked on asked.organisation_id = request.organisation_id and asked.request_id = request.id
      join work.measure measure on measure.organisation_id = asked.organisation_id and measure.id = asked.measure_id
      where request.organisation_id = ${organisationId} and request.person_id = ${personId}
        and (measure.position_id is null or measure.position_id not in (select position_id from held))
    )
    select id from lost
    union select id from work.status_request where organisation_id = ${organisationId} and passed_from in (select id from lost)
  `.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await revokeLinks(db, { organisationId, purpose: "status", by }, ids, now);
}
