import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Meeting } from "#app/process/meeting.ts";
import { meetingText } from "#app/process/meeting-text.ts";
import { type Deadline, deadlinesOfMeasures, deadlinesOfPlan, deadlinesOfYears, inOrder } from "./deadline.ts";
import type { ReportDay, YearDate } from "./year-date.ts";
import { yearText } from "./year-text.ts";

interface Seen {
  draft: Pick<Draft, "plan" | "adoptions" | "measures">;
  dates: readonly YearDate[];
  meetings: readonly Meeting[];
  reports: readonly ReportDay[];
  year: number;
  language: Language;
}

interface Thing {
  key: string;
  on: string;
  /** False for what comes some time in the month: then it stands first in it. */
  hasDay: boolean;
  words: string;
}

/** What falls in each of the twelve months of a year, in order. */
export function yearOf({ draft, dates, meetings, reports, year, language }: Seen): Thing[][] {
  const { plan, adoptions, measures } = draft;
  const dayless = new Set(dates.flatMap(({ id, day }) => (day === null ? [`${id}-${year}`] : [])));
  const deadlines = inOrder([
    ...deadlinesOfMeasures(measures),
    ...deadlinesOfPlan(plan, adoptions),
    ...deadlinesOfYears(dates, [year]),
  ]).map((deadline) => {
    const { key, on } = deadline;
    return { key, on, hasDay: !dayless.has(key), words: wordsOf(deadline, language) };
  });
  const held = meetings.filter(({ cancelled }) => !cancelled).map((meeting) => meetingThing(meeting, language));
  const due = reports.map((report) => reportThing(report, language));
  const things = [...deadlines, ...held, ...due].toSorted((one, other) => one.on.localeCompare(other.on));
  return Array.from({ length: 12 }, (_, month) => {
    const prefix = `${year}-${String(month + 1).padStart(2, "0")}-`;
    return things.filter(({ on }) => on.startsWith(prefix));
  });
}

function wordsOf({ kind, of, title }: Deadline, language: Language): string {
  const t = yearText[language];
  const whose = kind === "measureEnd" || kind === "milestone" || kind === "measureEvaluation" ? t.ofMeasure(of) : of;
  const head = [t.kinds[kind], whose].filter(Boolean).join(", ");
  return title ? `${head}: ${title}` : head;
}

function meetingThing({ id, kind, groupKind, heldOn, title }: Meeting, language: Language): Thing {
  const { groups, kinds } = meetingText[language].calendar;
  const name = kind === "meeting" && groupKind ? groups[groupKind] : kinds[kind];
  return { key: id, on: heldOn, hasDay: true, words: title ? `${name}: ${title}` : name };
}

function reportThing({ id, fromDate, toDate, due }: ReportDay, language: Language): Thing {
  const t = yearText[language];
  const period = t.reportOf(formatDate(fromDate, language), formatDate(toDate, language));
  return { key: id, on: due, hasDay: true, words: `${t.kinds.reporting}: ${period}` };
}
