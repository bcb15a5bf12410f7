import {
  type SheetField,
  type SheetValues,
  sheetField,
  sheetValues,
  statusFields,
  statusWith,
  withValues,
} from "#app/export/sheet-field.ts";
import type { Result } from "#app/lib/result.ts";
import type { RewrittenMeasure } from "#app/plan/many-measures.server.ts";
import { blankMeasure, type Measure, type MeasureFields, measureFields, type StatusFields } from "#app/plan/measure.ts";
import type { ReviewedRow, SheetReview } from "./sheet-review.ts";

/** What somebody has chosen while looking over a spreadsheet. Whatever is not named is taken in, but for conflicts. */
export interface SheetPicks {
  /** The goal of new measures that name none. */
  goalId: string;
  /** Keys of what is not to be taken in. */
  leftOut: string[];
  /** Keys of conflicts where the file is to have its way. */
  mine: string[];
}

export const noPicks: SheetPicks = { goalId: "", leftOut: [], mine: [] };

/** What one choice is about: a cell of a known measure, or a whole new row. */
export function pickKey({ at, measureId }: Pick<ReviewedRow, "at" | "measureId">, field: SheetField): string {
  return `${at}:${measureId === null ? "ny" : field}`;
}

/** Everything that a spreadsheet does to a plan, to be stored at once. */
export interface SheetDecision {
  added: { fields: MeasureFields; status: StatusFields | null }[];
  changed: { id: string; title: string; before: SheetValues; after: SheetValues }[];
}

/** What is taken in, or what is still to be chosen. */
export function decideSheet(
  review: SheetReview,
  picks: SheetPicks,
): Result<SheetDecision, "chooseGoal" | "nothingChosen" | "endsBeforeStart"> {
  const decision: SheetDecision = { added: [], changed: [] };
  for (const row of review.rows) {
    const taken = row.changes.filter((change) => isTaken(row, change, picks));
    if (taken.length === 0) continue;
    const after = valuesOf(taken.map(({ field, mine }) => [field, mine]));
    if (row.measureId !== null) {
      const before = valuesOf(taken.map(({ field, now }) => [field, now]));
      decision.changed.push({ id: row.measureId, title: row.title, before, after });
      continue;
    }
    const goal = after.goal || picks.goalId;
    if (!goal) return { ok: false, refusal: "chooseGoal" };
    decision.added.push({ fields: withValues(blankMeasure, { ...after, goal }), status: statusWith(after, null) });
  }
  const isNothing = decision.added.length + decision.changed.length === 0;
  return isNothing ? { ok: false, refusal: "nothingChosen" } : { ok: true, value: decision };
}

export function isTaken(row: ReviewedRow, change: ReviewedRow["changes"][number], picks: SheetPicks): boolean {
  const key = pickKey(row, change.field);
  return change.conflict ? picks.mine.includes(key) : !picks.leftOut.includes(key);
}

/** The measures with their new cells, and what is reported of them. Refused when one would end before it begins. */
export function rewrite(
  changed: SheetDecision["changed"],
  measures: ReadonlyMap<string, Measure>,
): Result<
  { rewritten: RewrittenMeasure[]; reports: { measureId: string; status: StatusFields }[] },
  "endsBeforeStart" | "changedMeanwhile"
> {
  const rewritten: RewrittenMeasure[] = [];
  const reports: { measureId: string; status: StatusFields }[] = [];
  for (const { id, after: cells } of changed) {
    const measure = measures.get(id);
    if (!measure) return { ok: false, refusal: "changedMeanwhile" };
    const before = measureFields(measure);
    const after = withValues(before, cells);
    if (after.startsOn && after.endsOn && after.endsOn < after.startsOn)
      return { ok: false, refusal: "endsBeforeStart" };
    const fields = Object.keys(cells);
    if (fields.some((field) => !isStatusField(field))) rewritten.push({ id, version: measure.version, before, after });
    const status = fields.some(isStatusField)
      ? statusWith({ ...sheetValues(before, measure.status), ...cells }, measure.status)
      : null;
    if (status) reports.push({ measureId: id, status });
  }
  return { ok: true, value: { rewritten, reports } };
}

/** What a spreadsheet did, kept so that it can be taken back. */
export interface DoneSheet {
  /** With what the file said of how they go, if anything. */
  added: { id: string; title: string; status: StatusFields | null }[];
  changed: SheetDecision["changed"];
  /** After it was taken back: what could not be, since somebody has changed it later. A field that is missing is the whole measure. */
  stuck: { title: string; field: string }[];
}

/** What taking it back comes to. Only what still stands as the file made it is changed. */
export function undoSheet(
  done: DoneSheet,
  measures: ReadonlyMap<string, Measure>,
  goalIds: ReadonlySet<string>,
): { changed: SheetDecision["changed"]; removed: Measure[]; stuck: DoneSheet["stuck"] } {
  const stuck: DoneSheet["stuck"] = [];
  const removed = done.added.flatMap(({ id, title, status }) => {
    const measure = measures.get(id);
    if (measure?.version === 1 && saysTheSame(measure.status, status)) return [measure];
    stuck.push({ title, field: "" });
    return [];
  });
  const changed = done.changed.map(({ id, title, before, after }) => {
    const measure = measures.get(id);
    const now = measure && sheetValues(measureFields(measure), measure.status);
    const back = (Object.keys(after) as SheetField[]).filter((field) => {
      const stands = now !== undefined && (now[field] ?? "") === after[field];
      const can = stands && (field !== "goal" || goalIds.has(before.goal ?? "")) && !isFirstReport(field, before);
      if (!can) stuck.push({ title, field });
      return can;
    });
    const [from, to] = [after, before].map((values) => valuesOf(back.map((field) => [field, values[field] ?? ""])));
    return { id, title, before: from ?? {}, after: to ?? {} };
  });
  return { changed: changed.filter(({ after }) => Object.keys(after).length > 0), removed, stuck };
}

function saysTheSame(one: StatusFields | null, other: StatusFields | null): boolean {
  const [now, then] = [one, other].map((status) => sheetValues(blankMeasure, status));
  return statusFields.every((field) => now?.[field] === then?.[field]);
}

/** A report cannot be unsaid: where nothing was said before it, there is nothing to go back to. */
function isFirstReport(field: SheetField, before: SheetValues): boolean {
  return isStatusField(field) && before.phase === "";
}

function isStatusField(field: string): boolean {
  return statusFields.some((status) => status === field);
}

function valuesOf(entries: [SheetField, string][]): SheetValues {
  return Object.fromEntries(entries.filter(([field]) => sheetField(field)));
}
