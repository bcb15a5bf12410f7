import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { canonical } from "./differences.ts";
import { forColleagues } from "./for-colleagues.server.ts";
import type { Measure, Status, StatusFields } from "./measure.ts";

/** One report in the history of a measure. */
export interface StatusReport extends Status {
  id: string;
  /** Name of whoever reported, or the address of somebody without an account. */
  reportedBy: string;
  /** Said by link, without an account. */
  byLink: boolean;
}

/** The newest first. */
export async function listStatusReports(db: Db, measureId: string): Promise<StatusReport[]> {
  return await db
    .selectFrom("work.statusReport as report")
    .leftJoin("work.statusRequest as request", (join) =>
      join.onRef("request.organisationId", "=", "report.organisationId").onRef("request.id", "=", "report.requestId"),
    )
    .leftJoin("access.person as person", (join) =>
      join.on(sql<boolean>`person.id = coalesce(report.reported_by, request.person_id)`),
    )
    .select(["report.id", "phase", "late", "comment", "cause", "decisionNeeded", "onTimeReason"])
    .select(forColleagues(sql`report.organisation_id`, sql`report.internal_note`).as("internalNote"))
    .select(["reportedAt", sql<string>`coalesce(person.name, request.recipient, '')`.as("reportedBy")])
    .select(sql<boolean>`report.request_id is not null`.as("byLink"))
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
  const { phase, late, comment, internalNote, cause, decisionNeeded, onTimeReason } = cleanFields(said);
  const { id: measureId, organisationId } = measure;
  const words = { comment, internalNote, cause: cause ?? null, decisionNeeded, onTimeReason };
  const report = { organisationId, id: newId(), measureId, phase, late, ...words, reportedBy: by };
  await db.insertInto("work.statusReport").values(report).execute();
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "measure:report",
    subject: `measure/${measureId}`,
    digestOf: canonical(said),
  });
}
