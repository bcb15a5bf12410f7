import { StatusMark, type StatusShape } from "./status-mark.tsx";

/** A stretch of a period, in hundredths of it. */
export interface Stretch {
  from: number;
  width: number;
  /** Points on the way. */
  marks: readonly number[];
}

interface TimelineRow {
  key: string;
  label: string;
  href?: string;
  shape: StatusShape;
  status: string;
  /** When, in words. */
  time: string;
  /** The days of the points that are drawn, in words. */
  points: readonly string[];
  /** Null for what has no dates. */
  stretch: Stretch | null;
}

interface Props {
  caption: string;
  head: { what: string; when: string; status: string; points: string };
  /** Names of the years, and where each begins, in hundredths. */
  years: readonly { name: string; at: number }[];
  /** Where today is; null outside the period. */
  now: number | null;
  rows: readonly TimelineRow[];
}

/** What is done when: each row says it in words, and shows it as a stretch of the period. */
export function Timeline({ caption, head, years, now, rows }: Props) {
  return (
    <div className="chart-frame">
      <table className="ds-table timeline">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head.what}</th>
            <th scope="col">{head.status}</th>
            <th scope="col">
              {head.when}
              <span className="timeline-years">
                <svg width="100%" height="1.4em" aria-hidden="true" focusable="false">
                  {years.map(({ name, at }) => (
                    <text key={name} x={`${at}%`} y="1em">
                      {name}
                    </text>
                  ))}
                </svg>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, href, shape, status, time, points, stretch }) => (
            <tr key={key}>
              <th scope="row">
                {href ? (
                  <a className="ds-link" href={href}>
                    {label}
                  </a>
                ) : (
                  label
                )}
              </th>
              <td>
                <StatusMark shape={shape}>{status}</StatusMark>
              </td>
              <td>
                <span className="timeline-time">{time}</span>
                {points.length > 0 && (
                  <span className="timeline-time timeline-points">
                    {head.points}: {points.join(", ")}
                  </span>
                )}
                {stretch && <Bar stretch={stretch} shape={shape} years={years} now={now} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ stretch, shape, years, now }: Pick<Props, "years" | "now"> & { stretch: Stretch; shape: StatusShape }) {
  const { from, width, marks } = stretch;
  return (
    <svg width="100%" height="1em" aria-hidden="true" focusable="false">
      {years.map(({ name, at }) => (
        <line key={name} className="timeline-year" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      <rect data-shape={shape} x={`${from}%`} y="20%" width={`${width}%`} height="60%" rx="3" />
      {marks.map((mark) => (
        <circle key={mark} cx={`${mark}%`} cy="50%" r="0.28em" />
      ))}
      {now !== null && <line className="timeline-now" x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" />}
    </svg>
  );
}
