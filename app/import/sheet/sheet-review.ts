import { type SheetField, type SheetValues, statusFields } from "#app/export/sheet-field.ts";
import type { CellProblem, TypedRow } from "./typed-row.ts";

/** One cell that says something else than the plan. */
export interface FieldChange {
  field: SheetField;
  /** What stood there when the file was made; null when that is not known any more. */
  base: string | null;
  now: string;
  mine: string;
  /** Somebody has changed it in the plan as well: a person must choose. */
  conflict: boolean;
}

/** A row that changes something: a measure of the plan, or a new one. */
export interface ReviewedRow {
  at: number;
  /** Null is a new measure. */
  measureId: string | null;
  title: string;
  changes: FieldChange[];
}

/** What a spreadsheet would do to the plan. Nothing is done yet. */
export interface SheetReview {
  rows: ReviewedRow[];
  problems: CellProblem[];
  /** Measures of the plan that the file does not name. They stay as they are. */
  missing: number;
}

/** How a measure is now, and how it was when the file was made: null where its history does not tell. */
export interface Known {
  now: SheetValues;
  base: SheetValues | null;
  baseStatus: SheetValues | null;
}

export function reviewSheet(rows: readonly TypedRow[], known: ReadonlyMap<string, Known>): SheetReview {
  const seen = new Set<string>();
  const reviewed: ReviewedRow[] = [];
  const problems: CellProblem[] = [];
  for (const row of rows) {
    const fault = rowFault(row, known, seen);
    problems.push(...(fault ? [fault] : row.problems));
    if (row.id !== "") seen.add(row.id);
    if (fault) continue;
    const measure = known.get(row.id);
    const one = measure ? changedRow(row, measure) : newRow(row);
    problems.push(...one.problems);
    if (one.row.changes.length > 0) reviewed.push(one.row);
  }
  return { rows: reviewed, problems, missing: [...known.keys()].filter((id) => !seen.has(id)).length };
}

/** What keeps a whole row from being used. */
function rowFault(
  { at, id, values, problems }: TypedRow,
  known: ReadonlyMap<string, Known>,
  seen: ReadonlySet<string>,
): CellProblem | null {
  const said = values.title ?? "";
  if (id !== "" && !known.has(id)) return { at, field: "title", key: "gone", said };
  if (id !== "" && seen.has(id)) return { at, field: "title", key: "twice", said };
  if (id !== "" || said !== "") return null;
  return problems.find(({ field }) => field === "title") ?? { at, field: "title", key: "title", said: "" };
}

interface Compared {
  row: ReviewedRow;
  problems: CellProblem[];
}

function changedRow({ at, id, values }: TypedRow, { now, base, baseStatus }: Known): Compared {
  const changes = (Object.keys(values) as SheetField[]).flatMap((field): FieldChange[] => {
    const before = isStatus(field) ? baseStatus : base;
    return changeOf(field, values[field] ?? "", now[field] ?? "", before && (before[field] ?? ""));
  });
  const row = { at, measureId: id, title: now.title ?? "", changes };
  return withoutImpossible({ ...row, changes: withoutCause(changes, now) }, now);
}

function changeOf(field: SheetField, mine: string, now: string, base: string | null): FieldChange[] {
  const takesAway = mine === "" && (field === "phase" || field === "late" || field === "period");
  if (mine === now || mine === base || takesAway) return [];
  return [{ field, base, now, mine, conflict: base !== now }];
}

/** What is on time again has no cause for being late. */
function withoutCause(changes: FieldChange[], now: SheetValues): FieldChange[] {
  const isOnTime = changes.some(({ field, mine }) => field === "late" && mine === "no");
  if (!isOnTime || !now.cause) return changes;
  const others = changes.filter(({ field }) => field !== "cause");
  return [...others, { field: "cause", base: now.cause, now: now.cause, mine: "", conflict: false }];
}

function newRow({ at, values }: TypedRow): Compared {
  const fields = (Object.keys(values) as SheetField[]).filter((field) => values[field]);
  const changes = fields.map((field) => ({ field, base: "", now: "", mine: values[field] ?? "", conflict: false }));
  return withoutImpossible({ at, measureId: null, title: values.title ?? "", changes }, {});
}

/** What cannot be said of a measure is taken out and told. */
function withoutImpossible(row: ReviewedRow, now: SheetValues): Compared {
  const after = (field: SheetField) => row.changes.find((change) => change.field === field)?.mine ?? now[field] ?? "";
  const [starts, ends] = [after("startsOn"), after("endsOn")];
  const problems: CellProblem[] = [];
  const wrong = new Set<SheetField>();
  if (starts && ends && ends < starts) {
    problems.push({ at: row.at, field: "endsOn", key: "endsBeforeStart", said: ends });
    wrong.add("startsOn").add("endsOn");
  }
  const saysHow = after("late") === "yes" || after("comment") !== "";
  if (after("phase") === "" && row.changes.some(({ field }) => isStatus(field))) {
    if (saysHow) problems.push({ at: row.at, field: "phase", key: "phase", said: "" });
    for (const field of statusFields) wrong.add(field);
  }
  if (after("late") === "yes" && after("cause") === "" && row.changes.some(({ field }) => isStatus(field))) {
    problems.push({ at: row.at, field: "cause", key: "cause", said: "" });
    for (const field of statusFields) wrong.add(field);
  }
  return { row: { ...row, changes: row.changes.filter(({ field }) => !wrong.has(field)) }, problems };
}

function isStatus(field: SheetField): boolean {
  return statusFields.some((status) => status === field);
}
