import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { ReportDay, YearDate } from "./year-date.ts";

/** In the order of the year. */
export async function listYearDates(db: Db, planId: string): Promise<YearDate[]> {
  return await db
    .selectFrom("work.yearDate")
    .select(["id", "kind", "title", "month", "day"])
    .where("planId", "=", planId)
    .orderBy("month")
    .orderBy("day")
    .orderBy("id")
    .execute();
}

/** The days that reports are due, of the periods that have been opened. */
export async function listReportDays(db: Db, planId: string): Promise<ReportDay[]> {
  return await db
    .selectFrom("work.reportPeriod")
    .select(["id", "fromDate", "toDate", "due"])
    .where("planId", "=", planId)
    .execute();
}

export async function insertYearDate(db: Db, writer: Writer, typed: Omit<YearDate, "id">): Promise<void> {
  const { organisationId, planId, by: actor } = writer;
  const id = newId();
  await db
    .insertInto("work.yearDate")
    .values({ organisationId, planId, id, ...cleanFields(typed) })
    .execute();
  const subject = `yearDate/${id}`;
  await recordAudit(db, { organisationId, actor, action: "yearDate:added", subject, digestOf: canonical(typed) });
}

/** Takes a date away; one that is gone already is left in peace. */
export async function deleteYearDate(db: Db, writer: Writer, id: string): Promise<void> {
  const { organisationId, planId, by: actor } = writer;
  const gone = await db
    .deleteFrom("work.yearDate")
    .where("planId", "=", planId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (gone) await recordAudit(db, { organisationId, actor, action: "yearDate:removed", subject: `yearDate/${id}` });
}
