import { data, href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { env } from "#app/lib/env.server.ts";
import { today } from "#app/lib/today.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import type { Route } from "./+types/remind-agency.ts";
import { canBeReminded } from "./reminder.ts";
import { reminderOf } from "./request-view.ts";
import { findRequestIn, sendRequests } from "./round.server.ts";

/** Only a form is sent here; whoever opens the address is led to the mapping. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kartlegging", params));
}

/** A friendly word to an agency that has not handed in, never twice within five days. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: request } = await permit(context, "plan:edit", (db) => findRequestIn(db, params));

  const { round, organisationId } = request;
  if (!canBeReminded(reminderOf(request, round, today()))) throw data(null, { status: 409 });

  const writer = { by: user.id, organisationId, planId: round.planId };
  const requests = [request];
  const now = new Date();
  const back = href("/arbeid/planer/:planId/kartlegging/runder/:roundId", { ...params, roundId: round.id });
  if ((await roomForMails(db, organisationId, now)) < requests.length) return redirect(`${back}?grense`, 303);
  await sendRequests(db, writer, { letter: "reminder", requests, round, origin: env.origin, now });
  return redirect(back, 303);
}
