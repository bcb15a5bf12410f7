import type { Partner } from "./measure.ts";

/** What a partner points to, as the choice in a form sends it; blank for one in words. */
export type PartnerTie = "" | `${"agency" | "position"}:${string}`;

/** What a partner points to. */
export function tieOf({ agencyId, positionId }: Pick<Partner, "agencyId" | "positionId">): PartnerTie {
  if (positionId) return `position:${positionId}`;
  return agencyId ? `agency:${agencyId}` : "";
}

/** The reverse of `tieOf`. */
export function tiedTo(tie: PartnerTie): Pick<Partner, "agencyId" | "positionId"> {
  const [kind, id = ""] = tie.split(":");
  if (kind === "agency") return { agencyId: id };
  return kind === "position" ? { positionId: id } : {};
}
