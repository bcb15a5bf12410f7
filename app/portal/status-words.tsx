import { formatNumber } from "#app/lib/numbers.ts";
import { labels } from "#app/publication/labels.ts";
import type { PublishedMeasure } from "#app/publication/publication.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { countStatuses, shownStatus } from "./progress.ts";

/** How a measure goes, as a word with its shape. */
export function StatusWord({ measure }: { measure: PublishedMeasure }) {
  const language = useLanguage();
  const status = shownStatus(measure);
  return <StatusMark shape={status}>{labels[language].phases[status]}</StatusMark>;
}

/** How many measures stand where: a bar, and the same in words under it. */
export function StatusBar({ measures }: { measures: PublishedMeasure[] }) {
  const language = useLanguage();
  const counts = countStatuses(measures);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  let from = 0;
  const parts = counts.map(({ status, count }) => {
    const part = { status, x: from, width: (100 * count) / all };
    from += part.width;
    return part;
  });
  return (
    <div className="status-bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map(({ status, x, width }) => (
          <rect key={status} data-shape={status} x={x.toFixed(2)} y="0" width={width.toFixed(2)} height="4" />
        ))}
      </svg>
      <ul>
        {counts.map(({ status, count }) => (
          <li key={status}>
            <StatusMark shape={status}>{`${formatNumber(count)} ${labels[language].phases[status]}`}</StatusMark>
          </li>
        ))}
      </ul>
    </div>
  );
}
