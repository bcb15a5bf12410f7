import { newId } from "#app/lib/id.server.ts";
import type { ExamplePlan } from "./example.ts";
import type { Rows } from "./example-rows.ts";

/** What was proposed and chosen, as rows. `idOf` is that of the rest of the example. */
export function priorityRows(
  { key, priorities }: ExamplePlan,
  { organisationId, planId }: { organisationId: string; planId: string },
  idOf: (key: string) => string,
): Rows {
  if (!priorities) return {};
  const { proposals, round } = priorities;
  const roundId = newId();
  const ids = new Map(proposals.map(({ title }) => [title, newId()]));
  const proposalId = (title: string) => ids.get(title) ?? "";
  return {
    "work.focusProposal": proposals.map(({ focusArea, ...fields }, sort) => {
      const focusAreaId = focusArea === null ? null : idOf(`area ${key} ${focusArea}`);
      return { organisationId, planId, id: proposalId(fields.title), ...fields, focusAreaId, sort };
    }),
    "work.priorityRound": [
      {
        organisationId,
        planId,
        id: roundId,
        points: round.points,
        openedAt: `${round.openedOn}T09:00:00+01:00`,
        closedAt: round.closedOn && `${round.closedOn}T15:00:00+01:00`,
      },
    ],
    "work.priorityVoter": round.voters.map((person) => ({
      organisationId,
      roundId,
      personId: idOf(`person ${person}`),
    })),
    "work.priorityTotal": Object.entries(round.totals).map(([title, points]) => {
      return { organisationId, roundId, proposalId: proposalId(title), points };
    }),
  };
}
