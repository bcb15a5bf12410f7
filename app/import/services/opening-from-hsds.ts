import * as z from "zod";
import { valuesOf } from "#app/export/hsds/attribute.ts";
import type { HsdsSchedule } from "#app/export/hsds/hsds.ts";
import { dayNames, endOfDay } from "#app/export/hsds/opening-to-hsds.ts";
import { isClock, type Opening, type OpeningRule, type Weekday } from "#app/service/opening-hours.ts";

/** Opening hours from HSDS. Null when they say something that Komplan cannot keep: hours that are half understood are wrong. */
export function openingFromHsds(schedules: readonly HsdsSchedule[]): Opening | null {
  const opening: Opening = { rules: [], exceptions: [] };
  for (const schedule of schedules) {
    const [exception] = valuesOf(schedule.attributes, "exception");
    if (isWordsAlone(schedule) && exception === undefined) continue;
    const hours = hoursOf(schedule);
    if (exception !== undefined) {
      const { valid_from: fromDate, valid_to: toDate } = schedule;
      if (!fromDate || !toDate || toDate < fromDate || (exception === "open" && !hours)) return null;
      opening.exceptions.push({ fromDate, toDate, hours: exception === "open" ? (hours ?? null) : null });
      continue;
    }
    const rules = hours && rulesOf(schedule, hours);
    if (!rules) return null;
    opening.rules.push(...rules);
  }
  return opening;
}

interface Hours {
  opens: string;
  closes: string;
}

/** Whether hours are told in a form that can be kept; a text for people alone tells nothing. */
export function tellsHours(schedules: readonly HsdsSchedule[]): boolean {
  return schedules.some((schedule) => !isWordsAlone(schedule) || valuesOf(schedule.attributes, "exception").length > 0);
}

/** Hours told as a text, for people. */
function isWordsAlone({ opens_at, closes_at, freq, byday }: HsdsSchedule): boolean {
  return [opens_at, closes_at, freq, byday].every((one) => one === undefined);
}

function hoursOf(schedule: HsdsSchedule): Hours | undefined {
  const [opens, closes] = [clockOf(schedule.opens_at), clockOf(schedule.closes_at)];
  if (opens === undefined || closes === undefined) return undefined;
  if (valuesOf(schedule.attributes, "closes").includes(endOfDay)) return { opens, closes: endOfDay };
  const isOurs = holidaysOf(schedule) !== undefined || valuesOf(schedule.attributes, "exception").length > 0;
  if (!isOurs && closes === "23:59") return { opens, closes: endOfDay }; // what HSDS has for round the clock
  return opens === closes ? undefined : { opens, closes };
}

/** Norwegian clocks alone: what is told in another zone would be an hour or more wrong. */
function clockOf(told: string | undefined): string | undefined {
  const [, clock = ""] = /^(\d\d:\d\d)(?::00)?(?:\+0[12]:?00)?$/.exec(told ?? "") ?? [];
  return isClock(clock) ? clock : undefined;
}

/** Hours from UTC in winter and summer; most tell none. */
const norwegianZones: readonly (number | undefined)[] = [undefined, 1, 2];

function holidaysOf({ attributes }: HsdsSchedule): OpeningRule["holidays"] | undefined {
  const [told] = valuesOf(attributes, "holidays");
  return (["closed", "open", "only"] as const).find((one) => one === told);
}

/** Several when they come back on different days of the month. */
function rulesOf(schedule: HsdsSchedule, hours: Hours): OpeningRule[] | null {
  const { count, byweekno, bymonthday, byyearday, interval = 1, freq = "WEEKLY", wkst = "MO" } = schedule;
  if ([count, byweekno, bymonthday, byyearday].some((one) => one !== undefined)) return null;
  if (!norwegianZones.includes(schedule.timezone)) return null;
  const [startsOn, endsOn] = [schedule.valid_from ?? schedule.dtstart, schedule.valid_to ?? schedule.until];
  if (startsOn && endsOn && endsOn < startsOn) return null;
  const roundTheClock = hours.opens === "00:00" && hours.closes === endOfDay;
  const holidays = holidaysOf(schedule) ?? (roundTheClock ? "open" : "closed");
  const rest = { ...hours, holidays, startsOn: startsOn ?? null, endsOn: endsOn ?? null };
  if (holidays === "only") return holidayRule(schedule, rest);
  if (!Number.isInteger(interval) || interval < 1 || interval > 8 || (interval > 1 && wkst !== "MO")) return null;
  if (freq === "MONTHLY" && interval > 1) return null;
  const days = daysOf(schedule.byday ?? "");
  if (!days || (freq === "WEEKLY" && days.some(({ ofMonth }) => ofMonth !== null))) return null;
  const byPlace = Map.groupBy(days, ({ ofMonth }) => ofMonth);
  return [...byPlace].map(([ofMonth, some]) => {
    return { days: some.map(({ day }) => day), everyWeeks: freq === "WEEKLY" ? interval : 1, ofMonth, ...rest };
  });
}

const ruleOfHolidays = z.object({
  days: z.array(z.literal([0, 1, 2, 3, 4, 5, 6])),
  everyWeeks: z.int().min(1).max(8),
  ofMonth: z.literal([1, 2, 3, 4, 5, -1]).nullable(),
});

/** Which weekdays does not matter to it, but is given back as it was. */
function holidayRule(
  { attributes }: HsdsSchedule,
  rest: Omit<OpeningRule, "days" | "everyWeeks" | "ofMonth">,
): OpeningRule[] | null {
  const [told = "{}"] = valuesOf(attributes, "holiday_rule");
  const read = ruleOfHolidays.safeParse(asJson(told));
  return [{ ...(read.data ?? { days: [], everyWeeks: 1, ofMonth: null }), ...rest }];
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function daysOf(byday: string): { day: Weekday; ofMonth: number | null }[] | null {
  const days = byday.split(",").map((part) => {
    const [, place = "", name = ""] = /^([1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim()) ?? [];
    const day = ([0, 1, 2, 3, 4, 5, 6] as const).find((one) => dayNames[one] === name);
    return day === undefined ? null : { day, ofMonth: place === "" ? null : Number(place) };
  });
  return days.includes(null) ? null : days.filter((day) => day !== null);
}
