export const adjacentKinds = [
  "planningStrategy",
  "societalPart",
  "thematic",
  "childProtection",
  "publicHealth",
  "preparedness",
  "other",
] as const;
export type AdjacentKind = (typeof adjacentKinds)[number];

/** Another plan of the municipality that this one must fit with (no: naboplan). */
export interface AdjacentPlan {
  kind: AdjacentKind;
  title: string;
  /** Where it is found: an address or a case number. */
  reference: string;
  /** What the two have to do with each other. */
  relation: string;
  reviewOn: string | null;
}

/** The facts in content/facts.json that tell what each kind of plan rests on. */
export const adjacentFacts: Partial<Record<AdjacentKind, string>> = {
  planningStrategy: "pbl-10-11",
  societalPart: "pbl-10-11",
  thematic: "pbl-10-11",
  childProtection: "barnevernsloven-15-1",
  publicHealth: "folkehelseloven-5",
};

/** Whether the other plan has been made anew since it was last looked at, or is about to be. */
export function isReviewDue({ reviewOn }: Pick<AdjacentPlan, "reviewOn">, today: string): boolean {
  return reviewOn !== null && reviewOn <= today;
}

/** An address can be followed, a case number only read. */
export function isAddress(reference: string): boolean {
  return /^https?:\/\/\S+$/.test(reference);
}
