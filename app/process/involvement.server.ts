import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange } from "#app/plan/change.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { type Saved, savePart } from "#app/plan/save.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { Involvement, InvolvementFields } from "./involvement.ts";

export async function listInvolvements(db: Db, planId: string): Promise<Involvement[]> {
  return await involvements(db, planId).orderBy("id").execute();
}

export async function findInvolvementIn(
  db: Db,
  { planId, involvementId }: { planId: string; involvementId: string },
): Promise<Involvement> {
  const involvement = await involvements(db, planId).where("id", "=", involvementId).executeTakeFirst();
  return involvement ?? notFound();
}

export async function insertInvolvement(db: Db, writer: Writer, typed: InvolvementFields): Promise<string> {
  const id = newId();
  await store(db, writer, id, cleanFields(typed), {});
  return id;
}

/** Brings back one who was taken away, as they stood. */
export async function bringBackInvolvement(
  db: Db,
  writer: Writer,
  id: string,
  stood: InvolvementFields,
): Promise<void> {
  await store(db, writer, id, involvementFields(stood), { broughtBack: true });
}

/** Saves what was written, if nobody has saved since the version it was begun from. */
export async function updateInvolvement(
  db: Db,
  writer: Writer,
  { id, version }: Pick<Involvement, "id" | "version">,
  typed: InvolvementFields,
): Promise<Saved> {
  const current = await findInvolvementIn(db, { planId: writer.planId, involvementId: id });
  const before = { ...involvementFields(current), version: current.version };
  const after = cleanFields(involvementFields(typed));
  const store = () =>
    db
      .updateTable("work.involvement")
      .set({ ...after, version: version + 1 })
      .where("planId", "=", writer.planId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("version")
      .executeTakeFirst();
  return await savePart(db, writer, { part: "involvement", partId: id, version, before, after, store });
}

export async function deleteInvolvement(db: Db, writer: Writer, involvement: Involvement): Promise<void> {
  const { id: partId, version } = involvement;
  await db.deleteFrom("work.involvement").where("planId", "=", writer.planId).where("id", "=", partId).execute();
  const before = { ...involvementFields(involvement), version };
  await recordChange(db, writer, { part: "involvement", partId, before, after: null });
}

export function involvementFields({ kind, name, wish, safety, askedOn, said, done }: InvolvementFields) {
  return { kind, name, wish, safety, askedOn, said, done } satisfies InvolvementFields;
}

async function store(db: Db, writer: Writer, id: string, fields: InvolvementFields, mark: object): Promise<void> {
  const { organisationId, planId } = writer;
  const { version } = await db
    .insertInto("work.involvement")
    .values({ organisationId, id, planId, ...fields })
    .returning("version")
    .executeTakeFirstOrThrow();
  const after = { ...fields, version, ...mark };
  await recordChange(db, writer, { part: "involvement", partId: id, before: null, after });
}

function involvements(db: Db, planId: string) {
  return db
    .selectFrom("work.involvement")
    .select(["id", "organisationId", "planId", "kind", "name", "wish", "safety", "askedOn", "said", "done", "version"])
    .where("planId", "=", planId);
}
