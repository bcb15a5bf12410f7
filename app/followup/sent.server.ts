import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { Sent, SentRequest } from "./follow-up.ts";
import { memory, pause } from "./reminder.ts";

/** What some organisations have sent lately, and when everybody last had a mail of this kind from any organisation. Three queries. */
export async function readSent(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<(organisationId: string) => Sent> {
  const since = addDays(today, -memory);
  const requests = Map.groupBy(await listRequests(db, organisationIds, since), (one) => one.organisationId);
  const notices = Map.groupBy(await listNotices(db, organisationIds, since), (one) => one.organisationId);
  const lastMailed = await listLastMailed(db, today);
  return (id) => ({ requests: requests.get(id) ?? [], notices: notices.get(id) ?? [], lastMailed });
}

/** Who had a mail within the last days, and when: from the run itself, or because a coordinator asked. One query. */
export async function listLastMailed(db: Db, today: string): Promise<Map<string, string>> {
  const within = sql`between ${addDays(today, 1 - pause)}::date and ${today}::date`;
  const { rows } = await sql<{ personId: string; last: string }>`
    select person_id, max(day) as last from (
      select person_id, asked_on as day from work.status_request where asked_on ${within} and person_id is not null
      union all select person_id, sent_anew_on from work.status_request where sent_anew_on ${within} and person_id is not null
      union all select person_id, told_on from work.reminder_notice where told_on ${within}) mailed
    group by person_id`.execute(db);
  return new Map(rows.map(({ personId, last }) => [personId, last]));
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
