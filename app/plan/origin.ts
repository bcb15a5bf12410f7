import type { Origin } from "./measure.ts";

/** Where that which a measure was taken from can be read: in the bank of one's plan, as it was published, or in the plan before. */
export function originAddress({ kind, id }: Origin, planId: string): string {
  if (kind === "example") return `/arbeid/planer/${planId}/tiltaksbank/${id}`;
  if (kind === "plan") return `/arbeid/planer/${id.replace("/", "/tiltak/")}`;
  const [slug = "", version = "", number = ""] = id.split("/");
  return `/plan/${slug}/tiltak/${number}?versjon=${version}`;
}
