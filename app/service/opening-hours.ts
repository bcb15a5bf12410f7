import { dateInNorway, formatClock } from "#app/lib/dates.ts";
import { addDays, daysBetween, isPublicHoliday, weekday } from "#app/lib/working-days.ts";

/** Monday is 0, Sunday is 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A time that comes back (no: åpningstid). Clocks are Norwegian, "08:00" to "24:00"; one that closes before it opens closes the day after. */
export interface OpeningRule {
  days: Weekday[];
  /** Every week, every second week … counted from the week of `startsOn`. */
  everyWeeks: number;
  /** Only the first, second … such weekday of the month, or the last (-1). Null for all of them. */
  ofMonth: number | null;
  opens: string;
  closes: string;
  holidays: "closed" | "open" | "only";
  startsOn: string | null;
  endsOn: string | null;
}

/** Days that are not as they use to be (no: avvik fra åpningstida). Both days belong to it. Closed when no times are given. */
export interface OpeningException {
  fromDate: string;
  toDate: string;
  hours: { opens: string; closes: string } | null;
}

export interface Opening {
  rules: OpeningRule[];
  exceptions: OpeningException[];
}

/** What Norwegian clocks and calendars show. Minutes are counted from midnight. */
export interface WallClock {
  date: string;
  minutes: number;
}

export type OpeningState =
  | { kind: "always" }
  | { kind: "open"; until: WallClock }
  | { kind: "closed"; opens: WallClock | null };

/** What Norwegian clocks show at a moment. */
export function wallClockAt(now: Date): WallClock {
  const clock = formatClock(now);
  return { date: dateInNorway(now), minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) };
}

/** Whether something is open, and until or from when. Looks no further ahead than it must, and at most five weeks. */
export function openingState(opening: Opening, at: WallClock, days = 1): OpeningState {
  const stretches = stretchesAround(opening, at.date, days);
  const now = stretches.find(([from, to]) => from <= at.minutes && at.minutes < to);
  if (now && now[1] <= days * wholeDay) return { kind: "open", until: wallClock(at.date, now[1]) };
  const next = stretches.find(([from]) => from > at.minutes);
  if (!now && next) return { kind: "closed", opens: wallClock(at.date, next[0]) };
  if (days < ahead) return openingState(opening, at, Math.min(days * 6, ahead));
  return now ? { kind: "always" } : { kind: "closed", opens: null };
}

/** When it is open on one day, as clocks: "08:00" to "15:30". */
export function hoursOn(opening: Opening, date: string): { opens: string; closes: string }[] {
  const exception = opening.exceptions.findLast(({ fromDate, toDate }) => fromDate <= date && date <= toDate);
  if (exception) return exception.hours ? [exception.hours] : [];
  return opening.rules.filter((rule) => appliesOn(rule, date)).map(({ opens, closes }) => ({ opens, closes }));
}

/** The rule as calendars write it (RFC 5545). */
export function asRecurrence({ days, everyWeeks, ofMonth }: OpeningRule): string {
  const names = days.map((day) => `${ofMonth ?? ""}${dayNames[day]}`).join(",");
  if (ofMonth !== null) return `FREQ=MONTHLY;BYDAY=${names}`;
  return `FREQ=WEEKLY${everyWeeks > 1 ? `;INTERVAL=${everyWeeks};WKST=MO` : ""};BYDAY=${names}`;
}

/** Times of day as clocks write them: "08:00", and "24:00" for the end of the day. */
export function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}

const dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const wholeDay = 24 * 60;
/** In days. What does not close for five weeks does not close. */
const ahead = 35;

type Stretch = [from: number, to: number];

/** From the day before, since what opened then may still be open; in order, with those that meet made one. Minutes from midnight of the date. */
function stretchesAround(opening: Opening, date: string, days: number): Stretch[] {
  const found: Stretch[] = [];
  for (let day = -1; day <= days; day += 1) {
    for (const { opens, closes } of hoursOn(opening, addDays(date, day))) {
      const from = minutesOf(opens);
      const to = minutesOf(closes);
      found.push([day * wholeDay + from, day * wholeDay + (to > from ? to : to + wholeDay)]);
    }
  }
  return merged(found.toSorted(([one], [other]) => one - other));
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const [from, to] of stretches) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

function appliesOn(rule: OpeningRule, date: string): boolean {
  if (rule.startsOn !== null && date < rule.startsOn) return false;
  if (rule.endsOn !== null && date > rule.endsOn) return false;
  const isHoliday = isPublicHoliday(date);
  if (rule.holidays === "only") return isHoliday;
  if (rule.holidays === "closed" && isHoliday) return false;
  const day = weekday(date);
  if (!rule.days.some((one) => one === day)) return false;
  return rule.ofMonth === null ? isRightWeek(rule, date) : isOfMonth(rule.ofMonth, date);
}

function isRightWeek({ everyWeeks, startsOn }: OpeningRule, date: string): boolean {
  if (everyWeeks === 1 || startsOn === null) return true;
  const weeks = (daysBetween(startsOn, date) + weekday(startsOn) - weekday(date)) / 7; // from Monday to Monday
  return weeks % everyWeeks === 0;
}

function isOfMonth(ofMonth: number, date: string): boolean {
  if (ofMonth < 0) return addDays(date, 7).slice(5, 7) !== date.slice(5, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === ofMonth;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function wallClock(date: string, minutes: number): WallClock {
  const days = Math.floor(minutes / wholeDay);
  return { date: addDays(date, days), minutes: minutes - days * wholeDay };
}
