import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-proposal.ts";
import { deleteProposal, findProposal } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the proposals. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prioritering", params));
}

/** Takes a proposal away, with the points it got. A focus area it has become stays in the plan. */
export async function action({ params, context }: Route.ActionArgs) {
  const find = (db: Parameters<typeof findProposal>[0]) => findProposal(db, params.planId, params.proposalId);
  const { db, user, subject: proposal } = await permit(context, "plan:edit", find);

  const back = redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
  if ((await latestRound(db, proposal.planId, user.id))?.closed === false) return back;

  const writer = { by: user.id, organisationId: proposal.organisationId, planId: proposal.planId };
  await deleteProposal(db, writer, proposal.id);
  return back;
}
