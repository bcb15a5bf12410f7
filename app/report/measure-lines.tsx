import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { MeasureLine } from "./status-page.ts";
import { statusText } from "./status-text.ts";

interface Props {
  title: string;
  /** Said when there are none. */
  none: string;
  lines: readonly MeasureLine[];
  /** Where measures are; null for those who only read. */
  measures: string | null;
  /** After the last of them. */
  children?: React.ReactNode;
}

/** As many as fit on a page at once. */
const atOnce = 8;

/** Measures under a heading, with what is said of each; the rest can be unfolded, and is there on paper. */
export function MeasureLines({ title, none, lines, measures, children }: Props) {
  const t = statusText[useLanguage()];
  const rest = lines.slice(atOnce);
  return (
    <section className="stack-tight">
      <Heading level={2}>{title}</Heading>
      {lines.length === 0 && <p>{none}</p>}
      <Lines lines={lines.slice(0, atOnce)} measures={measures} />
      {rest.length > 0 && (
        <details className="open-on-paper">
          <summary className="not-printed">{t.moreMeasures(rest.length)}</summary>
          <Lines lines={rest} measures={measures} />
        </details>
      )}
      {children}
    </section>
  );
}

function Lines({ lines, measures }: Pick<Props, "lines" | "measures">) {
  const t = statusText[useLanguage()];
  if (lines.length === 0) return null;
  return (
    <ul className="thing-list">
      {lines.map(({ id, number, title, responsible, line, words }) => (
        <li key={id}>
          <span>
            {measures === null ? (
              `${number} ${title}`
            ) : (
              <a className="ds-link" href={`${measures}/${id}/status`}>
                {`${number} ${title}`}
              </a>
            )}
            <span className="thing-more">
              <span className="status-line">{line}</span>
            </span>
            {words.length > 0 && <span className="thing-more">{words.join(". ").replaceAll("..", ".")}</span>}
            <span className="quiet thing-more">{responsible || t.noResponsible}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
