import { type Fact, publicFactsById } from "#app/guide/fact.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { freshness, type ServiceKind } from "#app/service/service.ts";
import type { ApprovedCard } from "./approved-card.ts";
import type { ApprovedFlow } from "./approved-flow.ts";

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

/** Called first whatever a municipality has of its own: one may be dialled in one's sleep, and both are answered day and night. */
const nationalFirst: CardService[] = ["police", "emergencyDoctor"];

export function isNationalFirst(service: CardService): boolean {
  return nationalFirst.includes(service);
}

/** The kinds of service in a directory that answer for each of the card's. */
const kindsOf: Record<CardService, ServiceKind[]> = {
  police: ["police"],
  emergencyDoctor: ["emergencyDoctor"],
  assaultCentre: ["assaultCentre"],
  childWelfare: ["childWelfare", "childWelfareEmergency"],
  shelter: ["shelter"],
  familyCounselling: ["familyCounselling"],
  adultProtection: ["adultProtection"],
  perpetratorHelp: ["perpetratorHelp"],
  homeCare: ["homeCare"],
};

/** What a municipality's directory shows that can be called, for cards (no: lokale tjenester). */
export interface LocalServices {
  place: { kommunenummer: string; name: string; slug: string };
  services: readonly DirectoryEntry[];
  /** The municipality or its numbers are invented. */
  isExample: boolean;
  /** Today. */
  date: string;
  /** What leaders there have approved in place of templates. */
  cards?: readonly ApprovedCard[];
  flows?: readonly ApprovedFlow[];
}

/** More than these in one piece of advice are not read in haste; all of them stand among the numbers. */
export const mostInBlock = 2;

/** The municipality's own services of a kind. None when it is unknown which municipality. */
export function localServicesOf(service: CardService, local: LocalServices | null): DirectoryEntry[] {
  return (local?.services ?? []).filter(({ kind }) => kindsOf[service].includes(kind));
}

/** Those that give staff advice, and are not already among the services named. */
export function staffAdviceOf(services: readonly CardService[], local: LocalServices | null): DirectoryEntry[] {
  const named = new Set(services.flatMap((service) => kindsOf[service]));
  return (local?.services ?? []).filter(({ kind, audiences }) => audiences.includes("staff") && !named.has(kind));
}

/** Whether somebody here has lately been confirmed, so that no national line is needed beside. */
export function answersInPlaceOf(service: CardService, local: LocalServices | null): boolean {
  if (isNationalFirst(service)) return false;
  return localServicesOf(service, local).some((entry) => isConfirmed(entry, local));
}

/** Whether it was confirmed so lately that its numbers need no mark. */
export function isConfirmed({ confirmedOn }: DirectoryEntry, local: LocalServices | null): boolean {
  return local !== null && freshness(confirmedOn, local.date) === "fresh";
}

export function nationalLinesOf(service: CardService): Fact[] {
  return publicFactsById(nationalLines[service]);
}
