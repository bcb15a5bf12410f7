import type { Cause, Phase, StatusFields } from "#app/plan/measure.ts";
import { type StatusLine, statusLine } from "#app/plan/timeliness.ts";
import type { MeasureAsWas } from "./request.ts";

export const choices = ["onTrack", "late", "done"] as const;
/** The three that whoever answers by link chooses between. */
export type Choice = (typeof choices)[number];

/** What is answered about one measure. */
export interface Answer {
  measureId: string;
  choice: Choice;
  comment: string;
  cause: Cause | null;
  decisionNeeded: string;
}

/** What was said by link, in a report. */
export interface Said extends Required<Omit<StatusFields, "internalNote">> {
  measureId: string;
  /** Of the request that the link is for: one's own, or the one it was passed on as. */
  requestId: string;
  /** ISO moment. */
  reportedAt: string;
}

/**
 * What an answer means. What is a permanent part of the service stays so, and what has not begun stays so until the day it shall, or
 * while it is late. To be on time after a date is past takes a reason, and the one line is it.
 */
export function answerToStatus(
  { choice, ...words }: Answer,
  before: Pick<MeasureAsWas, "phase" | "startsOn" | "due">,
  today: string,
): Required<StatusFields> {
  const late = choice === "late";
  return {
    phase: phaseAfter(choice, before, today),
    late,
    comment: words.comment,
    internalNote: "",
    cause: late ? words.cause : null,
    decisionNeeded: late ? words.decisionNeeded : "",
    onTimeReason: choice === "onTrack" && isPast(before.due, today) ? words.comment : "",
  };
}

/** What in an answer must be mended before it can be stored, as the field and the key of the words. */
export function faultIn(answer: Answer, before: Pick<MeasureAsWas, "due">, today: string) {
  if (answer.choice === "late" && answer.cause === null) return { field: "cause", fault: "chooseCause" } as const;
  const needsReason = answer.choice === "onTrack" && isPast(before.due, today);
  return needsReason && answer.comment === "" ? ({ field: "comment", fault: "writeReason" } as const) : undefined;
}

/** The choice that a report was made by. */
export function choiceOf({ phase, late }: Pick<Said, "phase" | "late">): Choice {
  if (late) return "late";
  return phase === "done" ? "done" : "onTrack";
}

/** Whether an answer says nothing but what was said last: sending the page again tells nothing new. */
export function isSaid(status: Required<StatusFields>, said: Said | undefined): boolean {
  if (!said) return false;
  const told = ["phase", "late", "comment", "cause", "decisionNeeded"] as const;
  return told.every((field) => status[field] === said[field]);
}

/** The newest of what was said about a measure. */
export function newestSaid(said: readonly Said[], measureId: string): Said | undefined {
  const about = said.filter((one) => one.measureId === measureId);
  return about.toSorted((one, other) => other.reportedAt.localeCompare(one.reportedAt))[0];
}

/** The status line as whoever came by link knows it: what they have said, else what was known when they were asked. */
export function lineOf(measure: MeasureAsWas, said: Said | undefined, today: string): StatusLine {
  const timed = { endsOn: measure.due, milestones: [], period: "this" as const };
  if (said) return statusLine({ ...timed, status: { ...said, reportedAt: new Date(said.reportedAt) } }, today);
  const { phase, late, onTimeReason, reportedOn } = measure;
  // Midday, so that the day is the same in Norway.
  const status = reportedOn && { phase, late, onTimeReason, reportedAt: new Date(`${reportedOn}T12:00:00Z`) };
  return statusLine({ ...timed, status: status || null }, today);
}

function phaseAfter(
  choice: Choice,
  { phase, startsOn }: Pick<MeasureAsWas, "phase" | "startsOn">,
  today: string,
): Phase {
  if (phase === "permanent") return "permanent";
  if (choice === "done") return "done";
  const waits = phase === "notStarted" && (choice === "late" || (startsOn !== null && startsOn > today));
  return waits ? "notStarted" : "underWay";
}

function isPast(due: string | null, today: string): boolean {
  return due !== null && due < today;
}
