import * as z from "zod";
import type { Errors } from "#app/lib/form.ts";
import { readDate } from "#app/lib/read-date.ts";
import { openingSchema } from "./directory.ts";
import { isClock, type Opening, type OpeningException, type OpeningRule, type Weekday } from "./opening-hours.ts";

/** "8", "8.30", "08:30" or "0830". Null for nothing. */
const clock = z.string().transform((typed, context) => {
  const text = typed.trim();
  if (text === "") return null;
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[.:]?(\d\d))?$/.exec(text) ?? [];
  const read = `${hour.padStart(2, "0")}:${minute}`;
  if (!isClock(read)) context.addIssue("writeClock");
  return read;
});

const date = z.string().transform((typed, context) => {
  const read = readDate(typed);
  if (read === undefined) context.addIssue("writeDate");
  return read ?? null;
});

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "yes");

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

export const ruleForm = z.object({
  days: z.array(z.string()),
  around: ticked,
  opens: clock,
  closes: clock,
  everyWeeks: z.coerce.number("unknown").int().min(1, "unknown").max(8, "unknown"),
  ofMonth: z.enum(["", "1", "2", "3", "4", "5", "-1"], "unknown"),
  holidays: z.enum(["closed", "open", "only"], "unknown"),
  startsOn: date,
  endsOn: date,
});

export const exceptionForm = z.object({
  fromDate: date,
  toDate: date,
  closed: ticked,
  opens: clock,
  closes: clock,
});

type Read<Thing> = { ok: true; value: Thing } | { ok: false; errors: Errors };

/** A time that comes back, from its form. */
export function readRule(typed: z.output<typeof ruleForm>): Read<OpeningRule> {
  const { around, everyWeeks, ofMonth, holidays, startsOn, endsOn } = typed;
  const days = weekdays.filter((day): day is Weekday => typed.days.includes(String(day)));
  const hours = around ? { opens: "00:00", closes: "24:00" } : { opens: typed.opens, closes: typed.closes };
  const errors: Errors = { ...faultsOfHours(hours) };
  if (days.length === 0 && holidays !== "only") errors.days = ["chooseDay"];
  if (everyWeeks > 1 && ofMonth !== "") errors.ofMonth = ["weeksAndMonth"];
  else if (everyWeeks > 1 && startsOn === null) errors.startsOn = ["writeStart"];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) errors.endsOn = ["datesTurned"];
  const { opens, closes } = hours;
  if (Object.keys(errors).length > 0 || opens === null || closes === null) return { ok: false, errors };
  const month = ofMonth === "" ? null : Number(ofMonth);
  return { ok: true, value: { days, everyWeeks, ofMonth: month, opens, closes, holidays, startsOn, endsOn } };
}

/** Days that are not as they use to be, from their form. One day alone need not be written twice. */
export function readException(typed: z.output<typeof exceptionForm>): Read<OpeningException> {
  const { fromDate, closed } = typed;
  const toDate = typed.toDate ?? fromDate;
  const errors: Errors = closed ? {} : faultsOfHours(typed);
  if (fromDate === null || toDate === null) return { ok: false, errors: { ...errors, fromDate: ["writeFrom"] } };
  if (toDate < fromDate) errors.toDate = ["datesTurned"];
  const { opens, closes } = typed;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  if (closed || opens === null || closes === null) return { ok: true, value: { fromDate, toDate, hours: null } };
  return { ok: true, value: { fromDate, toDate, hours: { opens, closes } } };
}

function faultsOfHours({ opens, closes }: { opens: string | null; closes: string | null }): Errors {
  if (opens === null) return { opens: ["writeClock"] };
  if (closes === null) return { closes: ["writeClock"] };
  return opens === closes ? { closes: ["sameClock"] } : {};
}

/** Whether there is room for all of it. */
export function isRoomFor(opening: Opening): boolean {
  return openingSchema.safeParse(opening).success;
}

/** Without the rule or exception that somebody pressed "remove" at, known by all that it says: another may have changed the list meanwhile. */
export function withoutPart({ rules, exceptions }: Opening, part: string): Opening {
  const others = <Part>(parts: Part[]) => parts.filter((one) => JSON.stringify(one) !== part);
  return { rules: others(rules), exceptions: others(exceptions) };
}
