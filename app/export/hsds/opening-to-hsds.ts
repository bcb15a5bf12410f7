import { idFrom } from "#app/lib/id-from.ts";
import type { Opening, OpeningException, OpeningRule } from "#app/service/opening-hours.ts";
import { attributeOf } from "./attribute.ts";
import type { HsdsSchedule } from "./hsds.ts";

export const dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** Opening hours in HSDS: what RRULE can say stands in its own fields, holidays and closed days in attributes beside them. */
export function toSchedules({ rules, exceptions }: Opening, serviceId: string): HsdsSchedule[] {
  return [
    ...rules.map((rule, at) => ruleSchedule(rule, serviceId, idFrom("schedule", serviceId, "rule", String(at)))),
    ...exceptions.map((one, at) =>
      exceptionSchedule(one, serviceId, idFrom("schedule", serviceId, "exception", String(at))),
    ),
  ];
}

/** What is for holidays alone comes back on no weekday: whoever does not know our attributes must not read it as every week. */
function ruleSchedule(rule: OpeningRule, serviceId: string, id: string): HsdsSchedule {
  const { days, everyWeeks, ofMonth, opens, closes, holidays, startsOn, endsOn } = rule;
  const schedule = { entity: "schedule", id } as const;
  const names = days.map((day) => `${ofMonth ?? ""}${dayNames[day]}`).join(",");
  const recurring = {
    freq: ofMonth === null ? ("WEEKLY" as const) : ("MONTHLY" as const),
    interval: ofMonth === null ? everyWeeks : 1,
    wkst: "MO" as const,
    byday: names,
  };
  return {
    id,
    service_id: serviceId,
    ...(startsOn !== null && { valid_from: startsOn, dtstart: startsOn }),
    ...(endsOn !== null && { valid_to: endsOn, until: endsOn }),
    ...(holidays === "only" ? {} : recurring),
    ...clocks(opens, closes),
    attributes: [
      attributeOf(schedule, "holidays", holidays),
      ...(holidays === "only"
        ? [attributeOf(schedule, "holiday_rule", JSON.stringify({ days, everyWeeks, ofMonth }))]
        : []),
      ...(closes === endOfDay ? [attributeOf(schedule, "closes", closes)] : []),
    ],
  };
}

/** Within these days nothing else holds. */
function exceptionSchedule({ fromDate, toDate, hours }: OpeningException, serviceId: string, id: string): HsdsSchedule {
  const schedule = { entity: "schedule", id } as const;
  const everyDay = {
    freq: "WEEKLY",
    interval: 1,
    byday: dayNames.join(","),
    dtstart: fromDate,
    until: toDate,
  } as const;
  return {
    id,
    service_id: serviceId,
    valid_from: fromDate,
    valid_to: toDate,
    description: hours ? "Andre tider enn ellers" : "Stengt",
    ...(hours && { ...everyDay, ...clocks(hours.opens, hours.closes) }),
    attributes: [
      attributeOf(schedule, "exception", hours ? "open" : "closed"),
      ...(hours?.closes === endOfDay ? [attributeOf(schedule, "closes", endOfDay)] : []),
    ],
  };
}

export const endOfDay = "24:00";

/** HSDS has no end of the day; it uses the minute before. */
function clocks(opens: string, closes: string) {
  return { opens_at: opens, closes_at: closes === endOfDay ? "23:59" : closes };
}
