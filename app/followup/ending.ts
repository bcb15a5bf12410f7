import { endingStage } from "#app/process/plan-now-renewal.ts";
import { activeStops, type FollowUp, isFollowed, type Notice, type Sent } from "./follow-up.ts";

/**
 * Which coordinators should hear today that plans near their end: of each plan once at each stage, and only of the last stage it has come to.
 * Nobody hears of a plan that the next one has been begun for, nor that it is time for an evaluation that has been made. The leaders hear of it where nobody coordinates.
 */
export function endingsFor(today: string, followUp: FollowUp, sent: Sent): Notice[] {
  const near = [...followUp.plans.values()].flatMap((plan) => {
    const isWatched = plan.isToRenew && isFollowed(plan, today);
    const reached = isWatched && plan.lastDay !== null ? endingStage(plan.lastDay, today) : null;
    const isDone = reached?.stage === "evaluation" && plan.isEvaluated;
    return reached && !isDone ? [{ planId: plan.id, since: reached.since }] : [];
  });
  if (near.length === 0) return [];
  const stopped = activeStops(followUp.stops, today);
  const { coordinators, leaders } = followUp;
  return (coordinators.length > 0 ? coordinators : leaders).flatMap((personId) => {
    const before = sent.notices.filter((notice) => notice.kind === "ending" && notice.personId === personId);
    const isTold = (planId: string, since: string) =>
      before.some(({ subjectIds, toldOn }) => toldOn >= since && subjectIds.includes(planId));
    const subjectIds = near.flatMap(({ planId, since }) => (isTold(planId, since) ? [] : [planId]));
    return subjectIds.length === 0 || stopped.has(personId) ? [] : [{ personId, kind: "ending" as const, subjectIds }];
  });
}
