import { addDays } from "#app/lib/working-days.ts";
import {
  activeStops,
  type Due,
  type FollowUp,
  isFollowed,
  type Reminder,
  type Sent,
  type SentRequest,
} from "./follow-up.ts";
import { type Reached, type ReminderOccasion, reachedOccasion } from "./occasion.ts";
import { isSendingDay } from "./quiet-days.ts";
import { noticesFor, unansweredRun } from "./unanswered.ts";

/** Days between two mails to one person. More often is nagging. The database remembers no longer (0046): a longer pause needs a migration. */
export const pause = 5;
/** Days between two questions about one measure to one person, but for those that a deadline near by gives reason to. */
const seldom = 14;
const byDeadline: readonly ReminderOccasion[] = ["before30", "before7", "before1", "after1", "after7"];
/** Days back that must be known of what was sent. No occasion lasts longer, nor do two requests that nobody answered. */
export const memory = 200;

/** All that shall be sent on a day: one mail at most to each person, and none on a quiet day. The same day asked again, nothing more. */
export function dueReminders(today: string, followUp: FollowUp, sent: Sent): Due {
  if (!isSendingDay(today, followUp.quiet)) return { requests: [], notices: [] };
  const isFree = (personId: string) => !isPausing(sent.lastMailed.get(personId), today);
  const { byPerson, vacant } = occasionsByPerson(today, followUp, sent);
  const requests = [...byPerson].flatMap(([personId, found]) => {
    if (!isFree(personId) || !found.some(({ since }) => since <= today)) return [];
    const items = found.map(({ measureId, planId, occasion, due }) => ({ measureId, planId, occasion, due }));
    return [{ personId, items, warns: warnsOfLeader(today, personId, items, followUp, sent) }];
  });
  const asked = new Set(requests.map(({ personId }) => personId));
  const canBeTold = (personId: string) => isFree(personId) && !asked.has(personId);
  return { requests, notices: noticesFor(today, followUp, sent, { vacant, isFree: canBeTold }) };
}

type Found = Reached & { measureId: string; planId: string };

function occasionsByPerson(today: string, followUp: FollowUp, sent: Sent) {
  const byPerson = new Map<string, Found[]>();
  const vacant = new Set<string>();
  const lastAsked = lastAskedByMeasure(sent.requests);
  const stopped = activeStops(followUp.stops, today);
  for (const measure of followUp.measures) {
    const plan = followUp.plans.get(measure.planId);
    if (!plan || !isFollowed(plan, today) || stopped.has(measure.id)) continue;
    const reached = reachedOccasion(measure, plan, today);
    if (!reached || today < reached.along) continue;
    if (measure.reportedOn !== null && measure.reportedOn >= reached.answeredFrom) continue;
    const holders = followUp.holders.get(measure.positionId ?? "") ?? [];
    if (holders.length === 0 && reached.since <= today) vacant.add(measure.positionId ?? measure.id);
    for (const personId of holders) {
      const last = lastAsked.get(`${measure.id} ${personId}`);
      if (stopped.has(personId) || (last !== undefined && isAskedLately(last, reached, today))) continue;
      const found = byPerson.get(personId) ?? [];
      found.push({ ...reached, measureId: measure.id, planId: measure.planId });
      byPerson.set(personId, found);
    }
  }
  return { byPerson, vacant: [...vacant] };
}

function lastAskedByMeasure(requests: readonly SentRequest[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { personId, askedOn, measureIds } of requests) {
    for (const measureId of measureIds) {
      const key = `${measureId} ${personId}`;
      if (askedOn > (last.get(key) ?? "")) last.set(key, askedOn);
    }
  }
  return last;
}

/** Asked since the occasion came; or so short a time ago that it can wait. */
export function isAskedLately(
  last: string,
  { along, occasion }: Pick<Reached, "along" | "occasion">,
  today: string,
): boolean {
  return last >= along || (!byDeadline.includes(occasion) && today < addDays(last, seldom));
}

function isPausing(last: string | undefined, today: string): boolean {
  return last !== undefined && today < addDays(last, pause);
}

function warnsOfLeader(
  today: string,
  personId: string,
  items: Reminder["items"],
  followUp: FollowUp,
  sent: Sent,
): boolean {
  const escalates = items.some(({ planId }) => followUp.plans.get(planId)?.escalates);
  return escalates && unansweredRun(today, personId, followUp, sent).length >= 1;
}
