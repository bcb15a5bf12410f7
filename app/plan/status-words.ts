import { weekName } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { planText } from "./text.ts";
import type { StatusLine } from "./timeliness.ts";

/** The parts of the status line in words; empty where there is nothing to say. */
export interface StatusWords {
  phase: string;
  time: string;
  heard: string;
}

/** The same words for how a measure goes wherever it is told: to staff, to leaders, to the public, and in documents. */
export function statusWords({ phase, time, heardOn, ...heard }: StatusLine, language: Language): StatusWords {
  const { timeliness, phases, heard: t } = planText[language];
  if (heardOn === null) return { phase: t.never, time: time === "late" ? timeliness.late : "", heard: "" };
  const week = weekName(heardOn, language) + (heard.isThisYear ? "" : ` ${heardOn.slice(0, 4)}`);
  const isOnTime = time === "onTime" || time === "soon";
  return {
    phase: phases[phase],
    time: time === "late" ? timeliness.late : isOnTime ? timeliness.onTime.toLowerCase() : "",
    heard: heard.isStale ? t.stale(week) : t.fresh(week),
  };
}

/** "I gang · Forsinket · oppdatert uke 11". */
export function statusSentence(line: StatusLine, language: Language): string {
  const { phase, time, heard } = statusWords(line, language);
  return [phase, time, heard].filter(Boolean).join(" · ");
}
