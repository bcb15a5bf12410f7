import { addDays } from "#app/lib/working-days.ts";
import type { Opening } from "./opening-hours.ts";

/** What sort of help a service gives (no: type tjeneste). */
export const serviceKinds = [
  "shelter",
  "assaultCentre",
  "emergencyDoctor",
  "childWelfareEmergency",
  "childWelfare",
  "police",
  "familyCounselling",
  "nav",
  "healthCentre",
  "mentalHealth",
  "homeCare",
  "adultProtection",
  "abuseSupport",
  "perpetratorHelp",
  "childrensHouse",
  "victimSupport",
  "dental",
  "refugee",
  "sami",
  "voluntary",
  "other",
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** Whom a service is for (no: målgruppe for en tjeneste): those exposed, children, those around them, those who hurt others, and staff who ask for advice. */
export const audiences = ["exposed", "child", "nextOfKin", "perpetrator", "staff"] as const;
export type Audience = (typeof audiences)[number];

export const accesses = ["direct", "callFirst", "referral"] as const;
export const interpreters = ["yes", "onRequest", "no", "unknown"] as const;
export const sexes = ["all", "women", "men"] as const;

/** Languages that a service answers in, as BCP 47 writes them. */
export const serviceLanguages = ["nb", "nn", "se", "sma", "smj", "en", "ar", "uk", "pl", "so", "ti", "fa"] as const;
export type ServiceLanguage = (typeof serviceLanguages)[number];

/** What residents may know of a service. Where a secret address is, is nowhere in here. */
export interface ServiceFacts {
  kind: ServiceKind;
  name: string;
  about: string;
  /** The front door: an address or a meeting point. Empty when one calls first. */
  place: string;
  directions: string;
  website: string;
  price: string;
  access: (typeof accesses)[number];
  interpreter: (typeof interpreters)[number];
  languages: ServiceLanguage[];
  audiences: Audience[];
  sexes: (typeof sexes)[number];
  fromAge: number | null;
  toAge: number | null;
  opening: Opening;
}

/** Somewhere to turn (no: tjeneste), run by an agency. */
export interface Service extends ServiceFacts {
  id: string;
  organisationId: string;
  agencyId: string;
  agency: string;
  /** kommunenummer of those it serves. */
  municipalities: string[];
  phones: Phone[];
  /** Shown to residents. */
  shown: boolean;
  /** Asked each month whether this is right. For staff alone. */
  contactEmail: string;
  language: "nb" | "nn";
  confirmedOn: string | null;
  confirmedBy: "staff" | "service" | null;
}

/** A number is shown when a second person has confirmed it. */
export interface Phone {
  id: string;
  number: string;
  /** What the number is for, when there are several. */
  words: string;
  proposedBy: string;
  proposer: string;
  confirmer: string | null;
}

/** How much what stands of a service can be trusted (no: ferskhet). */
export type Freshness = "fresh" | "stale" | "unsure" | "never";

/** Asked each month: two months without an answer is marked, four are hidden behind a warning. */
export function freshness(confirmedOn: string | null, today: string): Freshness {
  if (confirmedOn === null) return "never";
  if (today <= addDays(confirmedOn, markedAfter)) return "fresh";
  return today <= addDays(confirmedOn, hiddenAfter) ? "stale" : "unsure";
}

/** In days. The month between two questions, and one more to answer. */
export const markedAfter = 62;
export const hiddenAfter = 124;

/**
 * Digits alone, as they are dialled: eight for most, five for some, three to six for those that begin with 1 or 0.
 * Undefined when it is no Norwegian number. "+47" and "0047" are taken away.
 */
export function phoneDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s().-]/g, "").replace(/^(?:\+|00)47/, "");
  return /^(?:[2-9]\d{7}|0\d{4}|1\d{2}|116\d{3})$/.test(digits) ? digits : undefined;
}

/** As Norwegians read it: "22 33 44 55", "400 00 000" for mobiles and 800-numbers, "116 006". */
export function formatPhone(digits: string): string {
  if (digits.length === 8 && /^[489]/.test(digits)) return digits.replace(/(\d{3})(\d{2})(\d{3})/, "$1 $2 $3");
  if (digits.length === 8) return digits.replace(/(\d{2})(?=\d)/g, "$1 ");
  return digits.length === 6 ? digits.replace(/(\d{3})(\d{3})/, "$1 $2") : digits;
}
