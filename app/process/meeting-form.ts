import * as z from "zod";
import { chosen, linesOf, writtenDate, writtenText } from "#app/plan/form-values.ts";
import { type MeetingDecision, type MeetingFields, meetingGroups, meetingKinds, repetitions } from "./meeting.ts";

const line = z.string().trim().max(200, "shortenLine");

/** "09:00", "9.00" or nothing. */
const writtenClock = z.string().transform((typed, context) => {
  const [, hour = "", minute = ""] = /^\s*([01]?\d|2[0-3])[.:]([0-5]\d)/.exec(typed) ?? [];
  if (typed.trim() === "") return null;
  if (hour === "") context.addIssue("writeClock");
  return `${hour.padStart(2, "0")}:${minute}`;
});

const neededDate = writtenDate.transform((date, context) => {
  if (date === null) context.addIssue("writeDay");
  return date ?? "";
});

const frame = {
  kind: z.enum(meetingKinds, "unknown"),
  groupKind: chosen(meetingGroups),
  title: line,
  heldOn: neededDate,
  startsAt: writtenClock,
  endsAt: writtenClock,
  place: line,
  agenda: writtenText.transform(linesOf),
};

export const newMeetingForm = z.object({
  ...frame,
  everyWeeks: z.coerce.number("unknown").refine((weeks) => repetitions.some((known) => known === weeks), "unknown"),
  until: writtenDate,
});

export const meetingForm = z.object({
  ...frame,
  version: z.coerce.number().int(),
  cancelled: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
  decision: z.array(writtenText),
  responsible: z.array(line),
  due: z.array(writtenDate),
});

type TypedMeeting = z.output<typeof meetingForm>;

/** The minutes from their three columns. A row without a decision is left out. */
export function decisionsOf({
  decision,
  responsible,
  due,
}: Pick<TypedMeeting, "decision" | "responsible" | "due">): MeetingDecision[] {
  return decision
    .map((decided, at) => ({ decision: decided, responsible: responsible[at] ?? "", due: due[at] ?? null }))
    .filter((row) => row.decision !== "");
}

/** What is wrong with the hours of a meeting: the field, and what to say. */
export function faultOfHours({
  startsAt,
  endsAt,
}: Pick<MeetingFields, "startsAt" | "endsAt">): [string, string] | undefined {
  if (endsAt !== null && startsAt === null) return ["startsAt", "writeStart"];
  return endsAt !== null && startsAt !== null && endsAt <= startsAt ? ["endsAt", "endsBeforeStart"] : undefined;
}

/** Fields where people write freely, and where something about one person could slip in. */
export const meetingTexts = ["title", "agenda", "decision", "responsible"] as const;

/** What is wrong with how a meeting is to be repeated: the field, and what to say. */
export function faultOfSeries({
  everyWeeks,
  until,
  heldOn,
}: z.output<typeof newMeetingForm>): [string, string] | undefined {
  if (everyWeeks === 0) return undefined;
  if (until === null) return ["until", "untilMissing"];
  return until < heldOn ? ["until", "untilBefore"] : undefined;
}
