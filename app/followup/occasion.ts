import { addDays } from "#app/lib/working-days.ts";
import { isOver, type Milestone, type Phase } from "#app/plan/measure.ts";
import { type Dated, nextDue } from "#app/plan/timeliness.ts";
import type { Occasion } from "./request.ts";

/** The occasions that come by themselves. */
export type ReminderOccasion = Exclude<Occasion, "ask" | "period">;

/** What is known of a measure that is followed up. All dates ISO. */
export interface FollowedMeasure {
  id: string;
  planId: string;
  /** The function that answers for it. */
  positionId: string | null;
  /** When it came into the plan. */
  writtenOn: string;
  startsOn: string | null;
  endsOn: string | null;
  milestones: Pick<Milestone, "due" | "doneOn">[];
  /** Somebody has told why it is on time in spite of dates before this day. */
  excusedBefore: string | null;
  period: "this" | "next";
  phase: Phase | null;
  /** When somebody last said how it goes. */
  reportedOn: string | null;
}

/** An occasion that has come. It lasts until the next one comes. */
export interface Reached {
  occasion: ReminderOccasion;
  due: string | null;
  /** The day it begins. Until then it can come along with what is sent for something else, from `along`. */
  since: string;
  along: string;
  /** Whoever has said something since then has answered already. */
  answeredFrom: string;
}

/** Days after a deadline, the first three of them before it. */
const days = { before30: -30, before7: -7, before1: -1, after1: 1, after7: 7, after30: 30 } as const;
const month = 30;
/** Days from the first question to the second when a measure is not near any deadline. */
const secondQuestion = 14;
/** What is said so shortly before an occasion counts for it. */
const fresh = 5;

/**
 * The occasion a measure has come to. None for what is finished or left to the next period. What has a deadline within 30 days, or
 * behind it, is asked about by that; everything else when nothing has been said for the plan's interval.
 */
export function reachedOccasion(
  measure: FollowedMeasure,
  plan: { intervalMonths: number; followedFrom: string },
  today: string,
): Reached | null {
  if (measure.period === "next" || isOver(measure.phase ?? undefined)) return null;
  const due = nextDue(stillToKeep(measure));
  if (due !== null && today >= addDays(due, days.before30)) return byDeadline(due, today);
  return byInterval(measure, plan, due, today);
}

function stillToKeep({ milestones, endsOn, excusedBefore }: FollowedMeasure): Dated {
  if (excusedBefore === null) return { milestones, endsOn };
  const later = milestones.filter(({ due }) => due >= excusedBefore);
  return { milestones: later, endsOn: endsOn !== null && endsOn < excusedBefore ? null : endsOn };
}

function byDeadline(due: string, today: string): Reached {
  const reached = Object.entries(days).findLast(([, offset]) => today >= addDays(due, offset));
  const [occasion, offset] = (reached ?? ["before30", days.before30]) as [keyof typeof days, number]; // the keys of our own table
  const passed = Math.floor((Date.parse(today) - Date.parse(due)) / 86_400_000 / month);
  const since = addDays(due, passed >= 2 ? passed * month : offset);
  return {
    occasion: passed >= 2 ? "monthly" : occasion,
    due,
    since,
    along: since,
    answeredFrom: addDays(since, -fresh),
  };
}

function byInterval(
  { reportedOn, startsOn, writtenOn }: FollowedMeasure,
  { intervalMonths, followedFrom }: { intervalMonths: number; followedFrom: string },
  due: string | null,
  today: string,
): Reached | null {
  const last =
    [reportedOn, startsOn, writtenOn, followedFrom]
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? followedFrom;
  const first = addMonths(last, intervalMonths);
  const along = addDays(first, -month);
  if (today < along) return null;
  const second = addDays(first, secondQuestion);
  if (today < second) return { occasion: "interval", due, since: first, along, answeredFrom: along };
  const months = Math.floor((Date.parse(today) - Date.parse(second)) / 86_400_000 / month);
  const since = addDays(second, months * month);
  return { occasion: "interval", due, since, along: since, answeredFrom: since };
}

/** The same day so many months later, or the last one of a month that is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, number = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, number - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, lastDay) - 1);
}
