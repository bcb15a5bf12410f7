import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange, recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import type { Goal, GoalFields } from "./goal.ts";
import { type Saved, savePart } from "./save.server.ts";
import type { Writer } from "./writer.ts";

export async function findGoal(db: Db, id: string): Promise<Goal> {
  const goal = await goals(db).where("goal.id", "=", id).executeTakeFirst();
  return goal ?? notFound();
}

/** In the order of the plan: by focus area, then by place. */
export async function listGoals(db: Db, planId: string): Promise<Goal[]> {
  return await goals(db)
    .where("goal.planId", "=", planId)
    .orderBy("focusArea.sort")
    .orderBy("focusArea.id")
    .orderBy("goal.sort")
    .orderBy("goal.id")
    .execute();
}

/** Puts a goal last in its focus area. */
export async function insertGoal(db: Db, writer: Writer, fields: GoalFields): Promise<{ id: string }> {
  const [row = notFound()] = await storeGoals(db, writer, [cleanFields(fields)]);
  const { id, ...after } = row;
  await recordChange(db, writer, { part: "goal", partId: id, before: null, after });
  return { id };
}

/** The same for many, in their order. */
export async function insertGoals(db: Db, writer: Writer, all: GoalFields[]): Promise<{ id: string }[]> {
  const rows = await storeGoals(db, writer, all.map(cleanFields));
  const made = rows.map(({ id, ...after }) => ({ part: "goal" as const, partId: id, before: null, after }));
  await recordChanges(db, writer, "goals:added", made);
  return rows.map(({ id }) => ({ id }));
}

/** Saves what was written, if nobody has saved since the version it was begun from. */
export async function updateGoal(
  db: Db,
  writer: Writer,
  id: string,
  version: number,
  fields: Partial<GoalFields>,
): Promise<Saved> {
  const current = await findGoal(db, id);
  const before = { ...goalFields(current), version: current.version };
  const after = { ...goalFields(current), ...cleanFields(fields) };
  const store = () =>
    db
      .updateTable("work.goal")
      .set({ ...after, version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .where("deletedAt", "is", null)
      .returning("version")
      .executeTakeFirst();
  return await savePart(db, writer, { part: "goal", partId: id, version, before, after, store });
}

export function goalFields({ focusAreaId, level, title, strategy }: Goal): GoalFields {
  return { focusAreaId, level, title, strategy };
}

async function storeGoals(db: Db, { organisationId, planId }: Writer, all: GoalFields[]) {
  if (all.length === 0) return [];
  const last = sql<number>`(select coalesce(max(sort), 0) from work.goal where plan_id = ${planId})`;
  return await db
    .insertInto("work.goal")
    .values(
      all.map(({ focusAreaId, level, title, strategy }, at) => {
        const sort = sql<number>`${last} + ${at + 1}::integer`;
        return { organisationId, id: newId(), planId, focusAreaId, level, title, strategy, sort };
      }),
    )
    .returning(["id", "focusAreaId", "level", "title", "strategy", "version"])
    .execute();
}

function goals(db: Db) {
  return db
    .selectFrom("work.goal as goal")
    .innerJoin("work.focusArea as focusArea", (join) =>
      join.onRef("focusArea.organisationId", "=", "goal.organisationId").onRef("focusArea.id", "=", "goal.focusAreaId"),
    )
    .select(["goal.id", "goal.organisationId", "goal.planId", "goal.focusAreaId", "goal.level"])
    .select(["goal.title", "goal.strategy", "goal.version"])
    .where("goal.deletedAt", "is", null)
    .where("focusArea.deletedAt", "is", null);
}
