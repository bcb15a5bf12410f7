import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addDays, isPublicHoliday, weekday } from "#app/lib/working-days.ts";
import {
  asRecurrence,
  hoursOn,
  isClock,
  type Opening,
  type OpeningRule,
  openingState,
  type Weekday,
  wallClockAt,
} from "./opening-hours.ts";

const weekdays: Weekday[] = [0, 1, 2, 3, 4];
const allDays: Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const office = rule({ days: weekdays, opens: "08:00", closes: "15:30" });

describe("a service that is open on working days", () => {
  const opening: Opening = { rules: [office], exceptions: [] };

  test("is open until it closes, and not a minute more", () => {
    expect(openingState(opening, { date: "2026-11-23", minutes: 8 * 60 })).toEqual({
      kind: "open",
      until: { date: "2026-11-23", minutes: 15 * 60 + 30 },
    });
    expect(openingState(opening, { date: "2026-11-23", minutes: 15 * 60 + 29 }).kind).toBe("open");
    expect(openingState(opening, { date: "2026-11-23", minutes: 15 * 60 + 30 })).toEqual({
      kind: "closed",
      opens: { date: "2026-11-24", minutes: 8 * 60 },
    });
  });

  test("opens on Monday when it is Friday evening", () => {
    const state = openingState(opening, { date: "2026-11-20", minutes: 20 * 60 });
    expect(state).toEqual({ kind: "closed", opens: { date: "2026-11-23", minutes: 480 } });
  });

  test.each([
    ["17 May on a Monday", "2027-05-17", "2027-05-18"],
    ["Maundy Thursday to Easter Monday", "2027-03-25", "2027-03-30"],
    ["Ascension Day", "2027-05-06", "2027-05-07"],
    ["Whit Monday", "2028-06-05", "2028-06-06"],
    ["Christmas Day, a Friday, and the weekend", "2026-12-25", "2026-12-28"],
    ["New Year's Day", "2027-01-01", "2027-01-04"],
  ])("is closed on %s", (_, holiday, next) => {
    expect(openingState(opening, { date: holiday, minutes: 600 })).toEqual({
      kind: "closed",
      opens: { date: next, minutes: 480 },
    });
  });

  test("an exception counts before the rule, the last one first", () => {
    const exceptions = [
      { fromDate: "2026-12-21", toDate: "2026-12-31", hours: null },
      { fromDate: "2026-12-23", toDate: "2026-12-23", hours: { opens: "09:00", closes: "12:00" } },
    ];
    expect(hoursOn({ ...opening, exceptions }, "2026-12-22")).toEqual([]);
    expect(hoursOn({ ...opening, exceptions }, "2026-12-23")).toEqual([{ opens: "09:00", closes: "12:00" }]);
    expect(hoursOn({ ...opening, exceptions }, "2027-01-04")).toEqual([{ opens: "08:00", closes: "15:30" }]);
  });
});

test("what opens in the evening is still open after midnight, also when the next day is a holiday", () => {
  const night = { rules: [rule({ days: weekdays, opens: "15:30", closes: "08:00" })], exceptions: [] };
  expect(openingState(night, { date: "2026-12-25", minutes: 3 * 60 })).toEqual({
    kind: "open",
    until: { date: "2026-12-25", minutes: 8 * 60 },
  });
});

test("day and night in two rules never closes", () => {
  const rules = [
    rule({ days: allDays, opens: "08:00", closes: "20:00", holidays: "open" }),
    rule({ days: allDays, opens: "20:00", closes: "08:00", holidays: "open" }),
  ];
  expect(openingState({ rules, exceptions: [] }, { date: "2026-12-24", minutes: 23 * 60 })).toEqual({ kind: "always" });
});

test("a rule for holidays alone is for those days, whatever weekday they are", () => {
  const onHolidays = rule({ days: [], opens: "10:00", closes: "14:00", holidays: "only" });
  expect(hoursOn({ rules: [onHolidays], exceptions: [] }, "2027-05-17")).toHaveLength(1);
  expect(hoursOn({ rules: [onHolidays], exceptions: [] }, "2027-05-18")).toEqual([]);
});

test("what has no hours is closed, and nobody knows until when", () => {
  expect(openingState({ rules: [], exceptions: [] }, { date: "2026-11-21", minutes: 0 })).toEqual({
    kind: "closed",
    opens: null,
  });
});

test("clocks are four digits, and a day ends at 24:00", () => {
  expect(["00:00", "23:59", "24:00"].every(isClock)).toBe(true);
  expect(["24:01", "8:00", "12:60", "", "12:00\n"].some(isClock)).toBe(false);
});

describe("over ten years, through Easter, 17 May and the nights when clocks are changed", () => {
  const [first, days] = ["2025-01-06", 3653];

  test.each([
    ["weekly", rule({ days: [0, 2, 4] })],
    ["every second week", rule({ days: [1, 3], everyWeeks: 2, startsOn: first })],
    ["the first Tuesday of the month", rule({ days: [1], ofMonth: 1 })],
    ["the third Thursday of the month", rule({ days: [3], ofMonth: 3 })],
    ["the last Friday of the month", rule({ days: [4], ofMonth: -1 })],
  ])("%s comes on the same days as in a calendar", (_, one) => {
    const open = { ...one, holidays: "open" as const };
    const ours = dates(first, days).filter((date) => hoursOn({ rules: [open], exceptions: [] }, date).length > 0);
    expect(ours.length).toBeGreaterThan(100);
    expect(ours).toEqual(inCalendar(asRecurrence(open), first, addDays(first, days)));
  });

  test("minute by minute at any hour of a day, what is said of now is what the day's hours say", () => {
    const opening: Opening = {
      rules: [office, rule({ days: [5, 6], opens: "22:00", closes: "02:00", holidays: "open" })],
      exceptions: [{ fromDate: "2030-03-31", toDate: "2030-04-02", hours: null }],
    };
    let looked = 0;
    for (const date of dates(first, days)) {
      for (const minutes of [0, 119, 120, 180, 479, 480, 929, 930, 1319, 1320, 1439]) {
        const state = openingState(opening, { date, minutes });
        expect({ date, minutes, open: state.kind === "open" }).toEqual({
          date,
          minutes,
          open: isOpenByHand(opening, date, minutes),
        });
        if (state.kind === "closed" && state.opens)
          expect(isOpenByHand(opening, state.opens.date, state.opens.minutes)).toBe(true);
        if (state.kind === "open") expect(isOpenByHand(opening, state.until.date, state.until.minutes)).toBe(false);
        looked += 1;
      }
    }
    expect(looked).toBe(11 * days);
  });
});

// Written off the almanac, so that nothing of ours is held against itself: the nights when clocks are changed, and Maundy Thursday, Good
// Friday, two days of Easter, Ascension Day and two days of Whitsun.
const almanac = [
  ["2025", "03-30", "10-26", ["04-17", "04-18", "04-20", "04-21", "05-29", "06-08", "06-09"]],
  ["2026", "03-29", "10-25", ["04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25"]],
  ["2027", "03-28", "10-31", ["03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"]],
  ["2028", "03-26", "10-29", ["04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05"]],
  ["2029", "03-25", "10-28", ["03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21"]],
  ["2030", "03-31", "10-27", ["04-18", "04-19", "04-21", "04-22", "05-30", "06-09", "06-10"]],
  ["2031", "03-30", "10-26", ["04-10", "04-11", "04-13", "04-14", "05-22", "06-01", "06-02"]],
  ["2032", "03-28", "10-31", ["03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17"]],
  ["2033", "03-27", "10-30", ["04-14", "04-15", "04-17", "04-18", "05-26", "06-05", "06-06"]],
  ["2034", "03-26", "10-29", ["04-06", "04-07", "04-09", "04-10", "05-18", "05-28", "05-29"]],
] as const;
const fixed = ["01-01", "05-01", "05-17", "12-25", "12-26"];

describe.each(almanac)("in %s", (year, springs, falls, moving) => {
  const holidays = new Set([...fixed, ...moving].map((day) => `${year}-${day}`));

  test("the holidays are those of the almanac, and no other days", () => {
    const all = dates(`${year}-01-01`, 366).filter((date) => date.startsWith(year));
    expect(all.filter(isPublicHoliday)).toEqual([...holidays].toSorted());
  });

  test.each([
    ["sprung forward", springs],
    ["fallen back", falls],
  ])("every ten minutes round the night when clocks have %s, open and closed are by what clocks show", (_, sunday) => {
    const opening: Opening = {
      rules: [office, rule({ days: [5, 6], opens: "22:00", closes: "02:30", holidays: "open" })],
      exceptions: [],
    };
    const [first, second] = [springs, falls].map((day) => Date.parse(`${year}-${day}T01:00:00Z`));
    const seen: number[] = [];
    const noon = Date.parse(`${addDays(`${year}-${sunday}`, -1)}T12:00:00Z`);
    for (let instant = noon; instant < noon + 48 * 3_600_000; instant += 600_000) {
      const isSummer = instant >= (first ?? 0) && instant < (second ?? 0);
      const shown = new Date(instant + (isSummer ? 2 : 1) * 3_600_000).toISOString();
      const [date, clock] = [shown.slice(0, 10), shown.slice(11, 16)];
      const at = wallClockAt(new Date(instant));
      expect(at, shown).toEqual({ date, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) });

      const day = weekday(date);
      const atNight = (day >= 5 && clock >= "22:00") || ((day === 6 || day === 0) && clock < "02:30");
      const byDay = day < 5 && !holidays.has(date) && clock >= "08:00" && clock < "15:30";
      expect(openingState(opening, at).kind, shown).toBe(atNight || byDay ? "open" : "closed");
      seen.push(at.minutes);
    }
    const halfPastTwo = seen.filter((minutes) => minutes === 150);
    expect(halfPastTwo, "on Monday, and on Sunday never or twice").toHaveLength(sunday === springs ? 1 : 3);
  });
});

function rule(some: Partial<OpeningRule>): OpeningRule {
  return {
    ...{ days: allDays, everyWeeks: 1, ofMonth: null, opens: "08:00", closes: "15:30", holidays: "closed" },
    ...{ startsOn: null, endsOn: null },
    ...some,
  };
}

function dates(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, day) => addDays(from, day));
}

/** By another's hand: a calendar library that knows nothing of ours. */
function inCalendar(recurrence: string, from: string, before: string): string[] {
  const found: string[] = [];
  const days = ICAL.Recur.fromString(recurrence).iterator(ICAL.Time.fromDateString(from));
  for (let day = days.next(); day && day.toString() < before; day = days.next()) found.push(day.toString());
  return found;
}

/** Counted the slow way, from yesterday's and today's hours as text. */
function isOpenByHand(opening: Opening, date: string, minutes: number): boolean {
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const today = hoursOn(opening, date).some(({ opens, closes }) =>
    closes > opens ? opens <= clock && clock < closes : opens <= clock,
  );
  const sinceYesterday = hoursOn(opening, addDays(date, -1)).some(
    ({ opens, closes }) => closes <= opens && clock < closes,
  );
  return today || sinceYesterday;
}
