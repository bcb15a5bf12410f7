import { data, href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { env } from "#app/lib/env.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import type { Route } from "./+types/renew-link.ts";
import { findRequestIn, sendRequests } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the mapping. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kartlegging", params));
}

/** A new link to those who have lost theirs. The old one opens no more. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: request } = await permit(context, "plan:edit", (db) => findRequestIn(db, params));

  const { round, organisationId, handedInAt } = request;
  if (handedInAt !== null) throw data(null, { status: 409 });

  const writer = { by: user.id, organisationId, planId: round.planId };
  const requests = [request];
  const now = new Date();
  const back = href("/arbeid/planer/:planId/kartlegging/runder/:roundId", { ...params, roundId: round.id });
  if ((await roomForMails(db, organisationId, now)) < requests.length) return redirect(`${back}?grense`, 303);
  await sendRequests(db, writer, { letter: "question", requests, round, origin: env.origin, now });
  return redirect(back, 303);
}
