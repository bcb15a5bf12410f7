/** The municipality's plans for a crisis (no: beredskapsplaner). */
export const crisisPlanKinds = ["emergency", "action", "communication"] as const;
export type CrisisPlanKind = (typeof crisisPlanKinds)[number];

export const mentions = ["yes", "no", "unknown"] as const;
export type Mention = (typeof mentions)[number];

/** Whether a plan for a crisis says anything of violence in close relationships, where, and when somebody looked. */
export interface CrisisPlan {
  kind: CrisisPlanKind;
  mentioned: Mention;
  place: string;
  lookedOn: string | null;
}

/** All of them, with those nobody has looked at as unknown. */
export function allCrisisPlans(known: readonly CrisisPlan[]): CrisisPlan[] {
  return crisisPlanKinds.map(
    (kind) => known.find((one) => one.kind === kind) ?? { kind, mentioned: "unknown", place: "", lookedOn: null },
  );
}
