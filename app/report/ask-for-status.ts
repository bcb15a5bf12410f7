import { href, redirect } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { today } from "#app/lib/today.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/ask-for-status.ts";
import { askForPeriod, whomToAsk } from "./ask.server.ts";
import { findPeriod } from "./period.server.ts";

/** Only a form is sent here; whoever opens the address is led to the period. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", params));
}

/** Asks those who answer for what the report lacks, by one mail to each. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const period = await findPeriod(db, params);
  const back = href("/arbeid/planer/:planId/rapport/:reportPeriodId", params);
  if (period.closedOn !== null) return redirect(back, 303);
  const { organisationId } = draft.plan;
  const { name } = await findOrganisation(db, organisationId);
  const asker = { organisationId, name, by: user.id, origin: env.origin };
  const [asking, now] = [await whomToAsk(db, draft, period, today()), new Date()];
  if ((await roomForMails(db, organisationId, now)) < asking.people.length) return redirect(`${back}?grense`, 303);
  const { asked, already } = await askForPeriod(db, asking, asker, now);
  return redirect(`${back}?spurt=${asked}&fra-for=${already}`, 303);
}
