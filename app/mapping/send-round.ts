import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { env } from "#app/lib/env.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import type { Route } from "./+types/send-round.ts";
import { findRoundIn, listRequests, sendRequests } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the round. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kartlegging/runder/:roundId", params));
}

/** Sends the form to those who have not had it. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: round } = await permit(context, "plan:edit", (db) => findRoundIn(db, params));

  const all = await listRequests(db, params.planId);
  const requests = all.filter(({ roundId, sentAt }) => roundId === round.id && sentAt === null);

  const writer = { by: user.id, organisationId: round.organisationId, planId: round.planId };
  const now = new Date();
  const back = href("/arbeid/planer/:planId/kartlegging/runder/:roundId", params);
  if ((await roomForMails(db, round.organisationId, now)) < requests.length) return redirect(`${back}?grense`, 303);
  await sendRequests(db, writer, { letter: "question", requests, round, origin: env.origin, now });
  return redirect(back, 303);
}
