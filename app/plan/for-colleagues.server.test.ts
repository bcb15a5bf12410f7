import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { findDraft } from "./draft.server.ts";
import { findMeasure, listMeasures } from "./measure.server.ts";
import { qualityFindings } from "./quality.ts";
import { insertStatusReport, listStatusReports } from "./status.server.ts";

const marker = "merke-kolleger";

async function given(db: Db) {
  const stored = await storePlan(db);
  const { organisationId, planId, by, measureIds } = stored;
  const [measureId = ""] = measureIds;
  await db.updateTable("work.measure").set({ internalRemark: marker }).where("id", "=", measureId).execute();
  const said = { phase: "underWay" as const, late: false, comment: "Sagt til alle", internalNote: marker };
  await insertStatusReport(db, by, { id: measureId, organisationId }, said);
  const read = async (app: Db) =>
    JSON.stringify([
      await findMeasure(app, measureId),
      await listMeasures(app, planId),
      await listStatusReports(app, measureId),
    ]);
  const advised = [{ organisationId, planId }];
  return { organisationId, advised, by, read };
}

dbTest("whoever is invited to advise on a plan reads no word for colleagues, and all the rest", async ({ db }) => {
  const { advised, read } = await given(db);
  const seen = await asActor(db, { personId: newId(), readable: [], writable: [], advised }, read);
  expect(seen).toContain("Sagt til alle");
  expect(seen).not.toContain(marker);
});

dbTest("colleagues read it, also one who is invited to a plan besides, and so does Komplan itself", async ({ db }) => {
  const { advised, organisationId, by, read } = await given(db);
  const own = [organisationId];
  for (const actor of [
    { personId: by, readable: own, writable: own },
    { personId: by, readable: own, writable: [], advised },
  ])
    expect((await asActor(db, actor, read)).split(marker)).toHaveLength(6);
  expect(await read(db)).toContain(marker);
});

dbTest("what is outdated in words for colleagues is told to them alone", async ({ db }) => {
  const { organisationId, planId, by, measureIds } = await storePlan(db);
  const [measureId = ""] = measureIds;
  const words = "Spør Fylkesmannen";
  await db.updateTable("work.measure").set({ internalRemark: words }).where("id", "=", measureId).execute();
  const said = { phase: "underWay" as const, late: false, comment: words, internalNote: words };
  await insertStatusReport(db, by, { id: measureId, organisationId }, said);
  const told = async (app: Db) =>
    qualityFindings(await findDraft(app, planId))
      .filter(({ key }) => key === "outdated")
      .map(({ field }) => field);

  const adviser = { personId: newId(), readable: [], writable: [], advised: [{ organisationId, planId }] };
  expect(await asActor(db, adviser, told)).toEqual(["comment"]);
  const colleague = { personId: by, readable: [organisationId], writable: [] };
  expect(await asActor(db, colleague, told)).toEqual(["internalRemark", "comment", "internalNote"]);
});
