import * as z from "zod";
import type { Residents } from "./demography.ts";

/** Statistisk sentralbyrå's table of residents by municipality, sex and age. */
export const residentsTable = "07459";

const ages = z.array(z.int().min(0).max(10_000_000)).length(106);

/** Residents of one municipality as they were fetched: women and men by year of age, the oldest year first. */
export const fetchedResidents = z.strictObject({
  /** When the source last changed them, as it says itself. */
  updated: z.string().max(40),
  years: z
    .array(z.strictObject({ year: z.int().min(1986).max(2200), women: ages, men: ages }))
    .min(1)
    .max(20),
});
export type FetchedResidents = z.output<typeof fetchedResidents>;

/** The residents that come with Komplan, with those that somebody has fetched set over them unless they are older. */
export function withFetched(packaged: Residents, fetched: FetchedResidents | null, fetchedOn: string): Residents {
  const newest = fetched?.years.at(-1);
  if (!fetched || !newest || firstOf(newest.year) < packaged.onDate) return packaged;
  const known = fetched.years.map(({ year, women, men }) => ({ onDate: firstOf(year), residents: total(women, men) }));
  const [first] = known;
  const before = packaged.years.filter(({ onDate }) => first && onDate < first.onDate);
  const everyone = newest.women.map((women, age) => women + (newest.men[age] ?? 0));
  return {
    ...packaged,
    onDate: firstOf(newest.year),
    everyone,
    women: newest.women,
    men: newest.men,
    years: [...before, ...known],
    fetchedOn,
  };
}

/** Residents are counted on the first of January. */
function firstOf(year: number): string {
  return `${year}-01-01`;
}

function total(...parts: number[][]): number {
  return parts.flat().reduce((sum, number) => sum + number, 0);
}
