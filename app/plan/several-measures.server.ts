import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import type { Result } from "#app/lib/result.ts";
import { recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { type SetMeasure, severalFields } from "./several-measures.ts";
import type { Writer } from "./writer.ts";

/** Saves all of them in one statement, or none if somebody has saved one of them meanwhile. The caller's transaction is undone then. */
export async function updateSeveralMeasures(
  db: Db,
  writer: Writer,
  set: readonly SetMeasure[],
): Promise<Result<number, "changedMeanwhile">> {
  if (set.length === 0) return { ok: true, value: 0 };
  const cleaned = set.map((one) => ({ ...one, after: cleanFields(one.after) }));
  const rows = cleaned.map(({ id, version, after }) => ({
    id,
    version,
    ...Object.fromEntries(severalFields.map((field) => [field, after[field]])),
  }));
  const { rows: saved } = await sql`
    update work.measure as measure
    set position_id = new."positionId", starts_on = new."startsOn", ends_on = new."endsOn", hours = new.hours,
      funding = new.funding, evaluation_method = new."evaluationMethod", evaluation_on = new."evaluationOn",
      version = measure.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new
      (id uuid, version int, "positionId" uuid, "startsOn" date, "endsOn" date, hours int, funding text,
       "evaluationMethod" text, "evaluationOn" date)
    where measure.id = new.id and measure.version = new.version and measure.plan_id = ${writer.planId}
      and measure.deleted_at is null
    returning measure.id`.execute(db);
  if (saved.length < set.length) return { ok: false, refusal: "changedMeanwhile" };
  const changes = cleaned.map(({ id, version, before, after }) => ({
    part: "measure" as const,
    partId: id,
    before: { ...before, version },
    after: { ...after, version: version + 1 },
  }));
  await recordChanges(db, writer, "measures:changed", changes);
  return { ok: true, value: saved.length };
}
