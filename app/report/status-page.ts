import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { isIn, placeIn, stretchIn, yearsIn } from "#app/lib/time-span.ts";
import type { Draft } from "#app/plan/draft.ts";
import { labels } from "#app/plan/labels.ts";
import { isOver, type Measure } from "#app/plan/measure.ts";
import { type ProgressKind, progressKinds, progressOf } from "#app/plan/progress.ts";
import { statusSentence } from "#app/plan/status-words.ts";
import { planText } from "#app/plan/text.ts";
import { isLate, nextDue, statusLine } from "#app/plan/timeliness.ts";
import { appliesTo, validity } from "#app/plan/validity.ts";
import { validityText } from "#app/plan/validity-text.ts";
import { statusText } from "./status-text.ts";

/** How many measures stand at one status, for a chart: "3 ferdig". */
export interface ProgressCount {
  shape: ProgressKind;
  count: number;
  words: string;
}

/** How many measures of this period stand where, in words; those with none left out. */
export function progressCounts(measures: readonly Measure[], today: string, language: Language): ProgressCount[] {
  const kinds = measures.filter(isOfThisPeriod).map((measure) => progressOf(measure, today));
  return progressKinds
    .map((shape) => ({ shape, count: kinds.filter((kind) => kind === shape).length }))
    .filter(({ count }) => count > 0)
    .map(({ shape, count }) => ({
      shape,
      count,
      words: `${formatNumber(count)} ${labels[language].phases[shape]}`,
    }));
}

/** A measure as it is told of on one line. */
export interface MeasureLine {
  id: string;
  number: string;
  title: string;
  responsible: string;
  /** Its status line, in words alone: there can be hundreds of them. */
  line: string;
  /** What more is to be said of it. */
  words: string[];
}

/** The first of many, and how many are left: one page for leaders cannot tell of them all. */
export interface FirstLines {
  lines: MeasureLine[];
  left: number;
}

/** Nobody reads further down one page; the table of measures has filters, search and Excel. */
const most = 40;

export function firstOf(lines: MeasureLine[]): FirstLines {
  return { lines: lines.slice(0, most), left: Math.max(0, lines.length - most) };
}

/** What must be decided, as those who carry out the measures say it; also of what goes well. */
export function decisionsNeeded({ measures }: Draft, today: string, language: Language): MeasureLine[] {
  return measures
    .filter(({ status }) => status !== null && status.decisionNeeded !== "")
    .map((measure) => lineOf(measure, today, language, [measure.status?.decisionNeeded ?? ""]));
}

/** What is late and why, the one that has waited longest first. */
export function lateMeasures({ measures }: Draft, today: string, language: Language): MeasureLine[] {
  const t = statusText[language];
  return measures
    .filter((measure) => isOfThisPeriod(measure) && isLate(measure, today))
    .map((measure) => ({ measure, due: nextDue(measure) }))
    .toSorted((one, other) => inOrder(one.due ?? "9", other.due ?? "9"))
    .map(({ measure, due }) => {
      const { status } = measure;
      const cause = status?.late && status.cause ? planText[language].causes[status.cause] : "";
      const why = cause || (status?.late ? "" : t.noReason);
      return lineOf(measure, today, language, [
        due && due < today ? t.wasDue(formatDate(due, language)) : "",
        why,
        status?.comment ?? "",
      ]);
    });
}

/** What is done, stopped or has become permanent, the newest first. */
export function finishedMeasures({ measures }: Draft, today: string, language: Language): MeasureLine[] {
  return measures
    .flatMap((measure) => (measure.status && isOver(measure.status.phase) ? [{ measure, status: measure.status }] : []))
    .toSorted((one, other) => inOrder(dayOf(other.status), dayOf(one.status)))
    .map(({ measure, status }) => lineOf(measure, today, language, [status.comment]));
}

/** Whether each municipality can say that it has a valid plan this year, and what is missing. */
export function validityRows({ plan, adoptions, measures }: Draft, today: string, language: Language) {
  const year = Number(today.slice(0, 4));
  return adoptions.map((adoption) => {
    const { valid, criteria } = validity(plan, adoption, measures, year);
    const whys = criteria.flatMap(({ why }) => why).map((why) => validityText[language].whys[why].what);
    return { kommunenummer: adoption.kommunenummer, municipality: adoption.municipality, valid, whys };
  });
}

export function progressByArea({ focusAreas, goals, measures }: Draft, today: string, language: Language) {
  return focusAreas.map(({ id, title }, at) => {
    const own = new Set(goals.filter(({ focusAreaId }) => focusAreaId === id).map((goal) => goal.id));
    const serving = measures.filter(({ goalIds }) => goalIds.some((goal) => own.has(goal)));
    return { key: id, label: `${at + 1} ${title}`, counts: progressCounts(serving, today, language) };
  });
}

export function progressByGoal({ goals, measures }: Draft, today: string, language: Language) {
  return goals.map(({ id, title }) => {
    const serving = measures.filter(({ goalIds }) => goalIds.includes(id));
    return { key: id, label: title, counts: progressCounts(serving, today, language) };
  });
}

export function progressByMunicipality({ adoptions, measures }: Draft, today: string, language: Language) {
  return adoptions.map(({ kommunenummer, municipality }) => {
    const own = measures.filter((measure) => appliesTo(measure, kommunenummer));
    return { key: kommunenummer, label: municipality, counts: progressCounts(own, today, language) };
  });
}

/** The measures of this period along the years. Null for a plan whose period nobody has set. */
export function timelineOf({ plan, measures }: Draft, today: string, language: Language) {
  if (plan.startsOn === null || plan.endsOn === null) return null;
  const span = { from: plan.startsOn, to: plan.endsOn };
  const rows = measures.filter(isOfThisPeriod).map((measure) => {
    const { id, number, title, startsOn, endsOn, milestones, periodText } = measure;
    return {
      key: id,
      label: `${number} ${title}`,
      shape: progressOf(measure, today),
      status: statusSentence(statusLine(measure, today), language),
      time: timeWords(startsOn, endsOn, language) || periodText,
      points: milestones.map(({ due }) => formatDate(due, language)),
      stretch: stretchIn(
        span,
        startsOn,
        endsOn,
        milestones.map(({ due }) => due),
      ),
    };
  });
  return { years: yearsIn(span), now: isIn(span, today) ? placeIn(span, today) : null, rows };
}

function timeWords(from: string | null, to: string | null, language: Language): string {
  const t = statusText[language];
  if (from === null) return to === null ? "" : t.until(formatDate(to, language));
  return to === null
    ? t.from(formatDate(from, language))
    : `${formatDate(from, language)} – ${formatDate(to, language)}`;
}

function lineOf(measure: Measure, today: string, language: Language, words: string[]): MeasureLine {
  const { id, number, title, responsible, responsibleText } = measure;
  const who = responsible ? `${responsible.title}, ${responsible.agency}` : responsibleText;
  return {
    id,
    number,
    title,
    responsible: who,
    line: statusSentence(statusLine(measure, today), language),
    words: words.filter(Boolean),
  };
}

function isOfThisPeriod({ period }: Measure): boolean {
  return period === "this";
}

function dayOf({ reportedAt }: { reportedAt: Date }): string {
  return dateInNorway(reportedAt);
}

/** For dates, as they are written in ISO. */
function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
