import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { canonical } from "./differences.ts";
import type { Measure, Status, StatusFields } from "./measure.ts";

/** One report in the history of a measure. */
export interface StatusReport extends Status {
  id: string;
  /** Name of whoever reported. */
  reportedBy: string;
}

/** The newest first. */
export async function listStatusReports(db: Db, measureId: string): Promise<StatusReport[]> {
  return await db
    .selectFrom("work.statusReport as report")
    .innerJoin("access.person as person", "person.id", "report.reportedBy")
    .select(["report.id", "phase", "late", "comment", "internalNote", "reportedAt", "person.name as reportedBy"])
    .where("measureId", "=", measureId)
    .orderBy("reportedAt", "desc")
    .orderBy("report.id", "desc")
    .execute();
}

export async function insertStatusReport(
  db: Db,
  by: string,
  measure: Pick<Measure, "id" | "organisationId">,
  said: StatusFields,
): Promise<void> {
  const { phase, late, comment, internalNote } = cleanFields(said);
  const { id: measureId, organisationId } = measure;
  const report = { organisationId, id: newId(), measureId, phase, late, comment, internalNote, reportedBy: by };
  await db.insertInto("work.statusReport").values(report).execute();
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "measure:report",
    subject: `measure/${measureId}`,
    digestOf: canonical(said),
  });
}
