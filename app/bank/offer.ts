import type { Language } from "#app/lib/language.ts";
import type { Result } from "#app/lib/result.ts";
import { agencyKindsOf } from "#app/organisation/agency-kind.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { GoalLevel } from "#app/plan/goal.ts";
import type { NationalCategory, Phase, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";
import type { BankEntry } from "./entry.ts";

/** What others may read of a published measure: picked from one publication, never from a draft. */
export interface OfferedMeasure {
  owner: string;
  /** Address and title of the plan it stands in. */
  slug: string;
  planTitle: string;
  language: Language;
  /** Invented, and marked as such. */
  example: boolean;
  goal: { level: GoalLevel; title: string } | null;
  title: string;
  points: string[];
  targetGroups: TargetGroup[];
  violenceForms: ViolenceForm[];
  nationalCategory: NationalCategory | null;
  legalBasis: string[];
  responsible: { title: string; agency: string } | null;
  indicator: { baseline: string; target: string; source: string };
  evaluationMethod: string;
  status: { phase: Phase; late: boolean; comment: string; reportedOn: string } | null;
}

/** A measure that an organisation lets others take over, with what came of it (no: tilbud til tiltaksbanken). */
export interface Offer {
  id: string;
  organisationId: string;
  planId: string;
  /** The version of the plan it was picked from, and its number there. */
  version: number;
  number: string;
  heading: BufdirHeading;
  /** What came of it, in the coordinator's words. */
  result: string;
  content: OfferedMeasure;
  offeredOn: string;
}

/** A measure of somebody's as it stands in the bank. */
export function entryOfOffer(offer: Omit<Offer, "organisationId" | "planId">): BankEntry {
  const { content, version, number } = offer;
  const { goal, responsible, evaluationMethod, title, status } = content;
  return {
    id: offer.id,
    origin: { kind: "publication", id: `${content.slug}/${version}/${number}`, title },
    heading: offer.heading,
    goal: goal?.title ?? "",
    level: goal?.level ?? null,
    nationalCategory: content.nationalCategory,
    title,
    points: content.points,
    targetGroups: content.targetGroups,
    violenceForms: content.violenceForms,
    agencyKinds: responsible ? agencyKindsOf(responsible.agency) : [],
    responsible: responsible?.title ?? "",
    titles: responsible ? [responsible.title] : [],
    indicator: content.indicator,
    evaluation: evaluationMethod,
    legalBasis: content.legalBasis,
    offered: {
      owner: content.owner,
      planTitle: content.planTitle,
      example: content.example,
      result: offer.result,
      status,
      offeredOn: offer.offeredOn,
    },
  };
}

/** A measure in the newest publication of a plan, as others would read it. */
export interface Offerable {
  version: number;
  number: string;
  content: OfferedMeasure;
}

export type OfferRefusal = "notPublished" | "unknownMeasure" | "alreadyOffered";

/** Only what is published is offered, and only once: a number can move between versions, so the title is what tells. */
export function canBeOffered(
  number: string,
  offerable: readonly Offerable[],
  offers: readonly Offer[],
): Result<Offerable, OfferRefusal> {
  if (offerable.length === 0) return { ok: false, refusal: "notPublished" };
  const measure = offerable.find((one) => one.number === number);
  if (!measure) return { ok: false, refusal: "unknownMeasure" };
  if (isOffered(measure, offers)) return { ok: false, refusal: "alreadyOffered" };
  return { ok: true, value: measure };
}

/** Whether others can read of it now. */
export function isOffered({ content }: Pick<Offerable, "content">, offers: readonly Offer[]): boolean {
  return offers.some((offer) => offer.content.title === content.title);
}
