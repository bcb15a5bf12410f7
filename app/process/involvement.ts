export const involvementKinds = [
  "leader",
  "elderCouncil",
  "disabilityCouncil",
  "youthCouncil",
  "policeCouncil",
  "committee",
  "voluntary",
  "userOrganisation",
  "partner",
  "livedExperience",
] as const;
export type InvolvementKind = (typeof involvementKinds)[number];

/** Somebody outside the groups who is asked about the plan, or people who have lived with violence and how they were heard (no: medvirkning). Never a person. */
export interface Involvement {
  id: string;
  organisationId: string;
  planId: string;
  kind: InvolvementKind;
  /** Who is asked, e.g. "Eldrerådet i Fjellvik"; how people were heard, e.g. "Samtaler på krisesenteret". */
  name: string;
  /** How they want to take part. */
  wish: string;
  /** How it was made safe and anonymous for those who have lived with violence. */
  safety: string;
  askedOn: string | null;
  said: string;
  /** What was done with what they said. */
  done: string;
  version: number;
}

export type InvolvementFields = Pick<Involvement, "kind" | "name" | "wish" | "safety" | "askedOn" | "said" | "done">;

export type InvolvementStanding = "notAsked" | "waiting" | "heard" | "followedUp";

/** How far it has come. Whoever has said something is owed an answer. */
export function involvementStanding({
  askedOn,
  said,
  done,
}: Pick<Involvement, "askedOn" | "said" | "done">): InvolvementStanding {
  if (said !== "") return done === "" ? "heard" : "followedUp";
  return askedOn === null ? "notAsked" : "waiting";
}

/** What somebody has said stands: only what nobody has answered can be taken away. */
export function canRemoveInvolvement({ said, done }: Pick<Involvement, "said" | "done">): boolean {
  return said === "" && done === "";
}

/** Those the guide would have asked, of whom none has been written down. */
export function notYetAsked(involvements: readonly Pick<Involvement, "kind">[]): InvolvementKind[] {
  const there = new Set(involvements.map(({ kind }) => kind));
  return involvementKinds.filter((kind) => kind !== "livedExperience" && kind !== "partner" && !there.has(kind));
}

/** The kind that an address names. */
export function involvementKindIn(word: string | null): InvolvementKind | undefined {
  return involvementKinds.find((kind) => kind === word);
}

export interface InvolvementCounts {
  asked: number;
  heard: number;
  /** Ways in which those who have lived with violence were heard. */
  ways: number;
}

export function involvementCounts(involvements: readonly Pick<Involvement, "kind" | "said">[]): InvolvementCounts {
  const others = involvements.filter(({ kind }) => kind !== "livedExperience");
  return {
    asked: others.length,
    heard: others.filter(({ said }) => said !== "").length,
    ways: involvements.length - others.length,
  };
}
