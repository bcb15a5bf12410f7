import type { CountedBase } from "#app/guide/fact.ts";

/** Those who live in a municipality on one day, by year of age: the first are under one year old, the last 105 and over. */
export interface Residents {
  kommunenummer: string;
  municipality: string;
  onDate: string;
  everyone: number[];
  /** Null until somebody has fetched them: the figures that come with Komplan do not tell women and men apart. */
  women: number[] | null;
  men: number[] | null;
  /** How many lived there each year, oldest first. */
  years: { onDate: string; residents: number }[];
  /** The day they were fetched; null for those that come with Komplan. */
  fetchedOn: string | null;
  example: boolean;
}

/** How many there are of exactly those a share is of. Null when they are not counted apart. */
export function countPeople(residents: Residents, { sex, fromAge, toAge }: CountedBase): number | null {
  const ages = residents[sex];
  return ages && added(ages.slice(fromAge, toAge + 1));
}

export function countResidents({ everyone }: Residents): number {
  return added(everyone);
}

/** Years of age, both included; the last group has no end. */
export interface AgeGroup {
  from: number;
  to: number | null;
}

const groups: AgeGroup[] = [
  { from: 0, to: 5 },
  { from: 6, to: 12 },
  { from: 13, to: 17 },
  { from: 18, to: 29 },
  { from: 30, to: 49 },
  { from: 50, to: 66 },
  { from: 67, to: 79 },
  { from: 80, to: null },
];

/** Fewer than these are never shown alone. */
export const fewest = 5;

/**
 * The age groups to show several municipalities in. One that is too small in any of them is joined with the next, so that
 * every number that is shown is large enough and none can be found by taking the others from the whole.
 */
export function ageGroups(all: Residents[]): AgeGroup[] {
  const joined: AgeGroup[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last && !isLargeEnough(last, all)) last.to = group.to;
    else joined.push({ ...group });
  }
  const last = joined.at(-1);
  if (joined.length > 1 && last && !isLargeEnough(last, all)) {
    joined.pop();
    const before = joined.at(-1);
    if (before) before.to = last.to;
  }
  return joined;
}

export function countAged({ everyone }: Residents, { from, to }: AgeGroup): number {
  return added(everyone.slice(from, to === null ? undefined : to + 1));
}

/** How the number of residents has changed since the first year that is known. Null when only one year is. */
export function changeSince({ years }: Residents): { onDate: string; residents: number; percent: number } | null {
  const [first, ...later] = years;
  const last = later.at(-1);
  if (!first || !last || first.residents === 0) return null;
  const percent = Math.round(((last.residents - first.residents) / first.residents) * 1000) / 10;
  return { ...first, percent };
}

function isLargeEnough(group: AgeGroup, all: Residents[]): boolean {
  return all.every((residents) => countAged(residents, group) >= fewest);
}

function added(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
