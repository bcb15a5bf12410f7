import { addDays } from "#app/lib/working-days.ts";
import type { Due, FollowUp, Sent } from "./follow-up.ts";
import { dueReminders } from "./reminder.ts";
import { answerBy } from "./request.ts";

/** What is sent on one of the days to come. */
export interface ComingDay extends Due {
  day: string;
}

/** How far ahead one can see. */
export const horizon = 30;

/**
 * What will be sent from today and 30 days on, when nobody answers and nothing is changed: by the same rule that sends it, one day after
 * the other, each with what the days before it sent. Days with nothing are left out.
 */
export function comingReminders(today: string, followUp: FollowUp, sent: Sent): ComingDay[] {
  const coming: ComingDay[] = [];
  let soFar = sent;
  for (let ahead = 0; ahead <= horizon; ahead += 1) {
    const day = addDays(today, ahead);
    const due = dueReminders(day, followUp, soFar);
    if (due.requests.length + due.notices.length === 0) continue;
    coming.push({ day, ...due });
    soFar = withSent(soFar, due, day);
  }
  return coming;
}

function withSent(sent: Sent, { requests, notices }: Due, day: string): Sent {
  const made = requests.map(({ personId, items }) => {
    const measureIds = items.map(({ measureId }) => measureId);
    return { id: `${day} ${personId}`, personId, askedOn: day, answerBy: answerBy(day), measureIds };
  });
  const mailed = [...requests, ...notices].map(({ personId }) => [personId, day] as const);
  return {
    requests: [...sent.requests, ...made],
    notices: [...sent.notices, ...notices.map((notice) => ({ ...notice, toldOn: day }))],
    lastMailed: new Map([...sent.lastMailed, ...mailed]),
  };
}
