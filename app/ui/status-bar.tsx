import { StatusMark, type StatusShape } from "./status-mark.tsx";

/** How many stand at one status; words are the number and the status, as in "3 ferdig". */
export interface StatusCount {
  shape: StatusShape;
  count: number;
  words: string;
  /** Where they are listed. */
  href?: string;
}

/** How many stand where: a bar, and the same in words under it. */
export function StatusBar({ counts }: { counts: readonly StatusCount[] }) {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  let from = 0;
  const parts = counts.map(({ shape, count }) => {
    const part = { shape, x: from, width: (100 * count) / all };
    from += part.width;
    return part;
  });
  return (
    <div className="status-bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {parts.map(({ shape, x, width }) => (
          <rect key={shape} data-shape={shape} x={x.toFixed(2)} y="0" width={width.toFixed(2)} height="4" />
        ))}
      </svg>
      <ul>
        {counts.map(({ shape, words, href }) => (
          <li key={shape}>
            {href ? (
              <Linked href={href}>
                <StatusMark shape={shape}>{words}</StatusMark>
              </Linked>
            ) : (
              <StatusMark shape={shape}>{words}</StatusMark>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One of several: what it is of, and how it goes. */
export interface StatusRow {
  key: string;
  label: string;
  href?: string;
  counts: readonly StatusCount[];
}

/** The same for several, under each other: the chart and the table of it are one. */
export function StatusTable({
  caption,
  head,
  rows,
  none,
}: {
  caption: string;
  head: [string, string];
  rows: readonly StatusRow[];
  /** Said of what has nothing to count. */
  none: string;
}) {
  return (
    <div className="chart-frame">
      <table className="ds-table status-table">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, href, counts }) => (
            <tr key={key}>
              <th scope="row">{href ? <Linked href={href}>{label}</Linked> : label}</th>
              <td>{counts.length === 0 ? none : <StatusBar counts={counts} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Linked({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a className="ds-link" href={href}>
      {children}
    </a>
  );
}
