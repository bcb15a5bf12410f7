import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/**
 * How measures were to be evaluated on the day the plan was first adopted, of those that somebody has changed later. Nothing was adopted
 * of a measure that was written afterwards, or that said nothing of it.
 */
export async function listAdoptedMethods(db: Db, planId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ measureId: string; method: string }>`
    select measure.id as measure_id, first.before ->> 'evaluationMethod' as method
    from work.measure measure
    cross join lateral (select min(adopted_on) as day from work.adoption
      where organisation_id = measure.organisation_id and plan_id = measure.plan_id) adopted
    cross join lateral (select before from work.change
      where organisation_id = measure.organisation_id and plan_id = measure.plan_id and part = 'measure'
        and part_id = measure.id::text and before is not null
        and (changed_at at time zone 'Europe/Oslo')::date > adopted.day
      order by changed_at, id limit 1) first
    where measure.plan_id = ${planId} and (measure.written_at at time zone 'Europe/Oslo')::date <= adopted.day
      and first.before ->> 'evaluationMethod' <> ''`.execute(db);
  return new Map(rows.map(({ measureId, method }) => [measureId, method]));
}
