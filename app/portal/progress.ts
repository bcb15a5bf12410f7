import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { labels } from "#app/publication/labels.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { publishedLine } from "#app/publication/status-line.ts";
import type { StatusCount } from "#app/ui/status-bar.tsx";

/** What a reader is told about how a measure goes: late is said before all else. Nothing reported counts as not started. */
export const shownStatuses = ["done", "permanent", "underWay", "late", "notStarted", "stopped"] as const;
export type ShownStatus = (typeof shownStatuses)[number];
type Told = Pick<Publication, "publishedOn">;

export function shownStatus(plan: Told, measure: PublishedMeasure): ShownStatus {
  const { phase, time } = publishedLine(plan, measure, plan.publishedOn);
  return time === "late" ? "late" : phase;
}

/** How many measures stand at each status, those with none left out. What is left to the next period is not counted. */
export function countStatuses(plan: Told, measures: PublishedMeasure[]): { status: ShownStatus; count: number }[] {
  const shown = measures.filter(({ period }) => period === "this").map((measure) => shownStatus(plan, measure));
  return shownStatuses
    .map((status) => ({ status, count: shown.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
}

/** The same for a chart: "3 ferdig". */
export function statusCountsOf(plan: Told, measures: PublishedMeasure[], language: Language): StatusCount[] {
  return countStatuses(plan, measures).map(({ status, count }) => {
    return { shape: status, count, words: `${formatNumber(count)} ${labels[language].phases[status]}` };
  });
}
