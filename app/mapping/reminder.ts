/** Days between two reminders. More often is nagging. */
export const pause = 5;

interface Asked {
  /** Days, as ISO. */
  sentOn: string | null;
  remindedOn: string | null;
  handedIn: boolean;
}

/** What one can do about a request today: nothing to ask for, too soon, or time for a friendly word. */
export type ReminderState = "notSent" | "handedIn" | "tooSoon" | "canRemind" | "shouldRemind";

/** Whether to remind (no: påminnelse). Five days must have passed since the last word; a week before the deadline it is time. */
export function reminderState(asked: Asked, deadline: string, today: string): ReminderState {
  if (asked.sentOn === null) return "notSent";
  if (asked.handedIn) return "handedIn";
  const last = asked.remindedOn ?? asked.sentOn;
  if (today < daysAfter(last, pause)) return "tooSoon";
  return today >= daysAfter(deadline, -7) ? "shouldRemind" : "canRemind";
}

export function canBeReminded(state: ReminderState): boolean {
  return state === "canRemind" || state === "shouldRemind";
}

export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
