import { sql } from "kysely";
import { type SheetValues, sheetValues } from "#app/export/sheet-field.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { State } from "#app/plan/differences.ts";
import {
  blankMeasure,
  type Cause,
  type Measure,
  type MeasureFields,
  measureFields,
  type Phase,
} from "#app/plan/measure.ts";
import type { Known } from "./sheet-review.ts";
import type { TypedRow } from "./typed-row.ts";

/** The measures of the plan as they are, and as they were when the file was made: that is what tells who changed what. Two queries at most. */
export async function knownMeasures(
  db: Db,
  planId: string,
  measures: readonly Measure[],
  rows: readonly TypedRow[],
): Promise<Map<string, Known>> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const older = measures.filter(({ id, version }) => byId.has(id) && byId.get(id)?.version !== version);
  const states = await listStates(db, planId, older);
  const said = measures.filter((measure) => byId.has(measure.id) && byId.get(measure.id)?.reported !== moment(measure));
  const reports = await listReports(db, said);
  const known = measures.map((measure): [string, Known] => {
    const row = byId.get(measure.id);
    const now = sheetValues(measureFields(measure), measure.status);
    const sameVersion = !row || row.version === measure.version;
    const sameStatus = !row || row.reported === moment(measure);
    const base = sameVersion ? now : (states.get(`${measure.id} ${row.version}`) ?? null);
    const baseStatus = sameStatus ? now : (reports.get(`${measure.id} ${row.reported}`) ?? nothingSaid(row));
    return [measure.id, { now, base, baseStatus }];
  });
  return new Map(known);
}

function moment({ status }: Measure): string {
  return status?.reportedAt.toISOString() ?? "";
}

function nothingSaid({ reported }: TypedRow): SheetValues | null {
  return reported === "" ? { phase: "", late: "", cause: "", comment: "" } : null;
}

/** How measures were in their earlier versions, by id and version. */
async function listStates(db: Db, planId: string, measures: readonly Measure[]): Promise<Map<string, SheetValues>> {
  const states = new Map<string, SheetValues>();
  if (measures.length === 0) return states;
  const { rows } = await sql<{ partId: string; before: State | null; after: State | null }>`
    select part_id, before, after from work.change
    where plan_id = ${planId} and part = 'measure' and part_id = any (${measures.map(({ id }) => id)})`.execute(db);
  for (const { partId, before, after } of rows) {
    for (const state of [before, after]) {
      if (typeof state?.title !== "string") continue;
      // Kept by recordChange from the fields of a measure.
      const fields = { ...blankMeasure, ...state } as MeasureFields;
      states.set(`${partId} ${String(state.version)}`, sheetValues(fields, null));
    }
  }
  return states;
}

interface Report {
  measureId: string;
  phase: Phase;
  late: boolean;
  cause: Cause | null;
  comment: string;
  reportedAt: Date;
}

/** What was reported earlier, by id and moment. */
async function listReports(db: Db, measures: readonly Measure[]): Promise<Map<string, SheetValues>> {
  const reports = new Map<string, SheetValues>();
  if (measures.length === 0) return reports;
  const { rows } = await sql<Report>`
    select measure_id, phase, late, cause, comment, reported_at from work.status_report
    where measure_id = any (${measures.map(({ id }) => id)}::uuid[])`.execute(db);
  for (const { measureId, reportedAt, ...said } of rows) {
    const values = sheetValues(blankMeasure, { ...said, internalNote: "" });
    reports.set(`${measureId} ${reportedAt.toISOString()}`, values);
  }
  return reports;
}
