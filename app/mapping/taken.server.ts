import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { insertMeasure } from "#app/plan/measure.server.ts";
import { blankMeasure } from "#app/plan/measure.ts";
import type { Writer } from "#app/plan/writer.ts";

/** The measures of a plan that were made of what agencies answered. One that was taken away again is left out. */
export async function listMadeMeasures(db: Db, planId: string) {
  return await db
    .selectFrom("work.mappingMeasure as made")
    .innerJoin("work.measure as measure", "measure.id", "made.measureId")
    .select(["made.requestId", "made.origin", "made.measureId"])
    .where("measure.planId", "=", planId)
    .where("measure.deletedAt", "is", null)
    .execute();
}

interface NewMeasure {
  requestId: string;
  origin: string;
  title: string;
  goalId: string;
  /** Where it comes from, for colleagues. */
  remark: string;
}

/** Makes a measure of something an agency lacks or wishes for, and keeps the words it was made from. */
export async function insertMeasureFrom(
  db: Db,
  writer: Writer,
  { requestId, origin, title, goalId, remark }: NewMeasure,
) {
  const fields = { ...blankMeasure, title, goalIds: [goalId], internalRemark: remark };
  const { id: measureId } = await insertMeasure(db, writer, fields);
  const { organisationId, by: actor } = writer;
  await db.insertInto("work.mappingMeasure").values({ organisationId, requestId, measureId, origin }).execute();
  await recordAudit(db, { organisationId, actor, action: "mapping:measureMade", subject: `measure/${measureId}` });
  return { measureId };
}
