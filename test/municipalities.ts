import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { aMunicipality } from "./examples.ts";

export interface Municipalities {
  /** The number of the first one. */
  from?: number;
  count: number;
  /** In each. */
  measures: number;
  /** When the plans were adopted. */
  adoptedOn: string;
}

/** How many functions there are in each; the last one has no holder. */
export const functionsOfEach = 6;

/**
 * Stores organisations alike, each with a leader, a coordinator, six functions and an adopted plan, in few questions whatever their number.
 * Every fourth measure has no end, every fifth a milestone; the others end through four years.
 */
export async function storeMunicipalities(
  db: Db,
  { from = 1, count, measures, adoptedOn }: Municipalities,
): Promise<void> {
  const organisations = sql`generate_series(${from}::int, ${from + count - 1}::int) n`;
  const id = (kind: string) => sql`md5(${kind} || n)::uuid`;
  const part = (kind: string) => sql`md5(${kind} || n || '-' || m)::uuid`;
  const functions = sql`generate_series(1, ${functionsOfEach}::int) m`;
  const each = sql`generate_series(1, ${measures}::int) m`;
  await db
    .insertInto("reference.municipality")
    .values(aMunicipality("9901"))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const statements = [
    sql`insert into work.organisation (id, slug, name, kind, language)
      select ${id("organisation")}, 'kommune-' || n, 'Kommune ' || n, 'cooperation', 'nb' from ${organisations}`,
    sql`insert into work.agency (organisation_id, id, name) select ${id("organisation")}, ${id("agency")}, 'Oppvekst' from ${organisations}`,
    sql`insert into work.position (organisation_id, id, agency_id, title)
      select ${id("organisation")}, ${part("position")}, ${id("agency")}, 'Funksjon ' || m from ${organisations}, ${functions}`,
    sql`insert into access.person (id, name, email, language)
      select ${part("person")}, 'Person ' || m, 'person' || m || '@kommune' || n || '.example', case m % 2 when 0 then 'nn' else 'nb' end
      from ${organisations}, generate_series(1, ${functionsOfEach + 1}::int) m`,
    sql`insert into work.membership (organisation_id, person_id, role, from_date)
      select ${id("organisation")}, ${part("person")}, case m when ${functionsOfEach}::int then 'coordinator' else 'leader' end, ${adoptedOn}::date
      from ${organisations}, generate_series(${functionsOfEach}::int, ${functionsOfEach + 1}::int) m`,
    sql`insert into work.position_holder (organisation_id, position_id, person_id, from_date)
      select ${id("organisation")}, ${part("position")}, ${part("person")}, ${adoptedOn}::date from ${organisations}, ${functions} where m < ${functionsOfEach}::int`,
    sql`insert into work.plan (organisation_id, id, slug, title, language, ends_on)
      select ${id("organisation")}, ${id("plan")}, 'plan-' || n, 'Plan ' || n, 'nb', ${adoptedOn}::date + 1460 from ${organisations}`,
    sql`insert into work.adoption (organisation_id, plan_id, kommunenummer, adopted_on)
      select ${id("organisation")}, ${id("plan")}, '9901', ${adoptedOn}::date from ${organisations}`,
    sql`insert into work.focus_area (organisation_id, id, plan_id, title, sort)
      select ${id("organisation")}, ${id("area")}, ${id("plan")}, 'Forebygging', 1 from ${organisations}`,
    sql`insert into work.goal (organisation_id, id, plan_id, focus_area_id, level, title, sort)
      select ${id("organisation")}, ${id("goal")}, ${id("plan")}, ${id("area")}, 'agency', 'Ansatte spør', 1 from ${organisations}`,
    sql`insert into work.measure (organisation_id, id, plan_id, title, points, position_id, ends_on)
      select ${id("organisation")}, ${part("measure")}, ${id("plan")}, 'Holde fagdag nummer ' || m, array['Invitere politiet'],
        md5('position' || n || '-' || (1 + m % ${functionsOfEach}::int))::uuid,
        case when m % 4 = 0 then null else ${adoptedOn}::date + 210 + (m * 173 + n * 31) % 1200 end
      from ${organisations}, ${each}`,
    sql`insert into work.measure_goal (organisation_id, measure_id, goal_id, sort)
      select ${id("organisation")}, ${part("measure")}, ${id("goal")}, m from ${organisations}, ${each}`,
    sql`insert into work.milestone (organisation_id, measure_id, title, due, sort)
      select ${id("organisation")}, ${part("measure")}, 'Program klart', ${adoptedOn}::date + 230 + (m * 97) % 700, 1
      from ${organisations}, ${each} where m % 5 = 0`,
  ];
  for (const statement of statements) await statement.execute(db);
}
