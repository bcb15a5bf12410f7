import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { recordChange } from "./change.server.ts";
import { chapterFields, findChapter } from "./chapter.server.ts";
import { findFocusArea, focusAreaFields } from "./focus-area.server.ts";
import { findGoal, goalFields } from "./goal.server.ts";
import { findMeasure } from "./measure.server.ts";
import { measureFields } from "./measure.ts";
import type { Writer } from "./writer.ts";

/** A part that can be taken out of a plan and brought back. */
export type RemovablePart = keyof typeof removable;

/** Takes a part out of the plan. It is kept, so that it can be brought back; what stood under it is kept too. */
export async function removePart(db: Db, writer: Writer, part: RemovablePart, id: string): Promise<void> {
  const { table, state } = removable[part];
  const before = await state(db, id);
  await sql`update ${table} set deleted_at = now() where id = ${id} and plan_id = ${writer.planId}`.execute(db);
  await recordChange(db, writer, { part, partId: id, before, after: null });
}

/** Brings back a part that was taken out, where it stood and as it was. */
export async function bringBackPart(db: Db, writer: Writer, part: RemovablePart, id: string): Promise<void> {
  const { table, state } = removable[part];
  const { rows } = await sql`update ${table} set deleted_at = null
    where id = ${id} and plan_id = ${writer.planId} and deleted_at is not null returning id`.execute(db);
  if (rows.length === 0) notFound();
  const after = { ...(await state(db, id)), broughtBack: true };
  await recordChange(db, writer, { part, partId: id, before: null, after });
}

interface Removable {
  table: RawBuilder<unknown>;
  /** All that people have written in it, and its version. */
  state: (db: Db, id: string) => Promise<object>;
}

const removable = {
  chapter: { table: sql`work.chapter`, state: async (db, id) => stateOf(await findChapter(db, id), chapterFields) },
  focusArea: {
    table: sql`work.focus_area`,
    state: async (db, id) => stateOf(await findFocusArea(db, id), focusAreaFields),
  },
  goal: { table: sql`work.goal`, state: async (db, id) => stateOf(await findGoal(db, id), goalFields) },
  measure: { table: sql`work.measure`, state: async (db, id) => stateOf(await findMeasure(db, id), measureFields) },
} satisfies Record<string, Removable>;

function stateOf<Whole extends { version: number }>(whole: Whole, fields: (whole: Whole) => object): object {
  return { ...fields(whole), version: whole.version };
}
