/** One thing that was measured, and the most it may be. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  target: number;
}

/** Whether a figure came under its target: `slower` for one that missed it, and that only says how fast the machine is. */
export type Outcome = "held" | "missed" | "slower";

/** Times depend on the machine and on what else it does. Ratios, memory, bytes and counts do not, nor does what never came. */
export function outcomeOf({ value, target, unit }: Figure): Outcome {
  if (value <= target) return "held";
  return /^m?s\b/.test(unit) && Number.isFinite(value) ? "slower" : "missed";
}

/** A figure as one line of JSON. */
export function lineOf(figure: Figure): string {
  const { figure: name, value, unit, target } = figure;
  return JSON.stringify({
    figure: name,
    value: Number(value.toPrecision(3)),
    unit,
    target,
    outcome: outcomeOf(figure),
  });
}

/** All in a few lines, and the code to end with: 1 when something was missed that no slow machine can excuse. */
export function verdictOf(figures: readonly Figure[]): { lines: string[]; exitCode: 0 | 1 } {
  const by = (outcome: Outcome) => figures.filter((figure) => outcomeOf(figure) === outcome);
  const [missed, slower] = [by("missed"), by("slower")];
  const named = (word: string) => (one: Figure) =>
    `${word}: ${one.figure} (${one.value} ${one.unit}, at most ${one.target})`;
  return {
    lines: [
      `${by("held").length} of ${figures.length} held`,
      ...missed.map(named("MISSED")),
      ...slower.map(named("slower here")),
    ],
    exitCode: missed.length > 0 ? 1 : 0,
  };
}

export function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
