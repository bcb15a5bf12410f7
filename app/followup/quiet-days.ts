import { addDays, daysBetween, isWorkingDay } from "#app/lib/working-days.ts";

/** The organisation's own days without reminders (no: stille periode). Both days belong to it. */
export interface QuietPeriod {
  startsOn: string;
  endsOn: string;
}

/** Whether reminders are sent: not at weekends, on holidays, in July, around Christmas and Easter, nor in own quiet periods. */
export function isSendingDay(date: string, quiet: readonly QuietPeriod[]): boolean {
  return isWorkingDay(date) && !quiet.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
}

/** The date itself, or the first one after it on which reminders are sent. */
export function sendingDayFrom(date: string, quiet: readonly QuietPeriod[]): string {
  let found = date;
  while (!isSendingDay(found, quiet)) found = addDays(found, 1);
  return found;
}

/** What is wrong with a quiet period somebody wants. Undefined when it can be added. */
export function quietPeriodFault(
  { startsOn, endsOn }: QuietPeriod,
  today: string,
): "endBeforeStart" | "tooLong" | "past" | undefined {
  if (endsOn < startsOn) return "endBeforeStart";
  if (endsOn < today) return "past";
  return daysBetween(startsOn, endsOn) > longest ? "tooLong" : undefined;
}

/** Three months: whoever wants longer turns reminders off. */
const longest = 92;
