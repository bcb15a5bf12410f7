import type { Db } from "#app/lib/db.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { findPayers } from "./cost-key.server.ts";
import { findClosed, findClosedBefore, findPeriod, listPeriods } from "./period.server.ts";
import { nextPeriod, type ReportPeriod } from "./period.ts";
import type { ReportContent } from "./report-content.ts";
import { toReportContent } from "./to-report-content.ts";

/** Stands for a period in an address, when somebody wants a report of how things are now. */
export const asOfToday = "i-dag";

export interface FoundReport {
  content: ReportContent;
  /** What the period before it was frozen as; null when there is none. */
  before: ReportContent | null;
  /** Null while nothing is frozen. */
  closedOn: string | null;
}

/** What a period's report is made from: what was frozen, else how things are today. */
export async function findReport(db: Db, draft: Draft, periodId: string, today: string): Promise<FoundReport> {
  const planId = draft.plan.id;
  const period =
    periodId === asOfToday
      ? await periodNow(db, planId, today)
      : await findPeriod(db, { planId, reportPeriodId: periodId });
  const closed = period.closedOn === null ? null : await findClosed(db, period.id);
  const content = closed ?? (await contentNow(db, draft, period, today));
  const before = await findClosedBefore(db, planId, content.fromDate);
  return { content, before, closedOn: closed ? period.closedOn : null };
}

/** How things are today, as it would be frozen now. */
export async function contentNow(
  db: Db,
  draft: Draft,
  period: Pick<ReportPeriod, "fromDate" | "toDate" | "introduction">,
  today: string,
): Promise<ReportContent> {
  const { payers } = await findPayers(db, draft);
  const owner = (await findOrganisation(db, draft.plan.organisationId)).name;
  return toReportContent(draft, { period, introduction: period.introduction, owner, payers, today });
}

/** The period that is open; else what has gone since the last one, until today. */
async function periodNow(db: Db, planId: string, today: string) {
  const periods = await listPeriods(db, planId);
  const open = periods.find(({ closedOn }) => closedOn === null);
  if (open) return open;
  const { fromDate } = nextPeriod(periods, today);
  const begun = fromDate <= today ? fromDate : `${today.slice(0, 4)}-01-01`;
  return { id: "", fromDate: begun, toDate: today, introduction: "", closedOn: null };
}
