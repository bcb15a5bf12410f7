import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { weekday } from "#app/lib/working-days.ts";
import {
  type Opening,
  type OpeningException,
  type OpeningRule,
  openingState,
  type WallClock,
} from "./opening-hours.ts";
import { openingText } from "./opening-text.ts";

/** Whether a service is open, and until or from when: "Åpent nå, til kl. 15.30". */
export function stateInWords(opening: Opening, at: WallClock, language: Language): string {
  const t = openingText[language];
  if (opening.rules.length === 0 && opening.exceptions.length === 0) return t.none;
  const state = openingState(opening, at);
  if (state.kind === "always") return t.always;
  if (state.kind === "open") return t.openUntil(momentInWords(state.until, at, language));
  return state.opens === null ? t.closed : t.closedUntil(momentInWords(state.opens, at, language));
}

/** "mandag–fredag kl. 08.00–15.30, ikke på helligdager". */
export function ruleInWords(rule: OpeningRule, language: Language): string {
  const t = openingText[language];
  const { holidays, everyWeeks, ofMonth, startsOn, endsOn } = rule;
  const days = daysInWords(rule.days, t.dayNames);
  const when = holidays === "only" ? t.holidayWords.only : days;
  const inMonth = ofMonth === null ? when : t.inMonth(t.ordinals[String(ofMonth)] ?? "", days);
  const parts = [
    `${holidays === "only" ? when : inMonth} ${hoursInWords(rule, language)}`,
    ...(everyWeeks > 1 && holidays !== "only" ? [t.weeks(everyWeeks).toLowerCase()] : []),
    ...(holidays === "only" ? [] : [t.holidayWords[holidays]]),
    ...(startsOn ? [t.from(formatDate(startsOn, language))] : []),
    ...(endsOn ? [t.to(formatDate(endsOn, language))] : []),
  ];
  const text = parts.join(", ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "24. desember 2026–1. januar 2027: stengt". */
export function exceptionInWords({ fromDate, toDate, hours }: OpeningException, language: Language): string {
  const t = openingText[language];
  const days = [...new Set([fromDate, toDate])].map((date) => formatDate(date, language)).join("–");
  return `${days}: ${hours ? hoursInWords(hours, language) : t.closedAllDay.toLowerCase()}`;
}

function hoursInWords({ opens, closes }: { opens: string; closes: string }, language: Language): string {
  const t = openingText[language];
  if (opens === "00:00" && closes === "24:00") return t.around.toLowerCase();
  return t.clock(`${opens}–${closes}`.replaceAll(":", "."));
}

/** Days that follow each other are said as a stretch. */
function daysInWords(days: readonly number[], names: readonly string[]): string {
  const stretches: [number, number][] = [];
  for (const day of days.toSorted((one, other) => one - other)) {
    const last = stretches.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches
    .map(([first, last]) =>
      [...new Set([first, last])].map((day) => names[day] ?? "").join(last - first > 1 ? "–" : ", "),
    )
    .join(", ");
}

function momentInWords({ date, minutes }: WallClock, at: WallClock, language: Language): string {
  const t = openingText[language];
  const two = (number: number) => String(number).padStart(2, "0");
  const clock = t.clock(`${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`);
  return date === at.date ? clock : `${t.dayNames[weekday(date)]} ${formatDate(date, language)} ${clock}`;
}
