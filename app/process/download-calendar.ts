import { permit } from "#app/access/permit.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/download-calendar.ts";
import { renderCalendar } from "./calendar.server.ts";
import { calendarEntries } from "./calendar.ts";
import { listMeetings } from "./meeting.server.ts";
import { meetingGroupIn, meetingsOf } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";

/** The plan's meetings, or one group's, as a calendar file. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const group = meetingGroupIn(new URL(request.url).searchParams.get("gruppe"));
  const meetings = meetingsOf(await listMeetings(db, plan.id), group);
  const { calendar } = meetingText[context.get(languageContext)];
  return new Response(renderCalendar(calendarEntries(meetings, calendar), { name: calendar.name, today: today() }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="moter.ics"',
    },
  });
}
