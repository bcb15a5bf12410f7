import { addDays, weekday } from "#app/lib/working-days.ts";
import { hoursOn, type Opening, openingState } from "#app/service/opening-hours.ts";

interface WeekWords {
  days: readonly string[];
  allHours: string;
}

/** "ma.–fr. 08.00–15.30, lø. 10.00–14.00": the seven days from today, from Monday, days with the same hours said once. Empty when nothing is said of when. */
export function weekOf(opening: Opening, today: string, { days, allHours }: WeekWords): string {
  if (openingState(opening, { date: today, minutes: 0 }).kind === "always") return allHours;
  const ahead = days.map((_, day) => addDays(today, day)).toSorted((one, other) => weekday(one) - weekday(other));
  return spansOf(ahead.map((date, place) => ({ name: days[place] ?? "", hours: hoursText(opening, date) })));
}

/** Days in a row with the same hours, said once. Days with none are left out. */
export function spansOf(days: readonly { name: string; hours: string }[]): string {
  const spans: { first: string; last: string; hours: string }[] = [];
  for (const { name, hours } of days) {
    const last = spans.at(-1);
    if (last?.hours === hours) last.last = name;
    else spans.push({ first: name, last: name, hours });
  }
  return spans
    .filter(({ hours }) => hours !== "")
    .map(({ first, last, hours }) => `${first === last ? first : `${first}–${last}`} ${hours}`)
    .join(", ");
}

function hoursText(opening: Opening, date: string): string {
  return hoursOn(opening, date)
    .map(({ opens, closes }) => `${opens}–${closes}`.replaceAll(":", "."))
    .join(" og ");
}
