import type { Residents } from "#app/mapping/demography.ts";

/** A municipality with so many women and men of each age that is named, and nobody else. */
export function residentsOf(municipality: string, byAge: Record<number, [women: number, men: number]>): Residents {
  const women = everyAge((age) => byAge[age]?.[0] ?? 0);
  const men = everyAge((age) => byAge[age]?.[1] ?? 0);
  const everyone = everyAge((age) => (women[age] ?? 0) + (men[age] ?? 0));
  const residents = everyone.reduce((sum, number) => sum + number, 0);
  return {
    kommunenummer: "9901",
    municipality,
    onDate: "2026-01-01",
    everyone,
    women,
    men,
    years: [{ onDate: "2026-01-01", residents }],
    fetchedOn: null,
    example: true,
  };
}

function everyAge(count: (age: number) => number): number[] {
  return Array.from({ length: 106 }, (_, age) => count(age));
}
