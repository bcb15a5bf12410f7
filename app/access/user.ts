import type { Language } from "#app/lib/language.ts";

export const roles = ["coordinator", "editor", "contact", "leader", "adviser", "administrator"] as const;
/**
 * What a person is in an organisation (no: rolle): koordinator, redaktør, kontaktperson i tjenesten, leder, rådgiver (RVTS), administrator.
 */
export type Role = (typeof roles)[number];

export interface Membership {
  organisationId: string;
  role: Role;
}

/** A plan that somebody from outside is invited to advise on (no: rådgiver for en plan). */
export interface AdvisedPlan {
  organisationId: string;
  planId: string;
}

/** Somebody who is logged in, with all that decides what they may do today. */
export interface User {
  id: string;
  name: string;
  email: string;
  language: Language;
  memberships: readonly Membership[];
  /** Cooperations that a member municipality of the user belongs to. */
  cooperations: readonly string[];
  /** Functions held today (no: funksjon). */
  positions: readonly string[];
  /** Plans one is invited to, in organisations where one need have no role. */
  advisedPlans: readonly AdvisedPlan[];
}
