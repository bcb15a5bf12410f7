/** The day after which the plan counts as run out: its last day, or the date of evaluation when no last day is given (KOSTRA form 7B). */
export function lastDay(plan: { endsOn: string | null; evaluationOn: string | null }): string | null {
  return plan.endsOn ?? plan.evaluationOn;
}
