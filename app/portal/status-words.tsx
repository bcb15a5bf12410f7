import { MeasureStatus } from "#app/publication/measure-status.tsx";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { publishedLine } from "#app/publication/status-line.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusBar } from "#app/ui/status-bar.tsx";
import { useToday } from "./plan-page.tsx";
import { statusCountsOf } from "./progress.ts";

interface OfPlan {
  plan: Publication;
}

/** How a measure goes, in the one line that staff see too. */
export function PublishedStatus({ plan, measure }: OfPlan & { measure: PublishedMeasure }) {
  return <MeasureStatus line={publishedLine(plan, measure, useToday())} />;
}

/** How many measures stand where: a bar, and the same in words under it. */
export function MeasureBar({ plan, measures }: OfPlan & { measures: PublishedMeasure[] }) {
  return <StatusBar counts={statusCountsOf(plan, measures, useLanguage())} />;
}
