import type { FocusAreaFields, PlanPeriod } from "#app/plan/goal.ts";
import type { TargetGroup } from "#app/plan/measure.ts";

/** A field that is proposed for the plan's effort, with what speaks for it (no: forslag til innsatsområde). */
export interface FocusProposal {
  id: string;
  organisationId: string;
  planId: string;
  /** Id of the national area it is, in content/national-areas.json. Null for the group's own. */
  nationalArea: string | null;
  title: string;
  /** Why it matters here. */
  reason: string;
  /** What the mapping shows. */
  mapping: string;
  targetGroups: TargetGroup[];
  /** When it shall be done; null while nobody has chosen. */
  period: PlanPeriod | null;
  /** Why then. */
  periodReason: string;
  /** The focus area of the plan that it has become. */
  focusAreaId: string | null;
  version: number;
}

export type ProposalFields = Pick<FocusProposal, "title" | "reason" | "mapping" | "targetGroups">;
export type NewProposal = ProposalFields & Pick<FocusProposal, "nationalArea" | "focusAreaId" | "period">;
export type PeriodChoice = Pick<FocusProposal, "id" | "period" | "periodReason">;

/** When those who work with the plan give points to the proposals (no: poengrunde). */
export interface PriorityRound {
  id: string;
  /** How many points each has to give. */
  points: number;
  closed: boolean;
  /** How many have voted; not who. */
  voters: number;
  /** Whether whoever asks has. */
  hasVoted: boolean;
}

/** Points by the id of the proposal. */
export type Points = Readonly<Record<string, number>>;

/** How many points each has to give in a round. */
export const pointsEach = 5;

/** Fewer than this, and the sums would tell what somebody gave. */
export const fewestVoters = 3;

export type VoteRefusal = "roundClosed" | "alreadyVoted" | "noPoints" | "tooManyPoints";

/** Why a vote cannot be taken. A vote that is given stays given: it cannot be found again to be changed. */
export function voteRefusal(round: PriorityRound | null, points: Points): VoteRefusal | null {
  if (round === null || round.closed) return "roundClosed";
  if (round.hasVoted) return "alreadyVoted";
  const given = Object.values(points).reduce((sum, one) => sum + one, 0);
  if (given === 0) return "noPoints";
  return given > round.points ? "tooManyPoints" : null;
}

export type RoundStanding = "none" | "open" | "tooFew" | "counted";

/** Sums are shown when the round is over and so many have voted that they tell nothing of one. */
export function roundStanding(round: PriorityRound | null): RoundStanding {
  if (round === null) return "none";
  if (!round.closed) return "open";
  return round.voters < fewestVoters ? "tooFew" : "counted";
}

/** Those with most points first. Without points, in the order they were proposed. */
export function ranked<Proposal extends { id: string }>(proposals: readonly Proposal[], totals: Points): Proposal[] {
  return proposals.toSorted((one, other) => (totals[other.id] ?? 0) - (totals[one.id] ?? 0));
}

export type ChoiceHint = "fewerThanTwoNow" | "undecided" | "noPeriodReason" | "noReason";

/** What leaders will ask about. Advice: nothing here stops anybody. The guide, step 2.3: two or more now, with reasons, and when the rest shall be done. */
export function choiceHints(proposals: readonly FocusProposal[]): ChoiceHint[] {
  const chosen = proposals.filter(({ period }) => period !== null);
  const hints: [ChoiceHint, boolean][] = [
    ["fewerThanTwoNow", chosen.filter(({ period }) => period === "this").length < 2],
    ["undecided", chosen.length < proposals.length],
    ["noReason", chosen.some(({ reason, mapping }) => reason === "" && mapping === "")],
    ["noPeriodReason", chosen.some(({ periodReason }) => periodReason === "")],
  ];
  return hints.filter(([, holds]) => holds).map(([hint]) => hint);
}

/** The proposal as a focus area of the plan; null until somebody has chosen when. */
export function asFocusArea(proposal: FocusProposal): FocusAreaFields | null {
  const { title, reason, mapping, period, periodReason } = proposal;
  if (period === null) return null;
  const said = [reason, mapping, periodReason].filter((text) => text !== "");
  return { title, reason: said.join("\n\n").slice(0, 5000), period };
}

/** Those chosen for a period, for the page that leaders read. */
export function chosenFor(proposals: readonly FocusProposal[], period: PlanPeriod | null): FocusProposal[] {
  return proposals.filter((proposal) => proposal.period === period);
}

/** Focus areas of the plan that are not weighed with the rest. */
export function areasNotProposed<Area extends { id: string }>(
  areas: readonly Area[],
  proposals: readonly Pick<FocusProposal, "focusAreaId">[],
): Area[] {
  return areas.filter(({ id }) => !proposals.some(({ focusAreaId }) => focusAreaId === id));
}
