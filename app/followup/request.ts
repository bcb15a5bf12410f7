import { dateInNorway } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Measure, Phase } from "#app/plan/measure.ts";
import { nextDue } from "#app/plan/timeliness.ts";

export const occasions = [
  "ask",
  "before30",
  "before7",
  "before1",
  "after1",
  "after7",
  "after30",
  "monthly",
  "interval",
  "period",
] as const;
/** Why somebody is asked how a measure goes (no: anledning): somebody wants to know, a date is near or past, nothing is heard, or a report is due. */
export type Occasion = (typeof occasions)[number];

/** What a request keeps of a measure. */
export type MeasureToAsk = Pick<
  Measure,
  "id" | "planId" | "number" | "title" | "points" | "startsOn" | "endsOn" | "milestones" | "status"
> & { responsible: Pick<NonNullable<Measure["responsible"]>, "positionId" | "title" | "agency"> | null };

export interface AskedMeasure {
  measure: MeasureToAsk;
  planTitle: string;
  occasion: Occasion;
}

/** Somebody who is asked how measures go, and which. */
export interface AskedPerson {
  personId: string;
  /** Where mail reaches them. */
  recipient: string;
  language: Language;
  measures: readonly AskedMeasure[];
  /** A line more in the mail, in their language: that the leader is told, that a report closes. */
  note?: string;
}

/** A measure as it was when it was asked about, with the last public words. */
export interface MeasureAsWas {
  measureId: string;
  planId: string;
  planTitle: string;
  number: string;
  title: string;
  points: string[];
  /** Title of the function and name of its agency. */
  function: string;
  /** The function that was asked. */
  positionId: string | null;
  startsOn: string | null;
  /** The first date that was still to be kept. */
  due: string | null;
  phase: Phase;
  late: boolean;
  onTimeReason: string;
  comment: string;
  reportedOn: string | null;
  occasion: Occasion;
  sort: number;
}

/** Picks what is kept of a measure, field by field: no internal note, and no words for colleagues. */
export function measureAsWas({ measure, planTitle, occasion }: AskedMeasure, sort: number): MeasureAsWas {
  const { id: measureId, planId, number, title, points, startsOn, responsible, status } = measure;
  return {
    ...{ measureId, planId, planTitle, number, title, points, startsOn, occasion, sort },
    function: [responsible?.title, responsible?.agency].filter(Boolean).join(", "),
    positionId: responsible?.positionId ?? null,
    due: nextDue(measure),
    phase: status?.phase ?? "notStarted",
    late: status?.late ?? false,
    onTimeReason: status?.onTimeReason ?? "",
    comment: status?.comment ?? "",
    reportedOn: status && dateInNorway(status.reportedAt),
  };
}

/** How many days there are to answer in. The link works for two months more. */
const daysToAnswer = 14;

export function answerBy(askedOn: string): string {
  return new Date(Date.parse(askedOn) + daysToAnswer * 86_400_000).toISOString().slice(0, 10);
}
