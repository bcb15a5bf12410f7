import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/send-link-anew.ts";
import { listHoldersToAsk, listLastAsked } from "./functions.server.ts";
import { canBeSentAnew } from "./functions.ts";
import { sendLinkAnew } from "./request.server.ts";

/** Only a form is sent here; whoever opens the address is led to the follow-up. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging", params));
}

/** Closes a link that came into wrong hands, and sends its holder another at once, without waiting for the five days. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const lastAsked = await listLastAsked(db, plan.id);
  const asked = lastAsked.find(({ requestId }) => requestId === params.statusRequestId) ?? notFound();
  const holder = (await listHoldersToAsk(db, plan.id, today())).find(({ personId }) => personId === asked.personId);

  const { organisationId } = plan;
  const now = new Date();
  const answer = (said: string) =>
    redirect(`${href("/arbeid/planer/:planId/oppfolging", params)}?ny-lenke=${said}`, 303);
  if (!holder) return answer("borte");
  if (!canBeSentAnew(asked, today())) return answer("nei");
  if ((await roomForMails(db, organisationId, now)) < 1) return answer("grense");
  const { name } = await findOrganisation(db, organisationId);
  const asker = { organisationId, name, by: user.id, origin: env.origin };
  return answer((await sendLinkAnew(db, asker, { ...asked, holder }, now)) ? "sendt" : "nei");
}
