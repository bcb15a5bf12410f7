import { lastDay } from "#app/plan/period.ts";
import type { Plan } from "#app/plan/plan.ts";

/** What a plan near its end is to be told. */
export type RenewalAdvice = "setEvaluation" | "beginEvaluation" | "beginNext" | "ranOut";

/** How long before the last day each advice is given: a new plan takes a year, and what it rests on is the evaluation. */
const ahead = { evaluation: 540, next: 365 };

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
  const left = daysLeft(plan, today);
  if (adopted === 0 || left === null || left > ahead.evaluation) return null;
  if (left < 0) return "ranOut";
  if (plan.evaluationOn === null) return "setEvaluation";
  if (evaluated || left <= ahead.next) return "beginNext";
  return "beginEvaluation";
}

/** Whole days from one date to another; below zero when the other has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
