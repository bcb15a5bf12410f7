import type { Db } from "#app/lib/db.server.ts";
import type { PlanPeriod } from "#app/plan/goal.ts";
import { chosenFor, type FocusProposal, type Points, type PriorityRound, ranked, roundStanding } from "./priority.ts";
import { listProposals } from "./proposal.server.ts";
import { latestRound, listTotals } from "./round.server.ts";

/** What leaders and committee chairs are shown: the proposals by when they shall be done, those with most points first. */
export interface Choice {
  groups: { heading: "now" | "later" | "open"; proposals: FocusProposal[] }[];
  /** Null when no round is counted. */
  totals: Points | null;
  round: Pick<PriorityRound, "voters" | "points"> | null;
}

const periods: [heading: Choice["groups"][number]["heading"], period: PlanPeriod | null][] = [
  ["now", "this"],
  ["later", "next"],
  ["open", null],
];

export async function findChoice(db: Db, planId: string, personId: string): Promise<Choice> {
  const proposals = await listProposals(db, planId);
  const round = await latestRound(db, planId, personId);
  const counted = round && roundStanding(round) === "counted" ? round : null;
  const totals = counted ? await listTotals(db, counted.id) : null;
  const inOrder = totals ? ranked(proposals, totals) : proposals;
  return {
    groups: periods.map(([heading, period]) => ({ heading, proposals: chosenFor(inOrder, period) })),
    totals,
    round: counted && { voters: counted.voters, points: counted.points },
  };
}
