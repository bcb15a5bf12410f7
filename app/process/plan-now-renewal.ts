import { lastDay } from "#app/plan/period.ts";
import type { Plan } from "#app/plan/plan.ts";
import { monthsBefore } from "#app/plan/timeliness.ts";

/** What a plan near its end is to be told. */
export type RenewalAdvice = "setEvaluation" | "beginEvaluation" | "beginNext" | "finishNext" | "ranOut";

/** How many months before the last day each advice is given: what a new plan rests on is the evaluation, and to make it takes a year. */
const ahead = { evaluation: 18, next: 12, finish: 6 };
const stages = ["evaluation", "next", "finish"] as const;

/** What there is to be done about the end of a plan, when so many months are left. */
export type EndingStage = keyof typeof ahead;

/** The last stage that a plan has come to, and the day it came to it. None long before its end, nor when it has run out. */
export function endingStage(last: string, today: string): { stage: EndingStage; since: string } | null {
  if (last < today) return null;
  const stage = stages.findLast((one) => isWithin(last, ahead[one], today));
  return stage ? { stage, since: monthsBefore(last, ahead[stage]) } : null;
}

/** Days left of the period; below zero when it has run out, null when it has no end. */
export function daysLeft(plan: Pick<Plan, "endsOn" | "evaluationOn">, today: string): number | null {
  const last = lastDay(plan);
  return last === null ? null : daysBetween(today, last);
}

/** A plan is renewed, not left to run out: what to do about an adopted plan that nears its end. */
export function renewalAdvice(
  plan: Pick<Plan, "endsOn" | "evaluationOn">,
  { adopted, evaluated }: { adopted: number; evaluated: boolean },
  today: string,
): RenewalAdvice | null {
  const last = lastDay(plan);
  if (adopted === 0 || last === null || !isWithin(last, ahead.evaluation, today)) return null;
  if (last < today) return "ranOut";
  if (isWithin(last, ahead.finish, today)) return "finishNext";
  if (evaluated || isWithin(last, ahead.next, today)) return "beginNext";
  return plan.evaluationOn === null ? "setEvaluation" : "beginEvaluation";
}

/** What somebody who does not work on an adopted plan is told of its end: in its last year, and not of the evaluation before that. */
export function lastYearAdvice(
  plan: Pick<Plan, "endsOn" | "evaluationOn">,
  adopted: number,
  today: string,
): RenewalAdvice | null {
  const advice = renewalAdvice(plan, { adopted, evaluated: false }, today);
  return advice === "setEvaluation" || advice === "beginEvaluation" ? null : advice;
}

/** Whether there are no more than so many months left, by the calendar. */
function isWithin(last: string, months: number, today: string): boolean {
  return monthsBefore(last, months) <= today;
}

/** Whole days from one date to another; below zero when the other has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
