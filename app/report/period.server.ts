import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { PeriodDates, ReportPeriod } from "./period.ts";
import { type ReportContent, reportContent } from "./report-content.ts";

/** A period that was closed and opened again, and why. */
export interface Reopening {
  undoneOn: string;
  reason: string;
}

/** The periods of a plan, the newest first. */
export async function listPeriods(db: Db, planId: string): Promise<ReportPeriod[]> {
  const rows = await periods(db).where("period.planId", "=", planId).orderBy("period.fromDate", "desc").execute();
  return rows.map(toPeriod);
}

export async function findPeriod(
  db: Db,
  { planId, reportPeriodId }: { planId: string; reportPeriodId: string },
): Promise<ReportPeriod> {
  const row = await periods(db)
    .where("period.planId", "=", planId)
    .where("period.id", "=", reportPeriodId)
    .executeTakeFirst();
  return row ? toPeriod(row) : notFound();
}

/** What was frozen when a period was closed; null while it is open. */
export async function findClosed(db: Db, periodId: string): Promise<ReportContent | null> {
  const row = await db
    .selectFrom("work.reportClosing")
    .select("content")
    .where("periodId", "=", periodId)
    .where("undoneAt", "is", null)
    .executeTakeFirst();
  return row ? reportContent.parse(row.content) : null;
}

/** What the newest closed period before a day was frozen as: what the next report is compared with. */
export async function findClosedBefore(db: Db, planId: string, fromDate: string): Promise<ReportContent | null> {
  const row = await db
    .selectFrom("work.reportClosing as closing")
    .innerJoin("work.reportPeriod as period", (join) =>
      join.onRef("period.organisationId", "=", "closing.organisationId").onRef("period.id", "=", "closing.periodId"),
    )
    .select("closing.content")
    .where("period.planId", "=", planId)
    .where("period.fromDate", "<", fromDate)
    .where("closing.undoneAt", "is", null)
    .orderBy("period.fromDate", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? reportContent.parse(row.content) : null;
}

export async function listReopenings(db: Db, periodId: string): Promise<Reopening[]> {
  const rows = await db
    .selectFrom("work.reportClosing")
    .select(["undoneAt", "undoReason as reason"])
    .where("periodId", "=", periodId)
    .where("undoneAt", "is not", null)
    .orderBy("undoneAt", "desc")
    .execute();
  return rows.flatMap(({ undoneAt, reason }) => (undoneAt ? [{ undoneOn: dateInNorway(undoneAt), reason }] : []));
}

export async function insertPeriod(db: Db, writer: Writer, { fromDate, toDate, due }: PeriodDates): Promise<string> {
  const { organisationId, planId, by } = writer;
  const id = newId();
  await db
    .insertInto("work.reportPeriod")
    .values({ organisationId, id, planId, fromDate, toDate, due, openedBy: by })
    .execute();
  await record(db, writer, "reportPeriod:opened", id);
  return id;
}

export async function saveIntroduction(db: Db, writer: Writer, periodId: string, typed: string): Promise<void> {
  const { introduction } = cleanFields({ introduction: typed });
  const saved = await db
    .updateTable("work.reportPeriod")
    .set({ introduction })
    .where("id", "=", periodId)
    .where("introduction", "<>", introduction)
    .executeTakeFirst();
  if (saved.numUpdatedRows > 0n) await record(db, writer, "reportPeriod:introduced", periodId, introduction);
}

/** Freezes what is told, parsed strictly. A period that is closed already is left as it is. */
export async function closePeriod(db: Db, writer: Writer, periodId: string, told: ReportContent): Promise<void> {
  const content = reportContent.parse(told);
  const { organisationId, by: closedBy } = writer;
  const closed = await db
    .insertInto("work.reportClosing")
    .values({ organisationId, id: newId(), periodId, content, closedBy })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (closed) await record(db, writer, "reportPeriod:closed", periodId, canonical(content));
}

/** Opens a closed period again. What was frozen is kept, with the reason. */
export async function reopenPeriod(db: Db, writer: Writer, periodId: string, typed: string): Promise<void> {
  const { undoReason } = cleanFields({ undoReason: typed });
  const undone = await db
    .updateTable("work.reportClosing")
    .set({ undoneAt: sql<Date>`now()`, undoneBy: writer.by, undoReason })
    .where("periodId", "=", periodId)
    .where("undoneAt", "is", null)
    .executeTakeFirst();
  if (undone.numUpdatedRows > 0n) await record(db, writer, "reportPeriod:reopened", periodId, undoReason);
}

function periods(db: Db) {
  return db
    .selectFrom("work.reportPeriod as period")
    .leftJoin("work.reportClosing as closing", (join) =>
      join
        .onRef("closing.organisationId", "=", "period.organisationId")
        .onRef("closing.periodId", "=", "period.id")
        .on("closing.undoneAt", "is", null),
    )
    .select(["period.id", "period.organisationId", "period.planId", "period.fromDate", "period.toDate", "period.due"])
    .select(["period.introduction", "closing.closedAt"]);
}

function toPeriod({ closedAt, ...period }: Omit<ReportPeriod, "closedOn"> & { closedAt: Date | null }): ReportPeriod {
  return { ...period, closedOn: closedAt && dateInNorway(closedAt) };
}

async function record(
  db: Db,
  { organisationId, by }: Writer,
  action: string,
  periodId: string,
  digestOf?: string,
): Promise<void> {
  const deed = { organisationId, actor: by, action, subject: `reportPeriod/${periodId}` };
  await recordAudit(db, digestOf === undefined ? deed : { ...deed, digestOf });
}
