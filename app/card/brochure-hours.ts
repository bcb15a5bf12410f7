import type { Marked } from "#app/export/brochure-sheet.ts";
import type { HelpText } from "#app/help/help-text.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import type { OpeningRule } from "#app/service/opening-hours.ts";
import { ruleInWords } from "#app/service/opening-words.ts";
import { spansOf } from "./week.ts";

/** When a service is open, on paper: week after week, from Monday, days with the same hours said once. What is not every week is said in Norwegian. */
export function hoursLines({ opening: { rules }, language }: DirectoryEntry, t: HelpText): Marked[] {
  const weekly = rules.filter(isWeekly);
  const rare = rules.filter((rule) => !isWeekly(rule));
  const days = Object.values(t.now.days).map((name, day) => ({ name, hours: hoursOfDay(weekly, day) }));
  const isAlways = days.every(({ hours }) => hours === allDay);
  const week = isAlways ? t.now.roundTheClock : spansOf(days);
  return [
    { text: week, language: null },
    ...rare.map((rule) => ({ text: ruleInWords(rule, language), language })),
  ].filter(({ text }) => text !== "");
}

const allDay = "00.00–24.00";

function isWeekly({ everyWeeks, ofMonth, holidays, startsOn, endsOn }: OpeningRule): boolean {
  return everyWeeks === 1 && ofMonth === null && holidays !== "only" && startsOn === null && endsOn === null;
}

function hoursOfDay(rules: readonly OpeningRule[], day: number): string {
  return rules
    .filter(({ days }) => days.some((one) => one === day))
    .map(({ opens, closes }) => `${opens}–${closes}`.replaceAll(":", "."))
    .toSorted()
    .join(" + ");
}
