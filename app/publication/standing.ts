import { lastDay } from "#app/plan/period.ts";
import { appliesTo, type CriterionKey, validity } from "#app/plan/validity.ts";
import type { Publication, PublishedAdoption, PublishedMeasure } from "./publication.ts";

/** Whether a plan holds on a day: adopted, and its period not over. */
export type Standing = "current" | "partly" | "notAdopted" | "upcoming" | "ranOut";

type Decided = Pick<Publication, "startsOn" | "endsOn" | "evaluationOn" | "adoptions">;

/** A plan that no municipality has adopted stands nowhere, whatever its period; one that has run out has done so for all. */
export function standing(plan: Decided, today: string): Standing {
  const adopted = adoptedIn(plan, today).length;
  if (adopted === 0) return "notAdopted";
  const last = lastDay(plan);
  if (last !== null && last < today) return "ranOut";
  if (plan.startsOn !== null && plan.startsOn > today) return "upcoming";
  return adopted < plan.adoptions.length ? "partly" : "current";
}

/** Those that have adopted the plan by a day, in the plan's order. */
export function adoptedIn(plan: Pick<Publication, "adoptions">, today: string): PublishedAdoption[] {
  return plan.adoptions.filter(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= today);
}

/** When the newest decision was made, if any. */
export function lastAdopted(plan: Pick<Publication, "adoptions">, today: string): string | undefined {
  return adoptedIn(plan, today)
    .flatMap(({ adoptedOn }) => adoptedOn ?? [])
    .toSorted()
    .at(-1);
}

/** The criteria of KOSTRA form 7B that a municipality's plan does not meet in a year. None means that the plan is valid. */
export function unmetCriteria(plan: Publication, adoption: PublishedAdoption, year: number): CriterionKey[] {
  const { criteria } = validity(plan, adoption, plan.measures, year);
  return criteria.filter(({ met }) => !met).map(({ key }) => key);
}

/** The measures a municipality has promised, in the plan's order. */
export function measuresIn(plan: Publication, kommunenummer: string): PublishedMeasure[] {
  return plan.measures.filter((measure) => appliesTo(measure, kommunenummer));
}
