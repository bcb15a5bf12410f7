import type { GroupSeat } from "./plan.ts";

export const memberRoles = ["leader", "secretary", "member", "deputy"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Those whose situation somebody in the work must know, or who must be asked themselves (no: perspektiv). */
export const perspectives = [
  "children",
  "adults",
  "elderly",
  "exposed",
  "perpetrators",
  "disability",
  "intellectualDisability",
  "substanceUse",
  "mentalHealth",
  "minority",
  "sami",
  "elderCouncil",
  "disabilityCouncil",
  "youthCouncil",
  "policeCouncil",
  "voluntary",
  "userOrganisation",
] as const;
export type Perspective = (typeof perspectives)[number];

/** A seat with all that the plan's leader keeps about it. Of this, function and agency alone are published. */
export interface GroupMember extends GroupSeat {
  /** The function, when it is one of the organisation's own; title and agency are then its. */
  positionId: string | null;
  role: MemberRole;
  /** Free name of a smaller group within the working group; empty for none. */
  subGroup: string;
  perspectives: Perspective[];
  /** Whether the nearest leader has agreed. Null while nobody knows. */
  cleared: boolean | null;
  hours: number | null;
}

export type MemberFields = Omit<GroupMember, "id">;

/** What a seat holds when no more than function and agency is known. */
export const blankMember: Omit<MemberFields, "kind" | "title" | "agency"> = {
  positionId: null,
  role: "member",
  subGroup: "",
  perspectives: [],
  cleared: null,
  hours: null,
};
