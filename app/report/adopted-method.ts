import type { Measure } from "#app/plan/measure.ts";

/** How a measure was to be evaluated when the plan was adopted, and what stands there now if somebody has changed it since. */
export interface AdoptedMethod {
  method: string;
  since: string;
}

/** By the methods that were changed after the plan was adopted, as they were then. */
export function adoptedMethod(
  { id, evaluationMethod }: Pick<Measure, "id" | "evaluationMethod">,
  changed: ReadonlyMap<string, string>,
): AdoptedMethod {
  const adopted = changed.get(id) ?? evaluationMethod;
  return { method: adopted, since: adopted === evaluationMethod ? "" : evaluationMethod };
}
