import type { Draft } from "./draft.ts";
import type { Goal } from "./goal.ts";
import type { Measure } from "./measure.ts";

/** A measure on one line: number, title, and what a reader asks first. */
export interface MeasureLine {
  id: string;
  number: string;
  title: string;
  responsible: string;
  years: string;
  hours: number | null;
  findings: number;
}

export interface GoalLines extends Pick<Goal, "id" | "level" | "title" | "strategy"> {
  measures: MeasureLine[];
}

/** A goal with its measures, as it is listed under its focus area. `findings` counts what the quality check says, by id. */
export function goalLines(goal: Goal, draft: Pick<Draft, "measures">, findings: Map<string, number>): GoalLines {
  const { id, level, title, strategy } = goal;
  const measures = draft.measures.filter(({ goalIds }) => goalIds.includes(id));
  return { id, level, title, strategy, measures: measures.map((measure) => measureLine(measure, findings)) };
}

function measureLine(measure: Measure, findings: Map<string, number>): MeasureLine {
  const { id, number, title, responsible, responsibleText, startsOn, endsOn, periodText, hours } = measure;
  const years = [...new Set([startsOn, endsOn].filter((date) => date !== null).map((date) => date.slice(0, 4)))];
  return {
    id,
    number,
    title,
    responsible: responsible?.title ?? responsibleText,
    years: years.join("–") || periodText,
    hours,
    findings: findings.get(id) ?? 0,
  };
}
