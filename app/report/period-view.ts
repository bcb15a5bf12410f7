import type { Draft } from "#app/plan/draft.ts";
import { isOver } from "#app/plan/measure.ts";
import { type StatusLine, statusLine } from "#app/plan/timeliness.ts";
import { type Completeness, completeness, isTold, type PeriodDates } from "./period.ts";
import type { ReportContent, ReportedMeasure } from "./report-content.ts";

/** A measure in a period, for the eye: how it goes, and whether it has told what the report needs. */
export interface PeriodRow {
  id: string;
  number: string;
  title: string;
  line: StatusLine;
  how: Completeness;
  lacks: boolean;
}

interface Now {
  draft: Pick<Draft, "measures">;
  period: Pick<PeriodDates, "fromDate" | "toDate">;
  today: string;
}

/** The measures of this period of the plan, those that lack something first. Of what is frozen, only whether it lacked something is known. */
export function periodRows(content: ReportContent, now: Now | null): PeriodRow[] {
  const rows = content.measures
    .filter(({ period }) => period === "this")
    .map((reported): PeriodRow => {
      const { id, number, title, complete } = reported;
      const measure = now?.draft.measures.find((one) => one.id === id);
      const how = now && measure ? completeness(measure, now.period, now.today) : complete ? "complete" : "unheard";
      const line = now && measure ? statusLine(measure, now.today) : frozenLine(reported, content.madeOn);
      return { id, number, title, line, how, lacks: !isTold(how) };
    });
  return rows.toSorted((one, other) => Number(other.lacks) - Number(one.lacks));
}

/** As it was told on the day of the report. */
function frozenLine({ status, late, due }: ReportedMeasure, madeOn: string): StatusLine {
  const phase = status?.phase ?? "notStarted";
  return {
    phase,
    time: isOver(phase) ? "finished" : late ? "late" : due === null ? "undated" : "onTime",
    heardOn: status?.reportedOn ?? null,
    isThisYear: status?.reportedOn.slice(0, 4) === madeOn.slice(0, 4),
    isStale: false,
  };
}
