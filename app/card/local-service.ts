import { type Fact, publicFacts } from "#app/guide/fact.ts";

/** The kinds of service a card leads to. Which one it is, and its number, each municipality knows. */
export const serviceKinds = [
  "police",
  "emergencyDoctor",
  "assaultCentre",
  "childWelfare",
  "shelter",
  "familyCounselling",
  "protectionTeam",
  "perpetratorHelp",
  "minorityAdviser",
  "homeCare",
  "doctor",
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** The national lines that lead to the service, or answer in its place. Ids of facts; none where there is no such line. */
const nationalLines: Record<ServiceKind, string[]> = {
  police: ["police-112", "police-02800"],
  emergencyDoctor: ["legevakt-116117"],
  assaultCentre: ["legevakt-116117", "vo-linjen-116006"],
  childWelfare: ["alarmtelefonen-116111"],
  shelter: ["vo-linjen-116006"],
  familyCounselling: [],
  protectionTeam: [],
  perpetratorHelp: [],
  minorityAdviser: [],
  homeCare: [],
  doctor: [],
};

export function nationalLinesOf(kind: ServiceKind): Fact[] {
  return publicFactsById(nationalLines[kind]);
}

/** Facts that may be shown to everyone, in the order asked for. What nobody has seen in a source is left out. */
export function publicFactsById(ids: string[]): Fact[] {
  const known = publicFacts();
  return ids.flatMap((id) => known.find((fact) => fact.id === id) ?? []);
}
