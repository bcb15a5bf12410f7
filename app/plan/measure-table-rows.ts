import type { Typed } from "#app/lib/form.ts";
import type { Draft } from "./draft.ts";
import type { Goal, GoalFields } from "./goal.ts";
import type { Measure } from "./measure.ts";
import { type StatusLine, statusLine } from "./timeliness.ts";

/** A measure as a row of the table. */
export interface TableRow
  extends Pick<Measure, "id" | "number" | "title" | "startsOn" | "endsOn" | "hours" | "period"> {
  positionId: string | null;
  responsible: string;
  line: StatusLine;
}

export interface TableGoal extends Pick<Goal, "id" | GoalField> {
  rows: TableRow[];
}

export interface TableArea {
  id: string;
  number: string;
  title: string;
  goals: TableGoal[];
}

/** The fields of a goal that its row shows when it is open. */
export const goalRowFields = ["title", "level", "focusAreaId", "strategy"] as const satisfies (keyof GoalFields)[];
export type GoalField = (typeof goalRowFields)[number];

/** The fields of a measure that a row shows, by the names of its inputs. */
export const rowFields = ["title", "positionId", "startsOn", "endsOn", "hours", "period"] as const;
export type RowField = (typeof rowFields)[number];

/** All measures under the goal that gives them their number; those without a goal by themselves. */
export function tableOf(
  { focusAreas, goals, measures }: Pick<Draft, "focusAreas" | "goals" | "measures">,
  today: string,
) {
  const once = sharing<StatusLine>();
  const tableRow = (measure: Measure) => rowOf(measure, once(statusLine(measure, today)));
  const byGoal = Map.groupBy(measures, ({ goalIds }) => goalIds[0] ?? "");
  const areas: TableArea[] = focusAreas.map(({ id, title }, at) => ({
    id,
    number: String(at + 1),
    title,
    goals: goals
      .filter(({ focusAreaId }) => focusAreaId === id)
      .map((goal) => ({
        id: goal.id,
        title: goal.title,
        level: goal.level,
        strategy: goal.strategy,
        focusAreaId: goal.focusAreaId,
        rows: (byGoal.get(goal.id) ?? []).map(tableRow),
      })),
  }));
  return { areas, loose: (byGoal.get("") ?? []).map(tableRow) };
}

/** The row above or below that has the same field: down a column of the measures, one does not stop at the goals between them. */
export function rowBeside(
  { areas, loose }: { areas: TableArea[]; loose: TableRow[] },
  { id, field }: { id: string; field: string },
  by: 1 | -1,
): string | null {
  const goals = areas.flatMap((area) => area.goals);
  const rows = [
    ...goals.flatMap((goal) => [
      withFields(goal, goalRowFields),
      ...goal.rows.map((row) => withFields(row, rowFields)),
    ]),
    ...loose.map((row) => withFields(row, rowFields)),
  ].filter((row) => row.id === id || row.fields.includes(field));
  return rows[rows.findIndex((row) => row.id === id) + by]?.id ?? null;
}

function withFields({ id }: { id: string }, fields: readonly string[]) {
  return { id, fields };
}

/** A row as something that can be moved from under its goal. */
export function movableRow({ id, title }: TableRow, planId: string, goalId: string) {
  return {
    id,
    title,
    action: `/arbeid/planer/${planId}/tiltak/${id}/plass`,
    fields: { under: goalId },
  };
}

/** What the inputs of a row are filled with. */
export function typedRow(row: Pick<TableRow, RowField>): Typed {
  return Object.fromEntries(rowFields.map((field) => [field, [String(row[field] ?? "")]]));
}

/** The same for a goal. */
export function typedGoal(goal: Pick<TableGoal, GoalField>): Typed {
  return Object.fromEntries(goalRowFields.map((field) => [field, [goal[field]]]));
}

/** What a row was filled with, for telling later what was changed in it. */
export function originalOfRow(row: Pick<TableRow, RowField>): string {
  return JSON.stringify(Object.fromEntries(rowFields.map((field) => [field, row[field]])));
}

/** The same for a goal. */
export function originalOfGoal(goal: Pick<TableGoal, GoalField>): string {
  return JSON.stringify(Object.fromEntries(goalRowFields.map((field) => [field, goal[field]])));
}

/** What says the same becomes one and the same, so that it is sent to the browser once. */
function sharing<Thing>(): (thing: Thing) => Thing {
  const known = new Map<string, Thing>();
  return (thing) => {
    const said = JSON.stringify(thing);
    const first = known.get(said) ?? thing;
    known.set(said, first);
    return first;
  };
}

function rowOf(measure: Measure, line: StatusLine): TableRow {
  const { id, number, title, startsOn, endsOn, hours, period, responsible, responsibleText } = measure;
  return {
    ...{ id, number, title, startsOn, endsOn, hours, period },
    positionId: responsible?.positionId ?? null,
    responsible: responsible ? `${responsible.title}, ${responsible.agency}` : responsibleText,
    line,
  };
}
