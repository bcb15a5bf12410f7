import { expect } from "vitest";
import { starterChapters } from "#app/guide/template.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { asActor, dbTest } from "#test/db.ts";
import { measureFieldsOf, planFieldsOf, storeOrganisation, storePlan } from "#test/examples.ts";
import { deleteAdoption, findAdoption, insertAdoptions, listAdoptions, saveAdoption } from "./adoption.server.ts";
import { listChapters, updateChapter } from "./chapter.server.ts";
import { findFocusArea, updateFocusArea } from "./focus-area.server.ts";
import { findGoal, insertGoal, updateGoal } from "./goal.server.ts";
import { listMeasures } from "./measure.server.ts";
import { insertPlan, type NewMeasure } from "./new-plan.server.ts";
import { findPlan, listPlans, updatePlan } from "./plan.server.ts";

const decision = {
  hearingFrom: "2025-11-01",
  hearingTo: "2025-12-15",
  adoptedOn: "2026-03-12",
  adoptedBy: "Kommunestyret",
  byCouncil: true,
  caseNumber: "26/17",
  link: "https://fjellvik.example/sak/26-17",
};

dbTest("a new plan has the guide's chapters, and its municipality", async ({ db }) => {
  const owner = await storeOrganisation(db);
  const plan = await insertPlan(db, owner, { fields: planFieldsOf({ language: "nn" }), municipalities: ["9901"] });
  const titles = (await listChapters(db, plan.id)).map(({ title }) => title);
  expect(titles).toEqual(starterChapters("nn").map(({ title }) => title));
  expect(await listAdoptions(db, plan.id)).toMatchObject([{ municipality: "Fjellvik", adoptedOn: null }]);
});

dbTest(
  "a measure under several goals is one, unless anything in it differs or the goal is the same",
  async ({ db }) => {
    const owner = await storeOrganisation(db);
    const { goalIds: _, ...blank } = measureFieldsOf({ title: "Kurs" });
    const shared = { ...blank, sameAs: "1.1" };
    const goal = (...measures: NewMeasure[]) => ({ level: "user" as const, title: "Mål", strategy: "", measures });
    const area = { title: "Hjelp", reason: "", period: "this" as const };
    const goals = [goal(shared, shared), goal(shared, blank), goal({ ...shared, hours: 3 }, blank)];
    const fields = planFieldsOf();
    const { id } = await insertPlan(db, owner, { fields, municipalities: [], focusAreas: [{ ...area, goals }] });
    const found = (await listMeasures(db, id)).map(({ goalIds, hours }) => [goalIds.length, hours]);
    expect(found).toHaveLength(5);
    expect(found.filter(([many]) => many === 2)).toEqual([[2, null]]);
    expect(found.filter(([, hours]) => hours === 3)).toEqual([[1, 3]]);
  },
);

dbTest("a plan's address is its owner's name and its years, and two plans never share one", async ({ db }) => {
  const owner = await storeOrganisation(db);
  const addressOf = async (differences = {}) =>
    (await insertPlan(db, owner, { fields: planFieldsOf(differences), municipalities: [] })).slug;
  expect(await addressOf()).toBe("fjellvik-2026-2029");
  expect(await addressOf()).toBe("fjellvik-2026-2029-2");
  expect(await addressOf({ startsOn: null, endsOn: null })).toBe("fjellvik");
});

dbTest("the address stays when the years are changed", async ({ db }) => {
  const { planId, by, plan } = await storePlan(db);
  expect(await updatePlan(db, by, planId, 1, { endsOn: "2031-12-31" })).toEqual({ ok: true, value: { version: 2 } });
  expect(await findPlan(db, planId)).toEqual({ ...plan, endsOn: "2031-12-31", version: 2 });
  expect(await updatePlan(db, by, planId, 1, { title: "For sent" })).toMatchObject({ refusal: "changedMeanwhile" });
});

dbTest(
  "a plan that was read from Word without years gets them in its address when they are written",
  async ({ db }) => {
    const owner = await storeOrganisation(db);
    const fields = planFieldsOf({ startsOn: null, endsOn: null });
    const { id } = await insertPlan(db, owner, { fields, municipalities: [] });
    await updatePlan(db, owner.by, id, 1, { title: "Ny tittel" });
    expect((await findPlan(db, id)).slug).toBe("fjellvik");
    const writer = { personId: owner.by, readable: [owner.organisationId], writable: [owner.organisationId] };
    await asActor(db, writer, (db) =>
      updatePlan(db, owner.by, id, 2, { startsOn: "2027-01-01", endsOn: "2030-12-31" }),
    );
    expect((await findPlan(db, id)).slug).toBe("fjellvik-2027-2030");
  },
);

dbTest("texts are cleaned on their way in", async ({ db }) => {
  const { planId, by, writer, chapterIds } = await storePlan(db);
  await updatePlan(db, by, planId, 1, { title: "\uf0b7 Plan\u00ad" });
  expect((await findPlan(db, planId)).title).toBe("• Plan");
  const another = { fields: planFieldsOf({ subtitle: "a\u00ad" }), municipalities: [] };
  expect(await insertPlan(db, writer, another)).toMatchObject({ subtitle: "a" });
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "a\u200eb" }] }],
  };
  await updateChapter(db, writer, chapterIds[0] ?? "", 1, { body });
  const [chapter] = await listChapters(db, planId);
  expect(chapter && toPlainText(chapter.body)).toBe("ab");
});

dbTest("staff make and change plans in their own organisation only", async ({ db }) => {
  const ours = await storePlan(db);
  const theirs = await storePlan(db, {}, "elvedal", "9902");
  const kari = { personId: ours.by, readable: [ours.organisationId], writable: [ours.organisationId] };
  await asActor(db, kari, async (db) => {
    expect((await listPlans(db)).map(({ id }) => id)).toEqual([ours.planId]);
    expect(await updatePlan(db, ours.by, ours.planId, 1, { title: "Vår plan" })).toMatchObject({ ok: true });
  });
  const adviser = { ...kari, readable: [theirs.organisationId], writable: [] };
  expect(
    await asActor(db, adviser, (db) => updatePlan(db, ours.by, theirs.planId, 1, { title: "Deres plan" })),
  ).toMatchObject({ ok: false });
  expect((await findPlan(db, theirs.planId)).title).not.toBe("Deres plan");
});

dbTest("each municipality of a joint plan has a decision of its own", async ({ db }) => {
  const { planId, writer, organisationId } = await storePlan(db);
  await storeOrganisation(db, "elvedal", "9902");
  await insertAdoptions(db, writer, ["9901", "9902"]);
  await saveAdoption(db, writer, "9902", decision);
  const adoptions = await listAdoptions(db, planId);
  expect(adoptions.map(({ municipality, adoptedOn }) => [municipality, adoptedOn])).toEqual([
    ["Fjellvik", null],
    ["Elvedal", "2026-03-12"],
  ]);
  expect(await findAdoption(db, planId, "9901")).toMatchObject({
    organisationId,
    municipalityOrganisationId: organisationId,
  });
  await deleteAdoption(db, writer, "9902");
  expect(await listAdoptions(db, planId)).toHaveLength(1);
});

dbTest("goals and focus areas are saved from the version they were begun from", async ({ db }) => {
  const { writer, focusAreaIds, goalIds } = await storePlan(db);
  const [first = "", second = ""] = focusAreaIds;
  expect(await updateFocusArea(db, writer, first, 1, { reason: "Behov" })).toMatchObject({ ok: true });
  expect(await updateFocusArea(db, writer, first, 1, { reason: "Annet" })).toMatchObject({ ok: false });
  expect(await findFocusArea(db, first)).toMatchObject({ reason: "Behov", title: "Forebygging", version: 2 });

  await updateGoal(db, writer, goalIds[0] ?? "", 1, { focusAreaId: second });
  expect(await findGoal(db, goalIds[0] ?? "")).toMatchObject({ focusAreaId: second, title: "Ansatte spør" });
  const { id } = await insertGoal(db, writer, { focusAreaId: first, level: "user", title: "Nytt mål", strategy: "" });
  expect(await findGoal(db, id)).toMatchObject({ level: "user", version: 1 });
});
