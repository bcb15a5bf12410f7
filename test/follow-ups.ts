import type { FollowedPlan, FollowUp, Sent, SentRequest } from "#app/followup/follow-up.ts";
import type { FollowedMeasure } from "#app/followup/occasion.ts";

/** Adopted on 15 January 2026, for four years. */
export function aFollowedPlan(different: Partial<FollowedPlan> = {}): FollowedPlan {
  const usual = {
    id: "plan",
    reminders: true,
    intervalMonths: 6,
    escalates: true,
    isToRenew: true,
    isEvaluated: false,
  };
  return { ...usual, followedFrom: "2026-01-15", lastDay: "2029-12-31", ...different };
}

/** Ends on Friday 20 November 2026; the function "head" answers for it. */
export function aFollowedMeasure(different: Partial<FollowedMeasure> = {}): FollowedMeasure {
  const dates = { writtenOn: "2026-01-10", startsOn: null, endsOn: "2026-11-20", milestones: [], excusedBefore: null };
  const other = { period: "this", phase: null, reportedOn: null } as const;
  return { id: "measure", planId: "plan", positionId: "head", ...dates, ...other, ...different };
}

/** Kari is head; Berit coordinates, Lars leads. */
export function aFollowUp(different: Partial<FollowUp> = {}): FollowUp {
  return {
    plans: new Map([["plan", aFollowedPlan()]]),
    measures: [aFollowedMeasure()],
    holders: new Map([["head", ["kari"]]]),
    coordinators: ["berit"],
    leaders: ["lars"],
    quiet: [],
    stops: [],
    ...different,
  };
}

export function aRequest(askedOn: string, different: Partial<SentRequest> = {}): SentRequest {
  const usual = { id: `asked ${askedOn}`, personId: "kari", askedOn, answerBy: askedOn, measureIds: ["measure"] };
  return { ...usual, ...different };
}

/** With the day of each person's last mail, as it follows from what was sent. */
export function sentOf(requests: readonly SentRequest[], notices: Sent["notices"] = []): Sent {
  const mails = [
    ...requests.map(({ personId, askedOn }) => [personId, askedOn] as const),
    ...notices.map(({ personId, toldOn }) => [personId, toldOn] as const),
  ];
  return { requests, notices, lastMailed: new Map(mails.toSorted(([, one], [, other]) => (one < other ? -1 : 1))) };
}
