import { sql } from "kysely";
import { revokeLinks } from "#app/access/link.server.ts";
import { recordAudits } from "#app/lib/audit.server.ts";
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
 * passed on as, and the calendars they fetch of functions they have left. Whoever has today as the last day holds a function no more. What
 * has been answered stands.
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
  await closeCalendarsOfLostFunctions(db, doer, personId, { today, now });
}

/** For good: whoever is given the function again makes a new address. The successor makes one of their own. */
async function closeCalendarsOfLostFunctions(
  db: Db,
  { organisationId, by: actor }: Doer,
  personId: string,
  { today, now }: { today: string; now: Date },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update work.calendar_feed feed set revoked_at = ${now}
    where organisation_id = ${organisationId} and person_id = ${personId} and revoked_at is null
      and exists (select from work.position_holder left_one where left_one.organisation_id = feed.organisation_id
        and left_one.person_id = feed.person_id and left_one.position_id = feed.position_id)
      and not exists (select from work.position_holder held where held.organisation_id = feed.organisation_id
        and held.person_id = feed.person_id and held.position_id = feed.position_id
        and (held.to_date is null or held.to_date > ${today}::date))
    returning id`.execute(db);
  const closed = rows.map(({ id }) => `calendarFeed/${id}`);
  await recordAudits(db, { organisationId, actor, action: "calendar:closed" }, closed);
}
