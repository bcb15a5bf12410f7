import { type MeasureFilter, tableAddress } from "#app/plan/measure-filter.ts";
import type { StatusCount, StatusRow } from "#app/ui/status-bar.tsx";
import type { ProgressCount } from "./status-page.ts";

type Filter = Partial<MeasureFilter>;

/** Each count leads to the measures that are counted. */
export function linkedCounts(counts: readonly ProgressCount[], planId: string, filter: Filter): StatusCount[] {
  return counts.map((one) => ({ ...one, href: tableAddress(planId, { ...filter, progress: one.shape }) }));
}

interface CountedRow extends StatusRow {
  counts: ProgressCount[];
}

/** So does a row of a chart, when there are any. */
export function linkedRow(row: CountedRow, planId: string, filter: Filter): StatusRow {
  if (row.counts.length === 0) return row;
  return { ...row, href: tableAddress(planId, filter), counts: linkedCounts(row.counts, planId, filter) };
}
