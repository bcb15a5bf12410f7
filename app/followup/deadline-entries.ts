import type { Language } from "#app/lib/language.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { CalendarEntry } from "#app/process/calendar.ts";
import { calendarText } from "./calendar-text.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Deadlines for calendars that lie open on telephones and shared screens: the number of the measure, and no word of what it is about.
 * A day that is moved keeps its key, so that calendars move it too.
 */
export function deadlineEntries(deadlines: readonly Deadline[], language: Language): CalendarEntry[] {
  const { events } = calendarText[language];
  return deadlines.map(({ key, kind, of, on }) => ({
    uid: `${key}@komplan`,
    sequence: 0,
    summary: events[kind](of),
    place: "",
    cancelled: false,
    time: { allDay: true, from: on, to: addDays(on, 1) },
  }));
}
