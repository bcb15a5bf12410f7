import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange, recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import type { FocusArea, FocusAreaFields } from "./goal.ts";
import { type Saved, savePart } from "./save.server.ts";
import type { Writer } from "./writer.ts";

export async function findFocusArea(db: Db, id: string): Promise<FocusArea> {
  const focusArea = await focusAreas(db).where("id", "=", id).executeTakeFirst();
  return focusArea ?? notFound();
}

export async function listFocusAreas(db: Db, planId: string): Promise<FocusArea[]> {
  return await focusAreas(db).where("planId", "=", planId).orderBy("sort").orderBy("id").execute();
}

/** Puts a focus area last in the plan. */
export async function insertFocusArea(db: Db, writer: Writer, fields: FocusAreaFields): Promise<{ id: string }> {
  const [row = notFound()] = await storeFocusAreas(db, writer, [cleanFields(fields)]);
  const { id, ...after } = row;
  await recordChange(db, writer, { part: "focusArea", partId: id, before: null, after });
  return { id };
}

/** The same for many, in their order. */
export async function insertFocusAreas(db: Db, writer: Writer, all: FocusAreaFields[]): Promise<{ id: string }[]> {
  const rows = await storeFocusAreas(db, writer, all.map(cleanFields));
  const made = rows.map(({ id, ...after }) => ({ part: "focusArea" as const, partId: id, before: null, after }));
  await recordChanges(db, writer, "focusAreas:added", made);
  return rows.map(({ id }) => ({ id }));
}

/** Saves what was written, if nobody has saved since the version it was begun from. */
export async function updateFocusArea(
  db: Db,
  writer: Writer,
  id: string,
  version: number,
  fields: Partial<FocusAreaFields>,
): Promise<Saved> {
  const current = await findFocusArea(db, id);
  const before = { ...focusAreaFields(current), version: current.version };
  const after = { ...focusAreaFields(current), ...cleanFields(fields) };
  const store = () =>
    db
      .updateTable("work.focusArea")
      .set({ ...after, version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .where("deletedAt", "is", null)
      .returning("version")
      .executeTakeFirst();
  return await savePart(db, writer, { part: "focusArea", partId: id, version, before, after, store });
}

export function focusAreaFields({ title, reason, period }: FocusArea): FocusAreaFields {
  return { title, reason, period };
}

async function storeFocusAreas(db: Db, { organisationId, planId }: Writer, all: FocusAreaFields[]) {
  if (all.length === 0) return [];
  const last = sql<number>`(select coalesce(max(sort), 0) from work.focus_area where plan_id = ${planId})`;
  return await db
    .insertInto("work.focusArea")
    .values(
      all.map(({ title, reason, period }, at) => {
        const sort = sql<number>`${last} + ${at + 1}::integer`;
        return { organisationId, id: newId(), planId, title, reason, period, sort };
      }),
    )
    .returning(["id", "title", "reason", "period", "version"])
    .execute();
}

function focusAreas(db: Db) {
  return db
    .selectFrom("work.focusArea")
    .select(["id", "organisationId", "planId", "title", "reason", "period", "version"])
    .where("deletedAt", "is", null);
}
