import type { ExamplePartner, ExamplePlan } from "./example.ts";

/** Whom it points to, among those of the plan's organisation. */
export function partnerRow({ part, ...who }: ExamplePartner, plan: ExamplePlan, idOf: (key: string) => string) {
  if ("agency" in who) return { part, agencyId: idOf(`agency ${plan.organisation} ${who.agency}`) };
  return "position" in who ? { part, positionId: idOf(`position ${who.position}`) } : { part, name: who.name };
}
