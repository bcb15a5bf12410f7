import { type RawBuilder, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange, recordChanges } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { isSame } from "./differences.ts";
import { type Measure, type MeasureFields, measureFields, type Origin, type Partner } from "./measure.ts";
import { deleteRowsOf, insertRowsOf, type MeasureWithId } from "./measure-parts.server.ts";
import { type MeasureRow, selectMeasures } from "./measure-query.server.ts";
import { byPlace, numberMeasures } from "./numbering.ts";
import { type Saved, savePart } from "./save.server.ts";
import type { Writer } from "./writer.ts";

/** One measure, with the number it has in its plan. */
export async function findMeasure(db: Db, id: string): Promise<Measure> {
  const measures = await measuresOf(db, sql`(select plan_id from work.measure where id = ${id})`);
  return measures.find((measure) => measure.id === id) ?? notFound();
}

/** All of a plan's measures with everything that belongs to them, numbered, in the order of the plan. One query. */
export async function listMeasures(db: Db, planId: string): Promise<Measure[]> {
  return await measuresOf(db, sql`${planId}::uuid`);
}

/** The measures that some functions answer for, in all plans one may see. */
export async function listMeasuresOfPositions(db: Db, positionIds: readonly string[]): Promise<Measure[]> {
  if (positionIds.length === 0) return [];
  const measures = await measuresOf(
    db,
    sql`any (select plan_id from work.measure where position_id = any (${positionIds}::uuid[]))`,
  );
  return measures.filter(({ responsible }) => responsible && positionIds.includes(responsible.positionId));
}

/** The measures of several plans, in one query. */
export async function listMeasuresOfPlans(db: Db, planIds: readonly string[]): Promise<Measure[]> {
  const [first] = planIds;
  if (first === undefined) return [];
  if (planIds.length === 1) return await listMeasures(db, first); // of one plan the database knows better how many there are
  return await measuresOf(db, sql`any (${planIds}::uuid[])`);
}

/** Puts a measure last under each of the goals it serves. `origin` is where it was taken from. */
export async function insertMeasure(
  db: Db,
  writer: Writer,
  fields: MeasureFields,
  origin: Origin | null = null,
): Promise<{ id: string }> {
  const measure = { ...cleanFields(fields), origin, id: newId() };
  await storeMeasures(db, writer, [measure]);
  await recordChange(db, writer, added(measure));
  return { id: measure.id };
}

/** The same for many, in their order. */
export async function insertMeasures(
  db: Db,
  writer: Writer,
  all: (MeasureFields & { origin?: Origin | null })[],
): Promise<{ id: string }[]> {
  if (all.length === 0) return [];
  const measures = all.map((fields) => ({ ...cleanFields(fields), id: newId() }));
  await storeMeasures(db, writer, measures);
  await recordChanges(db, writer, "measures:added", measures.map(added));
  return measures.map(({ id }) => ({ id }));
}

/** Saves what was written, if nobody has saved since the version it was begun from. Fields left out stay as they are. */
export async function updateMeasure(
  db: Db,
  writer: Writer,
  id: string,
  version: number,
  fields: Partial<MeasureFields>,
): Promise<Saved> {
  const current = await findMeasure(db, id);
  const before = { ...measureFields(current), version: current.version };
  const after = { ...measureFields(current), ...cleanFields(fields) };
  const store = () => storeUpdate(db, writer, version, { ...before, id }, { ...after, id });
  return await savePart(db, writer, { part: "measure", partId: id, version, before, after, store });
}

async function measuresOf(db: Db, plans: RawBuilder<unknown>): Promise<Measure[]> {
  const rows = await selectMeasures(db, plans);
  const planIds = [...new Set(rows.map(({ planId }) => planId))];
  return planIds.flatMap((planId) => numberMeasures(rows.filter((row) => row.planId === planId)).map(toMeasure));
}

/** Field by field: rests and spreads make several copies of each row, which a large plan pays for on every page. */
function toMeasure({ measure: row, number }: { measure: MeasureRow; number: string }): Measure {
  return {
    number,
    id: row.id,
    organisationId: row.organisationId,
    planId: row.planId,
    title: row.title,
    points: row.points,
    reason: row.reason,
    kind: row.kind,
    targetGroups: row.targetGroups,
    violenceForms: row.violenceForms,
    nationalCategory: row.nationalCategory,
    legalBasis: row.legalBasis,
    responsibleText: row.responsibleText,
    municipalities: row.municipalities,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    periodText: row.periodText,
    milestones: row.milestones,
    period: row.period,
    hours: row.hours,
    costs: row.costs,
    funding: row.funding,
    resourcesText: row.resourcesText,
    evaluationMethod: row.evaluationMethod,
    evaluationOn: row.evaluationOn,
    publicRemark: row.publicRemark,
    internalRemark: row.internalRemark,
    intervalMonths: row.intervalMonths,
    origin: row.origin,
    version: row.version,
    responsible: responsibleOf(row),
    partners: row.partners.map(toPartner),
    indicator: { baseline: row.baseline, target: row.target, source: row.indicatorSource },
    goalIds: row.places.toSorted(byPlace).map(({ goalId }) => goalId),
    status: statusOf(row),
  };
}

function responsibleOf({ positionId, positionTitle, agency, agencyId }: MeasureRow): Measure["responsible"] {
  return positionId && agencyId ? { positionId, title: positionTitle ?? "", agency: agency ?? "", agencyId } : null;
}

function statusOf(row: MeasureRow): Measure["status"] {
  const { phase, cause, reportedAt } = row;
  if (!phase || !reportedAt) return null;
  return {
    phase,
    late: row.late === true,
    comment: row.comment ?? "",
    internalNote: row.internalNote ?? "",
    cause,
    decisionNeeded: row.decisionNeeded ?? "",
    onTimeReason: row.onTimeReason ?? "",
    reportedAt,
  };
}

function toPartner({ agencyId, positionId, ...said }: MeasureRow["partners"][number]): Partner {
  return { ...said, ...(agencyId ? { agencyId } : {}), ...(positionId ? { positionId } : {}) };
}

async function storeMeasures(
  db: Db,
  writer: Writer,
  measures: (MeasureWithId & { origin?: Origin | null })[],
): Promise<void> {
  const { organisationId, planId } = writer;
  await db
    .insertInto("work.measure")
    .values(measures.map((measure) => ({ organisationId, planId, id: measure.id, ...columns(measure) })))
    .execute();
  await insertRowsOf(db, writer, measures, ["goalIds", "partners", "milestones", "costs"]);
}

async function storeUpdate(db: Db, writer: Writer, version: number, before: MeasureWithId, after: MeasureWithId) {
  const saved = await db
    .updateTable("work.measure")
    .set({ ...columns(after), version: version + 1 })
    .where("id", "=", after.id)
    .where("version", "=", version)
    .where("deletedAt", "is", null)
    .returning("version")
    .executeTakeFirst();
  if (!saved) return undefined;
  const lists = (["goalIds", "partners", "milestones", "costs"] as const).filter(
    (list) => !isSame(before[list], after[list]),
  );
  await deleteRowsOf(db, writer, after, lists);
  await insertRowsOf(db, writer, [after], lists);
  return saved;
}

function columns(fields: MeasureWithId) {
  const { id, indicator, goalIds, partners, milestones, costs, ...own } = fields;
  return { ...own, baseline: indicator.baseline, target: indicator.target, indicatorSource: indicator.source };
}

function added({ id, ...fields }: MeasureWithId) {
  return { part: "measure" as const, partId: id, before: null, after: { ...fields, version: 1 } };
}
