import { type CountedBase, type Fact, isInForce, type UncountedBase } from "#app/guide/fact.ts";
import { countPeople, fewest, type Residents } from "./demography.ts";

/** About how many; the same twice when the source gives no interval. Or so few that only the limit is told. */
export type Persons = { kind: "about"; from: number; to: number } | { kind: "fewer"; than: number };

export interface ScaledRow {
  municipality: string;
  /** How many the share is taken of. Not told beside a number that is too small to be shown: the two would give it away. */
  people: number | null;
  persons: Persons;
}

/** A national share scaled down to municipalities (no: nedskalert forekomst). */
export interface Scaled {
  ok: true;
  base: CountedBase;
  rows: ScaledRow[];
  /** For two or more municipalities with a number each. Those whose number is too small are not in it, so that nothing can be found by subtraction. */
  sum: (ScaledRow & { without: string[] }) | null;
}

/** Why a figure is not scaled: what the source lacks, or that women and men are not counted apart in some municipalities. */
export type Unscaled = { ok: false; why: UncountedBase } | { ok: false; why: "sex"; lacking: string[] };

/**
 * The share times those it is a share of, and of nobody else: a base that cannot be counted is not guessed at. Every
 * number is told as an estimate (see `estimate`). That a survey's own uncertainty is larger than our rounding is said beside it.
 */
export function scaleDown({ figure }: Pick<Fact, "figure">, all: Residents[]): Scaled | Unscaled {
  if (!figure) return { ok: false, why: "share" };
  const { base, percent } = figure;
  if ("unknown" in base) return { ok: false, why: base.unknown };
  if (percent === null) return { ok: false, why: "group" };
  const counted = all.map((residents) => ({ residents, people: countPeople(residents, base) }));
  const lacking = counted.filter(({ people }) => people === null).map(({ residents }) => residents.municipality);
  if (lacking.length > 0) return { ok: false, why: "sex", lacking };
  const rows = counted.map(({ residents, people }) => scaledRow(residents.municipality, people ?? 0, percent));
  return { ok: true, base, rows, sum: sumOf(rows, percent) };
}

/**
 * Fewer than five are never told as a number. Under a hundred is rounded to the nearest five, from a hundred to the nearest
 * ten, each end of an interval for itself.
 */
export function estimate(people: number, { from, to }: { from: number; to: number }): Persons {
  const [low, high] = [(people * from) / 100, (people * to) / 100];
  if (low < fewest) return { kind: "fewer", than: (Math.floor(high / fewest) + 1) * fewest };
  return { kind: "about", from: rounded(low), to: rounded(high) };
}

/** Figures that may be shown on a day: those that nothing newer has replaced. */
export function currentFigures(facts: readonly Fact[], today: string): Fact[] {
  return facts.filter((fact) => fact.kind === "figure" && isInForce(fact, today));
}

function scaledRow(municipality: string, people: number, percent: { from: number; to: number }): ScaledRow {
  const persons = estimate(people, percent);
  return { municipality, people: persons.kind === "fewer" ? null : people, persons };
}

function sumOf(rows: ScaledRow[], percent: { from: number; to: number }): Scaled["sum"] {
  const shown = rows.filter(({ people }) => people !== null);
  if (shown.length < 2) return null;
  const people = shown.reduce((sum, row) => sum + (row.people ?? 0), 0);
  const without = rows.filter((row) => row.people === null).map(({ municipality }) => municipality);
  return { ...scaledRow("", people, percent), without };
}

function rounded(number: number): number {
  const step = number < 100 ? 5 : 10;
  return Math.round(number / step) * step;
}
