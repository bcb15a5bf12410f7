import { agencyKindsOf } from "#app/organisation/agency-kind.ts";
import type { Position } from "#app/organisation/organisation.ts";
import type { BankEntry } from "./entry.ts";

/**
 * The one function that fits what an entry says of who may answer for it. Nobody when several fit, or none: whom to ask
 * is for people to say. Leaders and staff are so different that only the title tells.
 */
export function fittingPosition<Held extends Pick<Position, "agency" | "title">>(
  { agencyKinds, titles }: Pick<BankEntry, "agencyKinds" | "titles">,
  positions: readonly Held[],
): Held | null {
  const ofKind = positions.filter(({ agency }) => agencyKindsOf(agency).some((kind) => agencyKinds.includes(kind)));
  const named = ofKind.filter(({ title }) => titles.some((one) => one.toLowerCase() === title.toLowerCase()));
  if (named.length > 0) return only(named);
  return agencyKinds.includes("administration") ? null : only(ofKind);
}

function only<Thing>(things: Thing[]): Thing | null {
  const [first = null] = things;
  return things.length === 1 ? first : null;
}
