import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { contentNow } from "#app/report/find-report.server.ts";
import type { PeriodDates } from "#app/report/period.ts";

/** A period that the example is reported on, and the day it was closed, if it was. */
export interface ExampleReportPeriod extends PeriodDates {
  /** Key of a person. */
  by: string;
  openedOn: string;
  closedOn: string | null;
  introduction: string;
}

/** Opens a period, and freezes it as the plan now stands when it was closed. */
export async function storePeriod(
  db: Db,
  place: { organisationId: string; planId: string; by: string },
  { fromDate, toDate, due, openedOn, closedOn, introduction }: Omit<ExampleReportPeriod, "by">,
): Promise<void> {
  const { organisationId, planId, by } = place;
  const [id, period] = [newId(), { fromDate, toDate, introduction }];
  await db
    .insertInto("work.reportPeriod")
    .values({ ...period, organisationId, id, planId, due, openedBy: by, openedAt: `${openedOn}T09:00:00+02:00` })
    .execute();
  if (closedOn === null) return;
  const content = await contentNow(db, await findDraft(db, planId), period, closedOn);
  const closing = { organisationId, id: newId(), periodId: id, closedBy: by, closedAt: `${closedOn}T15:00:00+02:00` };
  await db
    .insertInto("work.reportClosing")
    .values({ ...closing, content })
    .execute();
}
