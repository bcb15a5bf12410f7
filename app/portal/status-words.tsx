import { labels } from "#app/publication/labels.ts";
import type { PublishedMeasure } from "#app/publication/publication.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusBar } from "#app/ui/status-bar.tsx";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { shownStatus, statusCountsOf } from "./progress.ts";

/** How a measure goes, as a word with its shape. */
export function StatusWord({ measure }: { measure: PublishedMeasure }) {
  const language = useLanguage();
  const status = shownStatus(measure);
  return <StatusMark shape={status}>{labels[language].phases[status]}</StatusMark>;
}

/** How many measures stand where: a bar, and the same in words under it. */
export function MeasureBar({ measures }: { measures: PublishedMeasure[] }) {
  return <StatusBar counts={statusCountsOf(measures, useLanguage())} />;
}
