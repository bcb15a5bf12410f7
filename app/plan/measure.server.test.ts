import { expect } from "vitest";
import { updateAgency } from "#app/organisation/agency.server.ts";
import { dbTest } from "#test/db.ts";
import { measureFieldsOf, storeOrganisation, storePlan } from "#test/examples.ts";
import { listChanges } from "./change.server.ts";
import {
  findMeasure,
  insertMeasure,
  insertMeasures,
  listMeasures,
  listMeasuresOfPositions,
  updateMeasure,
} from "./measure.server.ts";
import { measureFields } from "./measure.ts";
import { insertStatusReport, listStatusReports } from "./status.server.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

dbTest("measures come numbered, in the order of the plan", async ({ db }) => {
  const { planId } = await storePlan(db);
  const measures = await listMeasures(db, planId);
  expect(measures.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "1.1 Fagdag",
    "1.2 Tiltakskort",
    "2.1 Krisetelefon",
  ]);
});

dbTest("everything written about a measure is there when it is read", async ({ db }) => {
  const { writer, goalIds, agencyId, positionId, otherPositionId } = await storePlan(db);
  const written = measureFieldsOf({
    title: "Lage tiltakskort",
    points: ["Ett for barn", "Ett for voksne"],
    reason: "Ansatte er usikre.",
    kind: "extended",
    targetGroups: ["children", "staff"],
    violenceForms: ["honour"],
    nationalCategory: "preparedness",
    legalBasis: ["kostra-7b"],
    positionId,
    partners: [
      { name: "Politiet", part: "leser korrektur" },
      { name: "NAV", part: "" },
      { name: "", part: "låner ut lokaler", agencyId },
      { name: "", part: "", positionId: otherPositionId },
    ],
    municipalities: ["9901"],
    startsOn: "2026-02-01",
    endsOn: "2026-12-31",
    milestones: [
      { title: "Utkast", due: "2026-05-01", doneOn: "2026-04-20" },
      { title: "Trykt", due: "2026-09-01", doneOn: null },
    ],
    hours: 40,
    costs: [
      { year: 2026, kroner: 25000 },
      { year: 2027, kroner: 0 },
    ],
    funding: "grant",
    indicator: { baseline: "0", target: "9", source: "Telling" },
    evaluationMethod: "Spørreskjema",
    evaluationOn: "2027-02-01",
    publicRemark: "Trykkes på norsk og samisk.",
    internalRemark: "Rektor er skeptisk.",
    goalIds: goalIds.slice(1),
  });

  const { id } = await insertMeasure(db, writer, written);
  const read = await findMeasure(db, id);

  expect(measureFields(read)).toEqual(written);
  expect(read).toMatchObject({
    number: "1.3",
    version: 1,
    status: null,
    responsible: { positionId, title: "Barnehagesjef", agency: "Oppvekst" },
  });
  const changed = { ...written, positionId: otherPositionId, partners: [], costs: [], milestones: [], goalIds: [] };
  expect(await updateMeasure(db, writer, id, 1, changed)).toEqual({ ok: true, value: { version: 2 } });
  expect(measureFields(await findMeasure(db, id))).toEqual(changed);
});

dbTest("a partner that points to a function or an agency is called what that is called now", async ({ db }) => {
  const { writer, planId, measureIds, agencyId, positionId } = await storePlan(db);
  const [id = ""] = measureIds;
  const partners = [
    { name: "", part: "lokaler", agencyId },
    { name: "", part: "", positionId },
    { name: "Oppvekst", part: "i ord" },
  ];
  await updateMeasure(db, writer, id, 1, { partners });
  const names = async () => (await findMeasure(db, id)).partners.map(({ name }) => name);
  expect(await names()).toEqual(["Oppvekst", "Barnehagesjef, Oppvekst", "Oppvekst"]);

  await updateAgency(db, writer, agencyId, { name: "Oppvekst og skole", external: false });
  expect(await names()).toEqual(["Oppvekst og skole", "Barnehagesjef, Oppvekst og skole", "Oppvekst"]);

  const measure = await findMeasure(db, id);
  expect(measureFields(measure).partners).toEqual(partners);
  const { length } = await listChanges(db, planId);
  expect(await updateMeasure(db, writer, id, measure.version, measureFields(measure))).toMatchObject({ ok: true });
  expect(await listChanges(db, planId)).toHaveLength(length);
});

dbTest("a partner points to nobody in another organisation", async ({ db }) => {
  const { writer, measureIds } = await storePlan(db);
  const other = await storeOrganisation(db, "elvedal", "9902");
  const partners = [{ name: "", part: "", agencyId: other.agencyId }];
  await expect(updateMeasure(db, writer, measureIds[0] ?? "", 1, { partners })).rejects.toThrow(/foreign key/);
});

dbTest("a measure under several goals is there once, with the number of the first", async ({ db }) => {
  const { writer, planId, goalIds, measureIds } = await storePlan(db);
  const phone = measureIds[2] ?? "";
  await updateMeasure(db, writer, phone, 1, { goalIds: [...goalIds].reverse() });
  const measures = await listMeasures(db, planId);
  expect(measures.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "1.1 Fagdag",
    "1.2 Tiltakskort",
    "1.3 Krisetelefon",
  ]);
  expect(measures[2]?.goalIds).toEqual(goalIds);
});

dbTest("a measure that stops serving a goal keeps its place under the others", async ({ db }) => {
  const { writer, planId, goalIds, measureIds } = await storePlan(db);
  const [training = "", cards = ""] = measureIds;
  await updateMeasure(db, writer, training, 1, { goalIds });
  await updateMeasure(db, writer, training, 2, { goalIds: goalIds.slice(0, 2) });
  expect((await findMeasure(db, training)).goalIds).toEqual(goalIds.slice(0, 2));
  expect((await listMeasures(db, planId)).map(({ id }) => id).slice(0, 2)).toEqual([training, cards]);
});

dbTest("the later of two editors is told, and what the first wrote stands", async ({ db }) => {
  const { writer, measureIds } = await storePlan(db);
  const id = measureIds[0] ?? "";
  expect(await updateMeasure(db, writer, id, 1, { title: "Fagdag i mars" })).toMatchObject({ ok: true });
  expect(await updateMeasure(db, writer, id, 1, { title: "Fagdag i mai" })).toEqual({
    ok: false,
    refusal: "changedMeanwhile",
  });
  expect(await findMeasure(db, id)).toMatchObject({ title: "Fagdag i mars", version: 2 });
});

dbTest("saving what is already saved leaves no trace", async ({ db }) => {
  const { writer, planId, measureIds } = await storePlan(db);
  const before = await listChanges(db, planId);
  const measure = await findMeasure(db, measureIds[0] ?? "");
  expect(await updateMeasure(db, writer, measure.id, 1, measureFields(measure))).toEqual({
    ok: true,
    value: { version: 1 },
  });
  expect(await updateMeasure(db, writer, measure.id, 9, measureFields(measure))).toMatchObject({ ok: false });
  expect(await listChanges(db, planId)).toHaveLength(before.length);
});

dbTest("the newest report counts, and older ones are kept", async ({ db }) => {
  const { by, measureIds } = await storePlan(db);
  const measure = await findMeasure(db, measureIds[0] ?? "");
  const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
  await insertStatusReport(db, by, measure, said);
  await db.updateTable("work.statusReport").set({ reportedAt: "2026-01-01T12:00:00Z" }).execute();
  await insertStatusReport(db, by, measure, { ...said, late: true, comment: "Venter", internalNote: "Bare for oss" });

  expect((await findMeasure(db, measure.id)).status).toMatchObject({
    phase: "underWay",
    late: true,
    comment: "Venter",
    reportedAt: expect.any(Date),
  });
  const reports = await listStatusReports(db, measure.id);
  expect(reports.map(({ late, reportedBy }) => [late, reportedBy])).toEqual([
    [true, "Kari Nordmann"],
    [false, "Kari Nordmann"],
  ]);
});

dbTest("a function's measures are found in all plans, with their numbers", async ({ db }) => {
  const { positionId, otherPositionId, writer, measureIds } = await storePlan(db);
  await updateMeasure(db, writer, measureIds[0] ?? "", 1, { positionId: otherPositionId });
  const measures = await listMeasuresOfPositions(db, [positionId]);
  expect(measures.map(({ number }) => number)).toEqual(["1.2", "2.1"]);
  expect(await listMeasuresOfPositions(db, [])).toEqual([]);
});

dbTest("many measures are stored with a few statements and read with one", async ({ db }) => {
  const { writer, planId, goalIds } = await storePlan(db);
  const many = Array.from({ length: 197 }, (_, at) =>
    measureFieldsOf({
      title: `Tiltak ${at}`,
      goalIds: goalIds.slice(0, 1 + (at % 3)),
      partners: [{ name: "NAV", part: "" }],
      milestones: [{ title: "Start", due: "2026-03-01", doneOn: null }],
      costs: [{ year: 2026, kroner: at }],
    }),
  );
  await insertMeasures(db, writer, many);
  const measures = await listMeasures(db, planId);
  expect(measures).toHaveLength(200);
  expect(new Set(measures.map(({ number }) => number)).size).toBe(200);
});

dbTest("an unknown measure is not there", async ({ db }) => {
  await expect(findMeasure(db, nobody)).rejects.toMatchObject({ init: { status: 404 } });
});
