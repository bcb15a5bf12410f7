import { momentInNorway } from "#app/lib/dates.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { Meeting } from "./meeting.ts";

/** A meeting as it stands in somebody's own calendar. */
export interface CalendarEntry {
  /** The same each time, so that a meeting that is moved is moved in the calendar too. */
  uid: string;
  sequence: number;
  summary: string;
  place: string;
  cancelled: boolean;
  /** Moments when the hour is set, otherwise the day and the day after it. */
  time: { allDay: false; from: Date; to: Date } | { allDay: true; from: string; to: string };
}

interface Names {
  groups: Record<NonNullable<Meeting["groupKind"]>, string>;
  kinds: Record<Meeting["kind"], string>;
}

/**
 * Meetings for calendars that lie open on telephones and shared screens: what it is called says which group meets and nothing of what about,
 * and neither what people have called it, nor agenda or minutes, is with it. A place that tells is left out.
 */
export function calendarEntries(meetings: readonly Meeting[], names: Names): CalendarEntry[] {
  return meetings.map(({ id, version, kind, groupKind, place, cancelled, ...when }) => ({
    uid: `${id}@komplan`,
    sequence: version - 1,
    summary: kind === "meeting" && groupKind ? names.groups[groupKind] : names.kinds[kind],
    place: tells.test(place) ? "" : place,
    cancelled,
    time: timeOf(when),
  }));
}

/** Words that tell what the work is about. */
const tells =
  /vold|vald|overgrep|krisesent|mishandl|barnevern|barnehus|incest|SMISO|voldtekt|valdtekt|trusler|truslar/i;

function timeOf({ heldOn, startsAt, endsAt }: Pick<Meeting, "heldOn" | "startsAt" | "endsAt">): CalendarEntry["time"] {
  if (startsAt === null) return { allDay: true, from: heldOn, to: addDays(heldOn, 1) };
  const from = momentInNorway(heldOn, startsAt);
  const to = endsAt === null ? new Date(from.getTime() + 3_600_000) : momentInNorway(heldOn, endsAt);
  return { allDay: false, from, to };
}
