import type { Chart } from "#app/lib/inserted.ts";

/** The longest bar, in hundredths of the width: the rest is for its number. */
const longest = 52;

/** Lying bars with their numbers beside them, as wide as there is room for. A table beside it says the same to those who cannot see it. */
export function BarChart({ chart: { name, bars } }: { chart: Chart }) {
  const most = Math.max(1, ...bars.map(({ to }) => to ?? 0));
  return (
    <svg className="bar-chart" role="img" aria-label={name} width="100%" height={`${bars.length * 3.25}em`}>
      {bars.map(({ label, from, to, words }, at) => {
        const [near, far] = [widthOf(from, most), widthOf(to, most)];
        return (
          <g key={label}>
            <text y={`${at * 3.25 + 1}em`}>{label}</text>
            <rect y={`${at * 3.25 + 1.5}em`} height="1em" width={`${near}%`} />
            {far > near && (
              <rect
                className="bar-reach"
                x={`${near}%`}
                y={`${at * 3.25 + 1.5}em`}
                height="1em"
                width={`${far - near}%`}
              />
            )}
            <text className="bar-words" x={`${far === 0 ? 0 : far + 1}%`} y={`${at * 3.25 + 2.35}em`}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function widthOf(number: number | null, most: number): number {
  return number === null ? 0 : Math.round((number / most) * longest * 10) / 10;
}
