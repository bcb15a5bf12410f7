import ical, { ICalEventStatus } from "ical-generator";
import type { CalendarEntry } from "./calendar.ts";

/** Meetings as a calendar file that programs can read. The same meetings on the same day give the same file. */
export function renderCalendar(
  entries: readonly CalendarEntry[],
  { name, today }: { name: string; today: string },
): string {
  const calendar = ical({ name, prodId: { company: "Komplan", product: "Kalender", language: "NO" } });
  const stamp = new Date(`${today}T00:00:00Z`);
  for (const { uid, sequence, summary, place, cancelled, time } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      summary,
      location: place || null,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      allDay: time.allDay,
      start: time.allDay ? new Date(`${time.from}T00:00:00Z`) : time.from,
      end: time.allDay ? new Date(`${time.to}T00:00:00Z`) : time.to,
      ...(time.allDay && { timezone: "UTC" }),
    });
  }
  return calendar.toString();
}
