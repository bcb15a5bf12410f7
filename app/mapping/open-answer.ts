import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/open-answer.ts";
import { findRequestIn, reopenAnswer } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the mapping. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kartlegging", params));
}

/** Lets an agency change what it has handed in. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: request } = await permit(context, "plan:edit", (db) => findRequestIn(db, params));

  const { round, organisationId } = request;
  await reopenAnswer(db, { by: user.id, organisationId, planId: round.planId }, request.id);
  return redirect(href("/arbeid/planer/:planId/kartlegging/runder/:roundId", { ...params, roundId: round.id }), 303);
}
