import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { recordChange } from "./change.server.ts";
import type { Part } from "./change.ts";
import { type Move, reordered } from "./move.ts";
import type { Writer } from "./writer.ts";

export async function moveChapter(db: Db, writer: Writer, id: string, move: Move): Promise<void> {
  const among = sql`work.chapter as moved where moved.plan_id = ${writer.planId} and moved.deleted_at is null`;
  await moveAmong(db, writer, { part: "chapter", id, move, among, rewrite: sortIn(sql`work.chapter`) });
}

export async function moveFocusArea(db: Db, writer: Writer, id: string, move: Move): Promise<void> {
  const among = sql`work.focus_area as moved where moved.plan_id = ${writer.planId} and moved.deleted_at is null`;
  await moveAmong(db, writer, { part: "focusArea", id, move, among, rewrite: sortIn(sql`work.focus_area`) });
}

/** Within its focus area. To another focus area it is moved by saving it with that one chosen. */
export async function moveGoal(db: Db, writer: Writer, id: string, move: Move): Promise<void> {
  const among = sql`work.goal as moved where moved.deleted_at is null
    and moved.focus_area_id = (select focus_area_id from work.goal where id = ${id})`;
  await moveAmong(db, writer, { part: "goal", id, move, among, rewrite: sortIn(sql`work.goal`) });
}

/** Under one of the goals it serves. */
export async function moveMeasure(db: Db, writer: Writer, id: string, goalId: string, move: Move): Promise<void> {
  const among = sql`work.measure_goal as place join work.measure as moved on moved.id = place.measure_id
    and moved.organisation_id = place.organisation_id
    where place.goal_id = ${goalId} and moved.deleted_at is null`;
  const rewrite: Rewrite = (ids) => sql`update work.measure_goal as place set sort = wanted.nth
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
    where place.measure_id = wanted.id and place.goal_id = ${goalId} and place.organisation_id = ${writer.organisationId}`;
  await moveAmong(db, writer, { part: "measure", id, move, among, sort: sql`place.sort`, rewrite, goalId });
}

type Rewrite = (ids: string[], writer: Writer) => RawBuilder<unknown>;

interface Moving {
  part: Part;
  id: string;
  move: Move;
  /** Those it stands among: what comes after `from`. */
  among: RawBuilder<unknown>;
  sort?: RawBuilder<unknown>;
  rewrite: Rewrite;
  goalId?: string;
}

/** Gives all of them their places anew, in one statement. What was not moved leaves no trace. */
async function moveAmong(db: Db, writer: Writer, moving: Moving): Promise<void> {
  const { part, id, move, among, sort = sql`moved.sort`, rewrite, goalId } = moving;
  const { rows } = await sql<{ id: string }>`select moved.id from ${among} order by ${sort}, moved.id`.execute(db);
  const ids = rows.map((row) => row.id);
  const wanted = reordered(ids, id, move);
  const [from, to] = [ids.indexOf(id), wanted.indexOf(id)];
  if (from === to) return;
  await rewrite(wanted, writer).execute(db);
  const under = goalId === undefined ? {} : { goalId };
  const change = { before: { place: from + 1, ...under }, after: { place: to + 1, ...under } };
  await recordChange(db, writer, { part, partId: id, ...change });
}

function sortIn(table: RawBuilder<unknown>): Rewrite {
  return (ids, { organisationId }) => sql`update ${table} as moved set sort = wanted.nth
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
    where moved.id = wanted.id and moved.organisation_id = ${organisationId}`;
}
