import { type Fact, publicFacts } from "#app/guide/fact.ts";
import type { ServiceKind } from "#app/service/service.ts";

/** The services a card leads to. Which one it is, and its number, each municipality knows. */
export const cardServices = [
  "police",
  "emergencyDoctor",
  "assaultCentre",
  "childWelfare",
  "shelter",
  "familyCounselling",
  "adultProtection",
  "perpetratorHelp",
  "homeCare",
] as const satisfies ServiceKind[];
export type CardService = (typeof cardServices)[number];

/** The national lines that lead to the service, or answer in its place. Ids of facts; none where there is no such line. */
const nationalLines: Record<CardService, string[]> = {
  police: ["police-112", "police-02800"],
  emergencyDoctor: ["legevakt-116117"],
  assaultCentre: ["legevakt-116117", "vo-linjen-116006"],
  childWelfare: ["alarmtelefonen-116111"],
  shelter: ["vo-linjen-116006"],
  familyCounselling: [],
  adultProtection: [],
  perpetratorHelp: [],
  homeCare: [],
};

export function nationalLinesOf(service: CardService): Fact[] {
  return publicFactsById(nationalLines[service]);
}

/** Facts that may be shown to everyone, in the order asked for. What nobody has seen in a source is left out. */
export function publicFactsById(ids: string[]): Fact[] {
  const known = publicFacts();
  return ids.flatMap((id) => known.find((fact) => fact.id === id) ?? []);
}
