import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Draft } from "#app/plan/draft.ts";
import { insertStatusReports, removeMeasures, updateMeasures } from "#app/plan/many-measures.server.ts";
import { insertMeasures } from "#app/plan/measure.server.ts";
import { measureFields } from "#app/plan/measure.ts";
import type { Writer } from "#app/plan/writer.ts";
import { type DoneSheet, noPicks, rewrite, type SheetDecision, type SheetPicks, undoSheet } from "./sheet-decision.ts";
import { ownMapping } from "./sheet-mapping.ts";
import { letGoSheet, type StoredSheet, storedSheet } from "./stored-sheet.ts";
import type { Workbook } from "./workbook.ts";

/** A spreadsheet that has been read and waits for somebody to look it over, or that has been taken in. */
export interface SheetImport {
  id: string;
  organisationId: string;
  planId: string;
  fileName: string;
  content: StoredSheet;
  picks: SheetPicks;
  /** What it did; null until it is taken in. */
  done: DoneSheet | null;
  undoneAt: Date | null;
}

/** Keeps what was read. An earlier file from the same person that was never taken in is let go of. */
export async function insertSheetImport(
  db: Db,
  { by, organisationId, planId }: Writer,
  { fileName, workbook }: { fileName: string; workbook: Workbook },
): Promise<SheetImport> {
  await db
    .deleteFrom("work.sheetImport")
    .where("planId", "=", planId)
    .where("importedBy", "=", by)
    .where("done", "is", null)
    .execute();
  const id = newId();
  const content = contentOf(workbook);
  const row = { organisationId, id, planId, fileName, content, choices: noPicks, importedBy: by };
  await db.insertInto("work.sheetImport").values(row).execute();
  await record(db, { by, organisationId }, { action: "sheet:read", id, digestOf: canonical(content) });
  return { ...row, picks: noPicks, done: null, undoneAt: null };
}

/** Of a file that Komplan made, only the sheet of measures. */
function contentOf(workbook: Workbook): StoredSheet {
  const mapping = ownMapping(workbook);
  if (!mapping) return { workbook, isOwn: false, mapping: null };
  const sheets = workbook.sheets.slice(mapping.sheet, mapping.sheet + 1);
  return { workbook: { sheets }, isOwn: true, mapping: { ...mapping, sheet: 0 } };
}

export async function findSheetImport(db: Db, planId: string, id: string): Promise<SheetImport> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) notFound();
  const found = await db
    .selectFrom("work.sheetImport")
    .select(["id", "organisationId", "planId", "fileName", "content", "choices as picks", "done", "undoneAt"])
    .where("id", "=", id)
    .where("planId", "=", planId)
    .executeTakeFirst();
  return found ? { ...found, content: storedSheet.parse(found.content) } : notFound();
}

/** How many days a spreadsheet waits to be taken in, and how many days it can be taken back. */
export const daysKept = 30;

/** Lets go of what is older, with all that stood in it. The changes that were taken in stand in the plan's history. */
export async function forgetOldSheets(db: Db, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - daysKept * 86_400_000);
  await db
    .deleteFrom("work.sheetImport")
    .where((eb) => eb(eb.fn.coalesce("doneAt", "importedAt"), "<", oldest))
    .execute();
}

/** What somebody has taken in lately, the newest first. */
export async function listSheetImports(db: Db, planId: string) {
  return await db
    .selectFrom("work.sheetImport as sheet")
    .innerJoin("access.person as person", "person.id", "sheet.importedBy")
    .select(["sheet.id", "fileName", "doneAt", "undoneAt", "person.name as by"])
    .where("planId", "=", planId)
    .where("doneAt", "is not", null)
    .orderBy("doneAt", "desc")
    .limit(10)
    .execute();
}

export async function updateMapping(db: Db, by: string, sheet: SheetImport, content: StoredSheet): Promise<void> {
  await update(db, sheet, { content });
  await record(db, { by, ...sheet }, { action: "sheet:mapped", id: sheet.id, digestOf: canonical(content.mapping) });
}

export async function updatePicks(db: Db, by: string, sheet: SheetImport, picks: SheetPicks): Promise<void> {
  await update(db, sheet, { choices: picks });
  await record(db, { by, ...sheet }, { action: "sheet:looked-over", id: sheet.id, digestOf: canonical(picks) });
}

/** So many new measures that no statement has more parameters than the database takes. */
const atOnce = 1000;

/** Takes a spreadsheet in: all of what was chosen, or nothing. The caller's transaction is undone when it is refused. */
export async function applySheet(
  db: Db,
  writer: Writer,
  sheet: SheetImport,
  { measures, decision }: { measures: Draft["measures"]; decision: SheetDecision },
): Promise<Result<null, "endsBeforeStart" | "changedMeanwhile">> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const changes = rewrite(decision.changed, byId);
  if (!changes.ok) return changes;
  const updated = await updateMeasures(db, writer, changes.value.rewritten);
  if (!updated.ok) return updated;
  const ids: string[] = [];
  for (let from = 0; from < decision.added.length; from += atOnce) {
    const some = decision.added.slice(from, from + atOnce).map(({ fields }) => fields);
    ids.push(...(await insertMeasures(db, writer, some)).map(({ id }) => id));
  }
  const said = decision.added.flatMap(({ status }, at) => (status ? [{ measureId: ids[at] ?? "", status }] : []));
  await insertStatusReports(db, writer, [...changes.value.reports, ...said]);
  const added = decision.added.map(({ fields, status }, at) => {
    return { id: ids[at] ?? "", title: fields.title, status };
  });
  const done: DoneSheet = { added, changed: decision.changed, stuck: [] };
  await update(db, sheet, { content: letGoSheet, choices: noPicks, done, doneAt: new Date() });
  await record(db, writer, { action: "sheet:taken-in", id: sheet.id, digestOf: canonical(done) });
  return { ok: true, value: null };
}

/** Takes back what a spreadsheet did, as far as it still stands so. What cannot be taken back is kept, to be told. */
export async function undoSheetImport(
  db: Db,
  writer: Writer,
  sheet: SheetImport,
  { measures, goals }: Pick<Draft, "measures" | "goals">,
): Promise<Result<null, "changedMeanwhile">> {
  if (!sheet.done || sheet.undoneAt) return { ok: true, value: null };
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const undo = undoSheet(sheet.done, byId, new Set(["", ...goals.map(({ id }) => id)]));
  const changes = rewrite(undo.changed, byId);
  if (!changes.ok) return { ok: false, refusal: "changedMeanwhile" };
  const updated = await updateMeasures(db, writer, changes.value.rewritten);
  if (!updated.ok) return updated;
  await insertStatusReports(db, writer, changes.value.reports);
  const removed = undo.removed.map((measure) => ({ ...measure, before: measureFields(measure) }));
  await removeMeasures(db, writer, removed);
  await update(db, sheet, { done: { ...sheet.done, stuck: undo.stuck }, undoneAt: new Date() });
  await record(db, writer, { action: "sheet:undone", id: sheet.id, digestOf: canonical(undo.stuck) });
  return { ok: true, value: null };
}

type Columns = Partial<{
  content: StoredSheet;
  choices: SheetPicks;
  done: DoneSheet;
  doneAt: Date;
  undoneAt: Date;
}>;

async function update(db: Db, { id, planId }: SheetImport, columns: Columns): Promise<void> {
  await db.updateTable("work.sheetImport").set(columns).where("id", "=", id).where("planId", "=", planId).execute();
}

async function record(
  db: Db,
  { by, organisationId }: Pick<Writer, "by" | "organisationId">,
  { action, id, digestOf }: { action: string; id: string; digestOf: string },
): Promise<void> {
  await recordAudit(db, { organisationId, actor: by, action, subject: `sheet-import/${id}`, digestOf });
}
