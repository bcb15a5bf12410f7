import { containsAll } from "#app/lib/contains-all.ts";
import type { PublishedSummary } from "#app/publication/published.server.ts";

/** The plans that a municipality's name, a cooperation or a title leads to. */
export function searchPlans(plans: PublishedSummary[], asked: string): PublishedSummary[] {
  return plans.filter((plan) => {
    const municipalities = plan.adoptions.map(({ municipality, kommunenummer }) => `${municipality} ${kommunenummer}`);
    return containsAll([plan.title, plan.owner, ...municipalities].join(" "), asked);
  });
}

/** Every municipality that has a published plan, once, in Norwegian order. */
export function municipalityNames(plans: PublishedSummary[]): string[] {
  const names = plans.flatMap(({ adoptions }) => adoptions.map(({ municipality }) => municipality));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, "nb"));
}
