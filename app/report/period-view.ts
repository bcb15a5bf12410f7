import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "#app/plan/draft.ts";
import { labels } from "#app/plan/labels.ts";
import { type Completeness, completeness, isTold, type PeriodDates } from "./period.ts";
import type { ReportContent } from "./report-content.ts";

/** A measure in a period, for the eye: how it goes, and whether it has told what the report needs. */
export interface PeriodRow {
  id: string;
  number: string;
  title: string;
  /** Phase, and that it is late, with the day it was told. */
  status: string;
  how: Completeness;
  lacks: boolean;
}

interface Now {
  draft: Pick<Draft, "measures">;
  period: Pick<PeriodDates, "fromDate" | "toDate">;
  today: string;
}

/** The measures of this period of the plan, those that lack something first. Of what is frozen, only whether it lacked something is known. */
export function periodRows(content: ReportContent, now: Now | null, language: Language): PeriodRow[] {
  const rows = content.measures
    .filter(({ period }) => period === "this")
    .map(({ id, number, title, status, late, complete }): PeriodRow => {
      const measure = now?.draft.measures.find((one) => one.id === id);
      const how = now && measure ? completeness(measure, now.period, now.today) : complete ? "complete" : "unheard";
      const { phases } = labels[language];
      const words = [
        phases[status?.phase ?? "notStarted"],
        late ? phases.late : "",
        status ? formatDate(status.reportedOn, language) : "",
      ];
      return { id, number, title, status: words.filter(Boolean).join(" · "), how, lacks: !isTold(how) };
    });
  return rows.toSorted((one, other) => Number(other.lacks) - Number(one.lacks));
}
