import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { recordChange } from "./change.server.ts";
import type { Part } from "./change.ts";
import { lastChangeOf } from "./last-change.server.ts";
import { type Move, reordered } from "./move.ts";
import type { MoveAnswer } from "./move-answer.ts";
import type { Writer } from "./writer.ts";

/** Where something stands now, counted from 1, and whether it stood elsewhere. */
export interface Moved {
  place: number;
  of: number;
  changed: boolean;
}

export async function moveChapter(db: Db, writer: Writer, id: string, move: Move): Promise<Moved> {
  const among = sql`work.chapter as moved where moved.plan_id = ${writer.planId} and moved.deleted_at is null`;
  return await moveAmong(db, writer, { part: "chapter", id, move, among, rewrite: sortIn(sql`work.chapter`) });
}

export async function moveFocusArea(db: Db, writer: Writer, id: string, move: Move): Promise<Moved> {
  const among = sql`work.focus_area as moved where moved.plan_id = ${writer.planId} and moved.deleted_at is null`;
  return await moveAmong(db, writer, { part: "focusArea", id, move, among, rewrite: sortIn(sql`work.focus_area`) });
}

/** Within its focus area. To another focus area it is moved by saving it with that one chosen. */
export async function moveGoal(db: Db, writer: Writer, id: string, move: Move): Promise<Moved> {
  const among = sql`work.goal as moved where moved.deleted_at is null
    and moved.focus_area_id = (select focus_area_id from work.goal where id = ${id})`;
  return await moveAmong(db, writer, { part: "goal", id, move, among, rewrite: sortIn(sql`work.goal`) });
}

/** Under one of the goals it serves. */
export async function moveMeasure(db: Db, writer: Writer, id: string, goalId: string, move: Move): Promise<Moved> {
  const among = sql`work.measure_goal as place join work.measure as moved on moved.id = place.measure_id
    and moved.organisation_id = place.organisation_id
    where place.goal_id = ${goalId} and moved.deleted_at is null`;
  const rewrite: Rewrite = (ids) => sql`update work.measure_goal as place set sort = wanted.nth
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
    where place.measure_id = wanted.id and place.goal_id = ${goalId} and place.organisation_id = ${writer.organisationId}`;
  return await moveAmong(db, writer, { part: "measure", id, move, among, sort: sql`place.sort`, rewrite, goalId });
}

/** What a script that has moved something is told. */
export async function moveAnswer(
  db: Db,
  { planId }: Pick<Writer, "planId">,
  partId: string,
  { place, of, changed }: Moved,
): Promise<MoveAnswer> {
  const change = changed ? await lastChangeOf(db, planId, partId) : undefined;
  return { kind: "moved", place, of, changeId: change?.id ?? null };
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
async function moveAmong(db: Db, writer: Writer, moving: Moving): Promise<Moved> {
  const { part, id, move, among, sort = sql`moved.sort`, rewrite, goalId } = moving;
  const { rows } = await sql<{ id: string }>`select moved.id from ${among} order by ${sort}, moved.id`.execute(db);
  const ids = rows.map((row) => row.id);
  const wanted = reordered(ids, id, move);
  const [from, to] = [ids.indexOf(id), wanted.indexOf(id)];
  const place = { place: to + 1, of: ids.length };
  if (from === to) return { ...place, changed: false };
  await rewrite(wanted, writer).execute(db);
  const under = goalId === undefined ? {} : { goalId };
  const change = { before: { place: from + 1, ...under }, after: { place: to + 1, ...under } };
  await recordChange(db, writer, { part, partId: id, ...change });
  return { ...place, changed: true };
}

function sortIn(table: RawBuilder<unknown>): Rewrite {
  return (ids, { organisationId }) => sql`update ${table} as moved set sort = wanted.nth
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, nth)
    where moved.id = wanted.id and moved.organisation_id = ${organisationId}`;
}
