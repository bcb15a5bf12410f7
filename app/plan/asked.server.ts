import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** The newest question about a measure, while nobody has said how it goes since it was asked. */
export interface OpenRequest {
  measureId: string;
  /** ISO dates. */
  askedOn: string;
  answerBy: string;
}

/** What waits for an answer among the measures of some functions, whoever held them when it was asked. One query. */
export async function listOpenRequests(db: Db, positionIds: readonly string[]): Promise<OpenRequest[]> {
  if (positionIds.length === 0) return [];
  const { rows } = await sql<OpenRequest>`
    select distinct on (measure.id) measure.id as measure_id, request.asked_on, request.answer_by
    from work.measure measure
    join work.status_request_measure asked
      on asked.organisation_id = measure.organisation_id and asked.measure_id = measure.id
    join work.status_request request
      on request.organisation_id = asked.organisation_id and request.id = asked.request_id
    where measure.position_id = any (${positionIds}::uuid[]) and measure.deleted_at is null
      and not exists (select from work.status_report report
        where report.organisation_id = measure.organisation_id and report.measure_id = measure.id
          and (report.reported_at at time zone 'Europe/Oslo')::date >= request.asked_on)
    order by measure.id, request.asked_on desc`.execute(db);
  return rows;
}
