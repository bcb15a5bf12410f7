import { expect } from "vitest";
import { asActor, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { findDraft } from "./draft.server.ts";
import { removePart } from "./remove.server.ts";

dbTest("a draft holds the whole plan, in its order", async ({ db }) => {
  const { planId, chapterIds, focusAreaIds, goalIds } = await storePlan(db);
  const draft = await findDraft(db, planId);
  expect(draft.plan).toMatchObject({ slug: "fjellvik-2026-2029", startsOn: "2026-01-01", version: 1 });
  expect(draft.adoptions).toMatchObject([{ kommunenummer: "9901", municipality: "Fjellvik", adoptedOn: null }]);
  expect(draft.chapters.map(({ id }) => id)).toEqual(chapterIds);
  expect(draft.focusAreas.map(({ id }) => id)).toEqual(focusAreaIds);
  expect(draft.goals.map(({ id }) => id)).toEqual(goalIds);
  expect(draft.goals[0]).toMatchObject({ focusAreaId: focusAreaIds[0], level: "agency", version: 1 });
  expect(draft.measures.map(({ number }) => number)).toEqual(["1.1", "1.2", "2.1"]);
});

dbTest("what is removed is not in the draft; measures whose focus area is gone are not lost", async ({ db }) => {
  const { planId, writer, chapterIds, focusAreaIds } = await storePlan(db);
  await removePart(db, writer, "chapter", chapterIds[0] ?? "");
  await removePart(db, writer, "focusArea", focusAreaIds[0] ?? "");
  const draft = await findDraft(db, planId);
  expect(draft.chapters).toHaveLength(1);
  expect(draft.goals).toHaveLength(1);
  expect(draft.measures.map(({ number }) => number)).toEqual(["1.1", "0.1", "0.2"]);
  expect(draft.measures.map(({ title }) => title).toSorted()).toEqual(["Fagdag", "Krisetelefon", "Tiltakskort"]);
});

dbTest("a measure under a goal that is removed is not lost either", async ({ db }) => {
  const { planId, writer, goalIds } = await storePlan(db);
  await removePart(db, writer, "goal", goalIds[2] ?? "");
  const { goals, measures } = await findDraft(db, planId);
  expect(goals).toHaveLength(2);
  expect(measures.map(({ number, goalIds }) => [number, goalIds.length])).toEqual([
    ["1.1", 1],
    ["1.2", 1],
    ["0.1", 0],
  ]);
});

dbTest("nobody reads the draft of another organisation", async ({ db }) => {
  const ours = await storePlan(db);
  const theirs = await storePlan(db, {}, "elvedal", "9902");
  const kari = { personId: ours.by, readable: [ours.organisationId], writable: [ours.organisationId] };

  expect(await asActor(db, kari, async (db) => (await findDraft(db, ours.planId)).measures.length)).toBe(3);
  await expect(asActor(db, kari, (db) => findDraft(db, theirs.planId))).rejects.toMatchObject({
    init: { status: 404 },
  });
});
