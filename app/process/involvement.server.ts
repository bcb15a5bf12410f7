import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
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
  const fields = cleanFields(typed);
  const { organisationId, planId } = writer;
  const id = newId();
  await db
    .insertInto("work.involvement")
    .values({ organisationId, id, planId, ...fields })
    .execute();
  await audit(db, writer, "added", id, fields);
  return id;
}

/** Saves what was written, if nobody has saved since the version it was begun from. */
export async function updateInvolvement(
  db: Db,
  writer: Writer,
  { id, version }: Pick<Involvement, "id" | "version">,
  typed: InvolvementFields,
): Promise<Result<null, "changedMeanwhile">> {
  const fields = cleanFields(typed);
  const saved = await db
    .updateTable("work.involvement")
    .set({ ...fields, version: sql`version + 1` })
    .where("planId", "=", writer.planId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) return { ok: false, refusal: "changedMeanwhile" };
  await audit(db, writer, "changed", id, fields);
  return { ok: true, value: null };
}

export async function deleteInvolvement(db: Db, writer: Writer, id: string): Promise<void> {
  await db.deleteFrom("work.involvement").where("planId", "=", writer.planId).where("id", "=", id).execute();
  await audit(db, writer, "removed", id, null);
}

function involvements(db: Db, planId: string) {
  return db
    .selectFrom("work.involvement")
    .select(["id", "organisationId", "planId", "kind", "name", "wish", "safety", "askedOn", "said", "done", "version"])
    .where("planId", "=", planId);
}

async function audit(
  db: Db,
  writer: Writer,
  deed: string,
  id: string,
  written: InvolvementFields | null,
): Promise<void> {
  await recordAudit(db, {
    organisationId: writer.organisationId,
    actor: writer.by,
    action: `involvement:${deed}`,
    subject: `involvement/${id}`,
    digestOf: canonical(written),
  });
}
