import type { Language } from "#app/lib/language.ts";
import { type Labels, labels as labelsOfPlan } from "#app/plan/labels.ts";

export { inWords, type Labels } from "#app/plan/labels.ts";

/** The public's words for what a publication can say are the plan's own. What is public may read them here, and nothing else of the plan's folder. */
export const labels: Record<Language, Labels> = labelsOfPlan;
