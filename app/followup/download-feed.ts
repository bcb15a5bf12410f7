import type { User } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { listAdoptionsOfPlans } from "#app/plan/adoption.server.ts";
import { listMeasuresOfPlans, listMeasuresOfPositions } from "#app/plan/measure.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { renderCalendar } from "#app/process/calendar.server.ts";
import { type CalendarEntry, calendarEntries } from "#app/process/calendar.ts";
import { listMeetings } from "#app/process/meeting.server.ts";
import { meetingText } from "#app/process/meeting-text.ts";
import type { Route } from "./+types/download-feed.ts";
import { type FeedSubject, readFeed } from "./calendar-feed.server.ts";
import { calendarText } from "./calendar-text.ts";
import { deadlinesOfMeasures, deadlinesOfPlan, deadlinesOfYears, inOrder } from "./deadline.ts";
import { deadlineEntries } from "./deadline-entries.ts";
import { listYearDates } from "./year-date.server.ts";

/** The calendar behind a secret address, as programs fetch it. Whatever is wrong with the address, the answer is the same. */
export async function loader({ params }: Route.LoaderArgs) {
  const now = today();
  const found = await readFeed(params.token, now, async (db, feed, user) => {
    return { name: calendarText[user.language].name, entries: await entriesOf(db, feed, user, now) };
  });
  const { name, entries } = found ?? notFound();
  return new Response(renderCalendar(entries, { name, today: now }), {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
}

async function entriesOf(db: Db, feed: FeedSubject, { language }: User, now: string): Promise<CalendarEntry[]> {
  if (feed.planId === null) {
    const measures = await listMeasuresOfPositions(db, [feed.positionId]);
    return deadlineEntries(inOrder(deadlinesOfMeasures(measures)), language);
  }
  const plan = await findPlan(db, feed.planId);
  const year = Number(now.slice(0, 4));
  const deadlines = [
    ...deadlinesOfMeasures(await listMeasuresOfPlans(db, [plan.id])),
    ...deadlinesOfPlan(plan, await listAdoptionsOfPlans(db, [plan.id])),
    ...deadlinesOfYears(await listYearDates(db, plan.id), [year, year + 1]),
  ];
  const meetings = calendarEntries(await listMeetings(db, plan.id), meetingText[language].calendar);
  return [...deadlineEntries(inOrder(deadlines), language), ...meetings];
}
