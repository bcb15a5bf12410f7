import type { Funding, Measure } from "#app/plan/measure.ts";
import type { Payer } from "./cost-key.ts";
import { split } from "./split.ts";

/** Where the money for a measure comes from, in the order of a budget. */
export const sources = ["withinBudget", "newMoney", "grant", "unfunded"] as const;
export type Source = Funding | "unfunded";

type Priced = Pick<
  Measure,
  "id" | "number" | "title" | "municipalities" | "period" | "hours" | "costs" | "funding" | "resourcesText"
> & {
  responsible: Pick<NonNullable<Measure["responsible"]>, "title" | "agency"> | null;
  status: Pick<NonNullable<Measure["status"]>, "phase"> | null;
};

/** What a measure costs, year by year. */
export interface MoneyLine {
  id: string;
  number: string;
  title: string;
  /** Function and agency. */
  responsible: string;
  municipalities: string[];
  hours: number | null;
  resourcesText: string;
  source: Source;
  kroner: number[];
  total: number;
}

/** Kroner by year, and all of them together. */
export interface Sum {
  kroner: number[];
  total: number;
}

export interface SourceMoney extends Sum {
  source: Source;
  lines: MoneyLine[];
}

/** What a plan says that its measures cost, and what it does not say. Measures of the next period and those that are stopped are not counted. */
export interface Money extends Sum {
  years: number[];
  /** Only those that pay for something. */
  sources: SourceMoney[];
  /** Need new money or a grant, but nobody has said how much. */
  unpriced: MoneyLine[];
  /** Take time, or something in words, but no kroner. */
  onlyTime: MoneyLine[];
  /** Nobody has said what they take. */
  unresourced: MoneyLine[];
  /** Were to cost something, and are stopped. */
  stopped: MoneyLine[];
}

export function moneyOf(plan: PlanYears, measures: readonly Priced[]): Money {
  const now = measures.filter(({ period }) => period === "this");
  const years = yearsOf(plan, now);
  const lines = now.filter((measure) => !isStopped(measure)).map((measure) => lineOf(measure, years));
  const priced = lines.filter(({ total }) => total > 0);
  const free = lines.filter(({ total }) => total === 0);
  const unpriced = free.filter(({ source }) => source === "newMoney" || source === "grant");
  const rest = free.filter((line) => !unpriced.includes(line));
  return {
    years,
    ...sumOf(priced, years),
    sources: sources.map((source) => sourceMoney(source, priced, years)).filter(({ lines }) => lines.length > 0),
    unpriced,
    onlyTime: rest.filter(saysSomething),
    unresourced: rest.filter((line) => !saysSomething(line)),
    stopped: now
      .filter(isStopped)
      .map((measure) => lineOf(measure, years))
      .filter(({ total }) => total > 0),
  };
}

/** What one municipality pays of all this. */
export interface MunicipalityMoney extends Sum {
  payer: Payer;
  sources: ({ source: Source } & Sum)[];
}

/**
 * Each measure's cost in each year is shared between the municipalities it is for, by what they weigh. Rounded so that the
 * municipalities' kroner add up to the plan's, in every year and for every source.
 */
export function moneyByMunicipality(money: Money, payers: readonly Payer[]): MunicipalityMoney[] {
  return payers.map((payer) => {
    const parts = money.sources.map(({ source, lines }) => {
      const own = lines.map((line) => partOf(line, payer, payers));
      return { source, ...sumOf(own, money.years) };
    });
    return { payer, sources: parts, ...sumOf(parts, money.years) };
  });
}

/** What one municipality pays of one measure. */
export function partOf(
  line: Pick<MoneyLine, "municipalities" | "kroner">,
  payer: Payer,
  payers: readonly Payer[],
): Sum {
  const own = payers.filter(({ kommunenummer }) => line.municipalities.includes(kommunenummer));
  const sharing = own.length > 0 ? own : payers;
  const at = sharing.indexOf(payer);
  const weights = sharing.map(({ weight }) => weight);
  const kroner = line.kroner.map((each) => (at === -1 ? 0 : (split(each, weights)[at] ?? 0)));
  return { kroner, total: added(kroner) };
}

interface PlanYears {
  startsOn: string | null;
  endsOn: string | null;
}

/** Every year of the plan, and those before and after it that something costs in. */
function yearsOf({ startsOn, endsOn }: PlanYears, measures: readonly Pick<Priced, "costs">[]): number[] {
  const ofPlan = [startsOn, endsOn].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]));
  const known = [...ofPlan, ...measures.flatMap(({ costs }) => costs.map(({ year }) => year))];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
}

function lineOf(measure: Priced, years: readonly number[]): MoneyLine {
  const { id, number, title, municipalities, hours, resourcesText, responsible, funding } = measure;
  const kroner = years.map((year) =>
    added(measure.costs.filter((cost) => cost.year === year).map((cost) => cost.kroner)),
  );
  return {
    ...{ id, number, title, municipalities, hours, resourcesText, kroner },
    responsible: [responsible?.title, responsible?.agency].filter(Boolean).join(", "),
    source: funding ?? "unfunded",
    total: added(kroner),
  };
}

function sourceMoney(source: Source, priced: readonly MoneyLine[], years: readonly number[]): SourceMoney {
  const lines = priced.filter((line) => line.source === source);
  return { source, lines, ...sumOf(lines, years) };
}

function sumOf(parts: readonly Pick<Sum, "kroner">[], years: readonly number[]): Sum {
  const kroner = years.map((_, at) => added(parts.map((part) => part.kroner[at] ?? 0)));
  return { kroner, total: added(kroner) };
}

function saysSomething({ hours, resourcesText }: MoneyLine): boolean {
  return (hours ?? 0) > 0 || resourcesText !== "";
}

function isStopped({ status }: Priced): boolean {
  return status?.phase === "stopped";
}

function added(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
