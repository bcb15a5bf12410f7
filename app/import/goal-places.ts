import type { ImportedPlan } from "./imported-plan.ts";

/** The places of all goals, in the order of the page: "0-2" is the third goal of the first focus area. */
export function goalPlaces({ focusAreas }: ImportedPlan["plan"]): string[] {
  return focusAreas.flatMap(({ goals }, a) => goals.map((_, g) => `${a}-${g}`));
}
