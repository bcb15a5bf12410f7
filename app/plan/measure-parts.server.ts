import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import type { MeasureFields } from "./measure.ts";
import type { Writer } from "./writer.ts";

export type MeasureWithId = MeasureFields & { id: string };
/** The lists of a measure that have tables of their own. */
export type MeasureList = "goalIds" | "partners" | "milestones" | "costs";

/** Stores the lists of some measures: one statement for each list, however many the measures. */
export async function insertRowsOf(
  db: Db,
  { organisationId }: Writer,
  measures: MeasureWithId[],
  lists: readonly MeasureList[],
): Promise<void> {
  if (lists.includes("goalIds")) await placeMeasures(db, organisationId, measures);
  const partners = rowsOf(organisationId, measures, ({ partners }) => partners);
  if (lists.includes("partners") && partners.length > 0) {
    await db.insertInto("work.measurePartner").values(numbered(partners)).execute();
  }
  const milestones = rowsOf(organisationId, measures, ({ milestones }) => milestones);
  if (lists.includes("milestones") && milestones.length > 0) {
    await db.insertInto("work.milestone").values(numbered(milestones)).execute();
  }
  const costs = rowsOf(organisationId, measures, ({ costs }) => costs);
  if (lists.includes("costs") && costs.length > 0) {
    await db.insertInto("work.measureCost").values(costs).execute();
  }
}

/** Takes a measure's lists away, to be stored anew. It keeps its place under the goals it goes on serving. */
export async function deleteRowsOf(
  db: Db,
  { organisationId }: Writer,
  { id, goalIds }: MeasureWithId,
  lists: readonly MeasureList[],
): Promise<void> {
  const rowsGone = (table: RawBuilder<unknown>) =>
    sql`delete from ${table} where organisation_id = ${organisationId} and measure_id = ${id}`;
  if (lists.includes("goalIds")) {
    await sql`${rowsGone(sql`work.measure_goal`)} and goal_id <> all (${goalIds}::uuid[])`.execute(db);
  }
  if (lists.includes("partners")) await rowsGone(sql`work.measure_partner`).execute(db);
  if (lists.includes("milestones")) await rowsGone(sql`work.milestone`).execute(db);
  if (lists.includes("costs")) await rowsGone(sql`work.measure_cost`).execute(db);
}

/** Last under each goal, in the order given. */
async function placeMeasures(db: Db, organisationId: string, measures: MeasureWithId[]): Promise<void> {
  const places = measures.flatMap(({ id, goalIds }) => goalIds.map((goalId) => ({ id, goalId })));
  if (places.length === 0) return;
  await sql`
    insert into work.measure_goal (organisation_id, measure_id, goal_id, sort)
    select ${organisationId}::uuid, place.measure_id, place.goal_id, place.nth + coalesce(
      (select max(sort) from work.measure_goal as other
       where other.organisation_id = ${organisationId} and other.goal_id = place.goal_id), 0)
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ goalId }) => goalId)}::uuid[])
      with ordinality as place (measure_id, goal_id, nth)
    on conflict do nothing`.execute(db);
}

function rowsOf<Row extends object>(
  organisationId: string,
  measures: MeasureWithId[],
  list: (of: MeasureWithId) => Row[],
) {
  return measures.flatMap((measure) => list(measure).map((row) => ({ ...row, organisationId, measureId: measure.id })));
}

function numbered<Row extends object>(rows: Row[]): (Row & { sort: number })[] {
  return rows.map((row, at) => ({ ...row, sort: at + 1 }));
}
