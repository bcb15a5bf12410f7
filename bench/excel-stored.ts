import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetDecision } from "#app/import/sheet/sheet-decision.ts";
import {
  applySheet,
  findSheetImport,
  insertSheetImport,
  undoSheetImport,
} from "#app/import/sheet/sheet-import.server.ts";
import { beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { blankMeasure } from "#app/plan/measure.ts";
import type { Writer } from "#app/plan/writer.ts";
import { loadReference } from "#server/load-reference.ts";
import { migrate } from "#server/migrate.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { storeMunicipalities } from "#test/municipalities.ts";
import { queriesOf } from "#test/queries-of.ts";
import type { Figure } from "./figure.ts";

const count = 5000;

/** What it takes to store five thousand measures from a spreadsheet, to change them all by another, and to take both back. */
export async function measureStoredExcel(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "komplan-bench-excel-"));
  const own = await openPostgres(folder);
  const db = openDb(own.loginUrl, { max: 2 });
  try {
    await migrate(own.migratorUrl);
    await loadReference(db);
    const adoptedOn = "2030-01-15";
    await asSystem((system) => storeMunicipalities(system, { count: 1, measures: 1, adoptedOn }), db);
    const writer = await asSystem(writerOf, db);
    return await figuresOf(db, writer);
  } finally {
    await db.destroy();
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writerOf(system: Db): Promise<Writer> {
  return await system
    .selectFrom("work.plan as plan")
    .innerJoin("work.membership as member", "member.organisationId", "plan.organisationId")
    .select(["plan.id as planId", "plan.organisationId", "member.personId as by"])
    .where("member.role", "=", "coordinator")
    .executeTakeFirstOrThrow();
}

async function figuresOf(db: Db, writer: Writer): Promise<Figure[]> {
  const asNew = (goalId: string): SheetDecision => {
    const named = (at: number) => ({ ...blankMeasure, title: `Fagdag ${at}`, reason: "Behov. ".repeat(30) });
    const rows = Array.from({ length: count }, (_, at) => ({ ...named(at), goalIds: [goalId] }));
    return { added: rows.map((fields) => ({ fields, status: null })), changed: [] };
  };
  const asChanged = (_: string, ids: string[]): SheetDecision => {
    const [before, after] = [{ endsOn: "" }, { endsOn: "2033-06-30" }];
    return { added: [], changed: ids.map((id) => ({ id, title: "Fagdag", before, after })) };
  };
  const [added, first] = await takenIn(db, writer, asNew);
  const removed = await takenBack(db, writer, first);
  await takenIn(db, writer, asNew); // what is changed later is not taken back
  const [changed, second] = await takenIn(db, writer, asChanged);
  const restored = await takenBack(db, writer, second);
  const what = `Excel with ${count} measures, stored`;
  const all: [string, Taken][] = [
    ["new", added],
    ["changed", changed],
    ["the changes taken back", restored],
    ["the new ones taken back", removed],
  ];
  return all.flatMap(([name, { seconds, queries }]) => [
    { figure: `${what}: ${name}, time`, value: seconds, unit: "s", target: 10 },
    { figure: `${what}: ${name}, queries`, value: queries, unit: "queries", target: 60 },
  ]);
}

interface Taken {
  seconds: number;
  queries: number;
}

/** Takes a spreadsheet in, as the coordinator and in one transaction. Gives the id of what can be taken back. */
async function takenIn(
  db: Db,
  writer: Writer,
  decide: (goalId: string, ids: string[]) => SheetDecision,
): Promise<[Taken, string]> {
  let id = "";
  const taken = await taking(db, writer, async (own) => {
    const { goals, measures } = await findDraft(own, writer.planId);
    const added = measures.filter(({ title }) => title.startsWith("Fagdag "));
    const sheet = await insertSheetImport(own, writer, { fileName: "tiltak.xlsx", workbook: { sheets: [] } });
    const decision = decide(
      goals[0]?.id ?? "",
      added.map((measure) => measure.id),
    );
    const applied = await applySheet(own, writer, sheet, { measures, decision });
    if (!applied.ok) throw new Error(`The sheet was not taken in: ${applied.refusal}`);
    id = sheet.id;
  });
  return [taken, id];
}

async function takenBack(db: Db, writer: Writer, id: string): Promise<Taken> {
  return await taking(db, writer, async (own) => {
    const draft = await findDraft(own, writer.planId);
    const undone = await undoSheetImport(own, writer, await findSheetImport(own, writer.planId, id), draft);
    if (!undone.ok) throw new Error(`The sheet was not taken back: ${undone.refusal}`);
    const after = await findSheetImport(own, writer.planId, id);
    if (after.done?.stuck.length !== 0) throw new Error("Something of the sheet stands");
  });
}

async function taking(db: Db, { by, organisationId }: Writer, work: (own: Db) => Promise<void>): Promise<Taken> {
  const begun = performance.now();
  const own = await beginAs(db, "komplan_app", {
    personId: by,
    readable: [organisationId],
    writable: [organisationId],
  });
  const queries = await queriesOf(own, work).catch(async (error) => {
    await own.rollback().execute();
    throw error;
  });
  await own.commit().execute();
  return { queries, seconds: (performance.now() - begun) / 1000 };
}
