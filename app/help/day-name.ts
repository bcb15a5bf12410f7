import { weekday } from "#app/lib/working-days.ts";
import type { HelpText } from "./help-text.ts";

/** What a language calls the weekday of a date. */
export function dayName(t: HelpText, date: string): string {
  const days = [
    t.now.days.mo,
    t.now.days.tu,
    t.now.days.we,
    t.now.days.th,
    t.now.days.fr,
    t.now.days.sa,
    t.now.days.su,
  ];
  return days[weekday(date)] ?? "";
}
