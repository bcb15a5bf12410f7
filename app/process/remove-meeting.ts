import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-meeting.ts";
import { deleteMeeting, findMeetingIn } from "./meeting.server.ts";
import { canRemoveMeeting } from "./meeting.ts";

/** Only a form is sent here; whoever opens the address is led to the meetings. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/prosess/moter", params));
}

/** Takes away a meeting without minutes. One that has got them since the button was drawn is shown instead. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: meeting } = await permit(context, "plan:edit", (db) => findMeetingIn(db, params));
  if (!canRemoveMeeting(meeting)) return redirect(href("/arbeid/planer/:planId/prosess/moter/:meetingId", params), 303);

  const writer = { by: user.id, organisationId: meeting.organisationId, planId: params.planId };
  await deleteMeeting(db, writer, meeting);
  return redirect(href("/arbeid/planer/:planId/prosess/moter", params), 303);
}
