import { href, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/resume-reminders.ts";
import { deleteStop, findWhatIsStopped } from "./reminder-settings.server.ts";

/** Only a form is sent here; whoever opens the address is led to the reminders. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params));
}

/** Lets a measure or a person be reminded again. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject } = await permit(context, "reminder:stop", (db) => findStopped(db, params));

  await deleteStop(db, { by: user.id, organisationId: subject.organisationId }, params.stopId);
  const reminders = href("/arbeid/planer/:planId/oppfolging/varsler", params);
  return redirect(can(user, "plan:edit", subject) ? reminders : `${reminders}/stopp?person=${user.id}`, 303);
}

async function findStopped(db: Db, { planId, stopId }: { planId: string; stopId: string }) {
  const { organisationId } = await findPlan(db, planId);
  return { planId, organisationId, ...(await findWhatIsStopped(db, organisationId, stopId)) };
}
