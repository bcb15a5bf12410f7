import type { Language } from "#app/lib/language.ts";

/** Whoever makes plans: a municipality, or several together (no: organisasjon). */
export interface Organisation {
  id: string;
  slug: string;
  name: string;
  kind: "municipality" | "cooperation";
  /** Null for a cooperation. */
  kommunenummer: string | null;
  language: Language;
  /** Where the accessibility statement is registered. */
  uustatusLink: string;
  /** Invented, and marked as such everywhere it is shown. */
  example: boolean;
}

/** A service, office or organisation that does something in a plan (no: instans). */
export interface Agency {
  id: string;
  organisationId: string;
  name: string;
  /** Not part of the municipality: police, family counselling, voluntary … */
  external: boolean;
}

/** What a person does in an agency; measures point to it, never to the person (no: funksjon). */
export interface Position {
  id: string;
  organisationId: string;
  agencyId: string;
  agency: string;
  title: string;
}

/** Who holds a function, and when. */
export interface Holder {
  positionId: string;
  personId: string;
  name: string;
  email: string;
  fromDate: string;
  toDate: string | null;
}

export const memberRoles = ["coordinator", "editor", "contact", "leader", "adviser", "administrator"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What a person may do in an organisation, and when (no: rolle). */
export interface Member {
  personId: string;
  name: string;
  email: string;
  role: MemberRole;
  fromDate: string;
  toDate: string | null;
}
