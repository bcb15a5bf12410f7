import { dateInNorway } from "#app/lib/dates.ts";
import type { Cause, Phase, StatusFields } from "#app/plan/measure.ts";
import { type StatusLine, statusLine } from "#app/plan/timeliness.ts";
import type { MeasureAsWas } from "./request.ts";

/** A measure as whoever comes by link sees it: named as when it was asked about, and standing as it does now. */
export interface MeasureNow extends Pick<MeasureAsWas, Named> {
  startsOn: string | null;
  /** The first date that is still to be kept. */
  due: string | null;
  /** Every date that is still to be kept. */
  dates: string[];
  /** How many months its plan lets go between each report. */
  intervalMonths: number;
  /** Whether it still belongs to the function that was asked. If not, there is nothing to answer. */
  isTheirs: boolean;
  /** The function it belongs to now, with its agency. Empty for what has none, and for what is taken out of the plan. */
  movedTo: string;
  /** Of the newest report, whoever made it. */
  reportId: string | null;
  status: NewestStatus | null;
}
type Named = "measureId" | "planTitle" | "number" | "title" | "points" | "function";

/** The newest report, whoever made it. */
interface NewestStatus extends Required<Omit<StatusFields, "internalNote">> {
  /** ISO moment. */
  reportedAt: string;
  /** Said by whoever passed the request on: a colleague does not read their words. */
  isByAsked: boolean;
}

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
  id: string;
  measureId: string;
  /** Of the request that the link is for: one's own, or the one it was passed on as. */
  requestId: string;
  /** ISO moment. */
  reportedAt: string;
}

/** As much of a measure as an answer goes from. */
export type Before = Pick<MeasureNow, "startsOn" | "due"> & { status: { phase: Phase } | null };

/**
 * What an answer means. What is a permanent part of the service stays so, and what has not begun stays so until the day it shall, or
 * while it is late. To be on time after a date is past takes a reason, and the one line is it.
 */
export function answerToStatus({ choice, ...words }: Answer, before: Before, today: string): Required<StatusFields> {
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
export function faultIn(answer: Answer, before: Pick<Before, "due">, today: string) {
  if (answer.choice === "late" && answer.cause === null) return { field: "cause", fault: "chooseCause" } as const;
  const needsReason = answer.choice === "onTrack" && isPast(before.due, today);
  return needsReason && answer.comment === "" ? ({ field: "comment", fault: "writeReason" } as const) : undefined;
}

/** The choice that a report was made by. */
export function choiceOf({ phase, late }: Pick<Said, "phase" | "late">): Choice {
  if (late) return "late";
  return phase === "done" ? "done" : "onTrack";
}

/** Whether an answer says nothing but what was said last, by whomever: sending the page again tells nothing new. */
export function isSaid(status: Required<StatusFields>, { status: newest }: Pick<MeasureNow, "status">): boolean {
  if (!newest) return false;
  const told = ["phase", "late", "comment", "cause", "decisionNeeded"] as const;
  return told.every((field) => status[field] === newest[field]);
}

/** How often one can change one's mind about a measure in a day. */
export const mostAnswersADay = 20;

/** Whether enough has been said about a measure by one link on a day. */
export function isSaidOften(said: readonly Said[], { measureId }: Pick<Answer, "measureId">, by: By): boolean {
  const own = said.filter((one) => one.measureId === measureId && one.requestId === by.requestId);
  return own.filter(({ reportedAt }) => dateInNorway(new Date(reportedAt)) === by.today).length >= mostAnswersADay;
}

interface By {
  requestId: string;
  today: string;
}

/** What was said by link about a measure, as long as nobody has said anything since. */
export function standingSaid(said: readonly Said[], { reportId }: Pick<MeasureNow, "reportId">): Said | undefined {
  return said.find(({ id }) => id === reportId);
}

/** The status line as it is now, whoever has said something last. */
export function lineOf(
  { dates, intervalMonths, status }: Pick<MeasureNow, "dates" | "intervalMonths" | "status">,
  today: string,
): StatusLine {
  const milestones = dates.map((due) => ({ title: "", due, doneOn: null }));
  const timed = { endsOn: null, milestones, period: "this" as const, intervalMonths };
  return statusLine({ ...timed, status: status && { ...status, reportedAt: new Date(status.reportedAt) } }, today);
}

function phaseAfter(choice: Choice, { status, startsOn }: Before, today: string): Phase {
  const phase = status?.phase ?? "notStarted";
  if (phase === "permanent") return "permanent";
  if (choice === "done") return "done";
  const waits = phase === "notStarted" && (choice === "late" || (startsOn !== null && startsOn > today));
  return waits ? "notStarted" : "underWay";
}

function isPast(due: string | null, today: string): boolean {
  return due !== null && due < today;
}
