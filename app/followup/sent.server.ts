import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { Sent, SentRequest } from "./follow-up.ts";
import { memory, pause } from "./reminder.ts";

/** What some organisations have sent lately, and when some people last had a mail of this kind from any organisation. Three queries. */
export async function readSent(
  db: Db,
  organisationIds: readonly string[],
  personIds: readonly string[],
  today: string,
): Promise<(organisationId: string) => Sent> {
  const since = addDays(today, -memory);
  const requests = Map.groupBy(await listRequests(db, organisationIds, since), (one) => one.organisationId);
  const notices = Map.groupBy(await listNotices(db, organisationIds, since), (one) => one.organisationId);
  const lastMailed = await listLastMailed(db, personIds, today);
  return (id) => ({ requests: requests.get(id) ?? [], notices: notices.get(id) ?? [], lastMailed });
}

/**
 * When each of some people had a mail of this kind within the last days, if they had: from the run itself, or because a coordinator asked.
 * From whatever organisation, which staff cannot see: the database answers the day and nothing else. One query.
 */
export async function listLastMailed(
  db: Db,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; last: string }>`
    select person_id, last from access.mailed_lately(${personIds}::uuid[], ${today}::date)`.execute(db);
  return new Map(rows.map(({ personId, last }) => [personId, last]));
}

/**
 * When each of some people was last written to for an organisation within the last days, whatever about: a function they were given, a form,
 * something passed on. Such mail goes at once, since somebody waits for it; what goes by itself waits for the days after it. One query.
 */
export async function listLastWrittenTo(
  system: Db,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; last: string }>`
    select person.id as person_id, max((mail.created_at at time zone 'Europe/Oslo')::date) as last
    from access.outgoing_mail mail join access.person person on person.email = mail.recipient
    where person.id = any (${personIds}::uuid[]) and mail.sender_id is not null
      and (mail.created_at at time zone 'Europe/Oslo')::date between ${addDays(today, 1 - pause)} and ${today}
    group by person.id`.execute(system);
  return new Map(rows.map(({ personId, last }) => [personId, last]));
}

/** Makes two who would mail the same people at the same moment wait for each other, so that the second one sees what the first has sent. One query. */
export async function lockPeople(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(person_id::text, 46))
    from (select unnest(${personIds}::uuid[]) as person_id order by 1) asked`.execute(db);
}

async function listRequests(db: Db, organisationIds: readonly string[], since: string) {
  const { rows } = await sql<SentRequest & { organisationId: string }>`
    select request.organisation_id, request.id, request.person_id, request.asked_on, request.answer_by,
      array_agg(asked.measure_id) as measure_ids
    from work.status_request request
    join work.status_request_measure asked
      on asked.organisation_id = request.organisation_id and asked.request_id = request.id
    where request.organisation_id = any (${organisationIds}::uuid[]) and request.person_id is not null
      and request.asked_on >= ${since}
    group by request.organisation_id, request.id
    order by request.asked_on, request.id`.execute(db);
  return rows;
}

async function listNotices(db: Db, organisationIds: readonly string[], since: string) {
  return await db
    .selectFrom("work.reminderNotice")
    .select(["organisationId", "personId", "kind", "subjectIds", "toldOn"])
    .where("organisationId", "in", organisationIds)
    .where("toldOn", ">=", since)
    .orderBy("toldOn")
    .orderBy("id")
    .execute();
}
