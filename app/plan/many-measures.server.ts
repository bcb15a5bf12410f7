import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { type NewChange, recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { canonical, isSame } from "./differences.ts";
import type { MeasureFields, StatusFields } from "./measure.ts";
import { insertRowsOf } from "./measure-parts.server.ts";
import type { Writer } from "./writer.ts";

/** A measure as it was and as it shall be. */
export interface RewrittenMeasure {
  id: string;
  version: number;
  before: MeasureFields;
  after: MeasureFields;
}

/** So many that no statement has more parameters than the database takes. */
const atOnce = 1000;

/**
 * Saves many measures in a few statements, or none if somebody has saved one of them meanwhile: the caller's transaction is undone then.
 * Of their lists only the goals and the costs can be new.
 */
export async function updateMeasures(
  db: Db,
  writer: Writer,
  all: readonly RewrittenMeasure[],
): Promise<Result<null, "changedMeanwhile">> {
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce).map((one) => ({ ...one, after: cleanFields(one.after) }));
    if ((await updateRows(db, writer, some)) < some.length) return { ok: false, refusal: "changedMeanwhile" };
    await updateLists(db, writer, some);
    await recordChanges(db, writer, "measures:changed", some.map(changeOf));
  }
  return { ok: true, value: null };
}

/** Takes measures out of the plan, as when each is removed by itself. */
export async function removeMeasures(
  db: Db,
  writer: Writer,
  all: readonly Pick<RewrittenMeasure, "id" | "version" | "before">[],
): Promise<void> {
  if (all.length === 0) return;
  const ids = all.map(({ id }) => id);
  await sql`update work.measure set deleted_at = now()
    where id = any (${ids}::uuid[]) and plan_id = ${writer.planId} and deleted_at is null`.execute(db);
  const changes = all.map(({ id, version, before }): NewChange => {
    return { part: "measure", partId: id, before: { ...before, version }, after: null };
  });
  await recordChanges(db, writer, "measures:removed", changes);
}

/** What is said of how some measures go, all at once: a report for each, one line in the audit trail. */
export async function insertStatusReports(
  db: Db,
  { by, organisationId, planId }: Writer,
  said: readonly { measureId: string; status: StatusFields }[],
): Promise<void> {
  if (said.length === 0) return;
  const reports = said.map(({ measureId, status }) => {
    const { phase, late, comment, internalNote, cause, decisionNeeded, onTimeReason } = cleanFields(status);
    const words = { comment, internalNote, cause: cause ?? null, decisionNeeded, onTimeReason };
    return { id: newId(), measureId, phase, late, ...words, organisationId, reportedBy: by };
  });
  const now = sql<Date>`clock_timestamp()`; // later than a report of the same request that these follow
  for (let from = 0; from < reports.length; from += atOnce) {
    const some = reports.slice(from, from + atOnce).map((report) => ({ ...report, reportedAt: now }));
    await db.insertInto("work.statusReport").values(some).execute();
  }
  const audited = { organisationId, actor: by, action: "measures:report", subject: `plan/${planId}` };
  await recordAudit(db, { ...audited, digestOf: canonical(said) });
}

function changeOf({ id, version, before, after }: RewrittenMeasure): NewChange {
  const [from, to] = [
    { ...before, version },
    { ...after, version: version + 1 },
  ];
  return { part: "measure", partId: id, before: from, after: to };
}

async function updateRows(db: Db, { planId }: Writer, some: readonly RewrittenMeasure[]): Promise<number> {
  const rows = some.map(({ id, version, after }) => {
    const { title, points, reason, kind, positionId, responsibleText, startsOn, endsOn, periodText, period } = after;
    const { hours, funding, resourcesText, indicator, evaluationMethod, evaluationOn, publicRemark } = after;
    const { baseline, target, source } = indicator;
    return {
      ...{
        id,
        version,
        title,
        points,
        reason,
        kind,
        positionId,
        responsibleText,
        startsOn,
        endsOn,
        periodText,
        period,
      },
      ...{ hours, funding, resourcesText, baseline, target, source, evaluationMethod, evaluationOn, publicRemark },
    };
  });
  const { rows: saved } = await sql`
    update work.measure as measure
    set title = new.title, points = new.points, reason = new.reason, kind = new.kind, position_id = new."positionId",
      responsible_text = new."responsibleText", starts_on = new."startsOn", ends_on = new."endsOn",
      period_text = new."periodText", period = new.period, hours = new.hours, funding = new.funding,
      resources_text = new."resourcesText", baseline = new.baseline, target = new.target, indicator_source = new.source,
      evaluation_method = new."evaluationMethod", evaluation_on = new."evaluationOn",
      public_remark = new."publicRemark", version = measure.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new
      (id uuid, version int, title text, points text[], reason text, kind text, "positionId" uuid, "responsibleText" text,
       "startsOn" date, "endsOn" date, "periodText" text, period text, hours int, funding text, "resourcesText" text,
       baseline text, target text, source text, "evaluationMethod" text, "evaluationOn" date, "publicRemark" text)
    where measure.id = new.id and measure.version = new.version and measure.plan_id = ${planId}
      and measure.deleted_at is null
    returning measure.id`.execute(db);
  return saved.length;
}

async function updateLists(db: Db, writer: Writer, some: readonly RewrittenMeasure[]): Promise<void> {
  const { organisationId } = writer;
  const moved = some.filter(({ before, after }) => !isSame(before.goalIds, after.goalIds));
  if (moved.length > 0) {
    await sql`delete from work.measure_goal as place
      using jsonb_to_recordset(${JSON.stringify(moved.map(({ id, after }) => ({ id, goals: after.goalIds })))}::jsonb)
        as kept (id uuid, goals uuid[])
      where place.organisation_id = ${organisationId} and place.measure_id = kept.id
        and place.goal_id <> all (kept.goals)`.execute(db);
  }
  const priced = some.filter(({ before, after }) => !isSame(before.costs, after.costs));
  if (priced.length > 0) {
    await sql`delete from work.measure_cost where organisation_id = ${organisationId}
      and measure_id = any (${priced.map(({ id }) => id)}::uuid[])`.execute(db);
  }
  await insertRowsOf(db, writer, moved.map(withId), ["goalIds"]);
  await insertRowsOf(db, writer, priced.map(withId), ["costs"]);
}

function withId({ id, after }: RewrittenMeasure) {
  return { ...after, id };
}
