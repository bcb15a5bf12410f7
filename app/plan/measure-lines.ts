import type { Draft } from "./draft.ts";
import type { Goal } from "./goal.ts";
import type { Measure } from "./measure.ts";
import { type StatusLine, statusLine } from "./timeliness.ts";

/** A measure on one line: number, title, and what a reader asks first. */
export interface MeasureLine {
  id: string;
  number: string;
  title: string;
  responsible: string;
  years: string;
  hours: number | null;
  findings: number;
  /** Null while there is nothing to tell: while a plan is written, nobody has been asked. */
  status: StatusLine | null;
}

interface Known {
  /** How many things the quality check says of each, by id. */
  findings: Map<string, number>;
  today: string;
}

export interface GoalLines extends Pick<Goal, "id" | "level" | "title" | "strategy"> {
  measures: MeasureLine[];
}

/** A goal with its measures, as it is listed under its focus area. */
export function goalLines(goal: Goal, draft: Pick<Draft, "measures">, known: Known): GoalLines {
  const { id, level, title, strategy } = goal;
  const measures = draft.measures.filter(({ goalIds }) => goalIds.includes(id));
  return { id, level, title, strategy, measures: measures.map((measure) => measureLine(measure, known)) };
}

function measureLine(measure: Measure, { findings, today }: Known): MeasureLine {
  const { id, number, title, responsible, responsibleText, startsOn, endsOn, periodText, hours } = measure;
  const years = [...new Set([startsOn, endsOn].filter((date) => date !== null).map((date) => date.slice(0, 4)))];
  const line = statusLine(measure, today);
  return {
    id,
    number,
    title,
    responsible: responsible?.title ?? responsibleText,
    years: years.join("–") || periodText,
    hours,
    findings: findings.get(id) ?? 0,
    status: line.heardOn !== null || line.time === "late" ? line : null,
  };
}
