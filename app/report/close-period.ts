import { href, redirect } from "react-router";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/close-period.ts";
import { contentNow } from "./find-report.server.ts";
import { closePeriod, findPeriod } from "./period.server.ts";

/** Only a form is sent here; whoever opens the address is led to the period. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", params));
}

/** Freezes the report of a period as things are now. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const period = await findPeriod(db, params);
  if (period.closedOn === null) {
    const content = await contentNow(db, draft, period, today());
    const writer = { by: user.id, organisationId: period.organisationId, planId: period.planId };
    await closePeriod(db, writer, period.id, content);
  }
  return redirect(href("/arbeid/planer/:planId/rapport/:reportPeriodId", params), 303);
}
