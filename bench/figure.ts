/** One thing that was measured, and the most it may be. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  target: number;
}

/** Says a figure as one line of JSON. */
export function say({ figure, value, unit, target }: Figure): void {
  const rounded = Number(value.toPrecision(3));
  console.log(JSON.stringify({ figure, value: rounded, unit, target, met: value <= target }));
}

export function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
