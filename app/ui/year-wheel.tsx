/** One month of the wheel: its short name, and how much falls in it. */
export interface WheelMonth {
  name: string;
  count: number;
}

interface Props {
  /** Twelve, from January. */
  months: readonly WheelMonth[];
  year: number;
  /** 0 to 11, when the wheel shows this year. */
  thisMonth: number | null;
}

const [outer, inner, middle] = [95, 52, 73];

/** The year as a wheel (no: årshjul), January at the top. The table beside it says the same, so it is hidden from those who listen. */
export function YearWheel({ months, year, thisMonth }: Props) {
  return (
    <svg className="year-wheel" viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
      {months.map(({ name, count }, month) => {
        const [x, y] = at(month + 0.5, middle);
        return (
          <g key={name} data-filled={count > 0}>
            <path d={slice(month)} />
            <text x={x} y={y - 2}>
              {name}
            </text>
            {count > 0 && (
              <text x={x} y={y + 8} className="year-wheel-count">
                {count}
              </text>
            )}
          </g>
        );
      })}
      {thisMonth !== null && <path className="year-wheel-now" d={slice(thisMonth)} />}
      <text className="year-wheel-year" x="0" y="7">
        {year}
      </text>
    </svg>
  );
}

function slice(month: number): string {
  const [[ax, ay], [bx, by]] = [at(month, outer), at(month + 1, outer)];
  const [[cx, cy], [dx, dy]] = [at(month + 1, inner), at(month, inner)];
  return `M${ax} ${ay}A${outer} ${outer} 0 0 1 ${bx} ${by}L${cx} ${cy}A${inner} ${inner} 0 0 0 ${dx} ${dy}Z`;
}

function at(month: number, radius: number): [number, number] {
  const angle = (month / 12) * 2 * Math.PI - Math.PI / 2;
  return [round(Math.cos(angle) * radius), round(Math.sin(angle) * radius)];
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
