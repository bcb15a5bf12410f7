import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/close-feed.ts";
import { revokeFeed } from "./calendar-feed.server.ts";

/** Only a form is sent here; whoever opens the address is led to the calendars. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/oppfolging/kalender", params));
}

/** Closes one's own calendar: its address shows nothing from now on. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject } = await permit(context, "calendar:subscribe", (db) => findPlan(db, params.planId));

  await revokeFeed(db, { organisationId: subject.organisationId, by: user.id }, params.feedId, new Date());
  return redirect(href("/arbeid/planer/:planId/oppfolging/kalender", params), 303);
}
