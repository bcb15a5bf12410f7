import type { Language } from "#app/lib/language.ts";

/** What municipalities have decided to do against violence in close relationships, and by when (no: handlingsplan). */
export interface Plan {
  id: string;
  organisationId: string;
  slug: string;
  title: string;
  subtitle: string;
  language: Language;
  /** First and last day of the period; null while nobody has said. */
  startsOn: string | null;
  endsOn: string | null;
  /** When the plan shall be evaluated. Counts as its last day when no last day is given (KOSTRA form 7B). */
  evaluationOn: string | null;
  /** Whose assignment the plan is, and what was asked for (no: mandat). */
  mandate: string;
  /** Which of the two printed tables is used. */
  layout: "sevenColumns" | "wishes";
  version: number;
}

/** What people write about a plan as a whole. */
export type PlanFields = Pick<
  Plan,
  "title" | "subtitle" | "language" | "startsOn" | "endsOn" | "evaluationOn" | "mandate" | "layout"
>;

/** Which municipality a plan applies to, and what that municipality has done about it: a joint plan is one text with many adoptions. */
export interface Adoption {
  planId: string;
  kommunenummer: string;
  municipality: string;
  hearingFrom: string | null;
  hearingTo: string | null;
  adoptedOn: string | null;
  /** The body that adopted, and whether it is the municipal council itself (kommunestyre, bystyre). */
  adoptedBy: string;
  byCouncil: boolean;
  /** saksnummer */
  caseNumber: string;
  link: string;
}

export type AdoptionFields = Omit<Adoption, "planId" | "kommunenummer" | "municipality">;

export const groupKinds = ["projectLeader", "working", "steering", "reference"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A seat in one of the plan's groups, held by a function, never by a named person (no: gruppemedlem). */
export interface GroupSeat {
  id: string;
  kind: GroupKind;
  /** Function, e.g. "Helsesjef". */
  title: string;
  agency: string;
}

export type GroupSeatFields = Omit<GroupSeat, "id">;

/** Whether a plan is for invented municipalities. Their numbers, from 9900, belong to no county; what is made up is marked wherever it is shown. */
export function isInvented(adoptions: Pick<Adoption, "kommunenummer">[]): boolean {
  return adoptions.some(({ kommunenummer }) => kommunenummer >= "9900");
}
