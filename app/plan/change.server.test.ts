import { sql } from "kysely";
import { expect } from "vitest";
import { verifyChain } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import { dbTest } from "#test/db.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";
import { listAdoptions, saveAdoption } from "./adoption.server.ts";
import { findState, listChanges } from "./change.server.ts";
import { changeKind } from "./change.ts";
import { findChapter, insertChapter, listChapters, updateChapter } from "./chapter.server.ts";
import { listGoals } from "./goal.server.ts";
import { listGroupSeats, saveGroupSeats } from "./group.server.ts";
import { findMeasure, listMeasures, updateMeasure } from "./measure.server.ts";
import { moveChapter, moveGoal, moveMeasure } from "./move.server.ts";
import { findPlan, updatePlan } from "./plan.server.ts";
import { bringBackPart, removePart } from "./remove.server.ts";
import { undoChange } from "./undo.server.ts";

async function newest(db: Db, planId: string) {
  const [change] = await listChanges(db, planId);
  if (!change) throw new Error("no change was kept");
  return change;
}

dbTest("a saved change is kept as it was and as it became, with who did it", async ({ db }) => {
  const { planId, writer, chapterIds } = await storePlan(db);
  await updateChapter(db, writer, chapterIds[0] ?? "", 1, { title: "Hilsen fra ordføreren" });
  const change = await newest(db, planId);
  expect(change).toMatchObject({ part: "chapter", partId: chapterIds[0], changedBy: "Kari Nordmann" });
  expect([change.before?.title, change.after?.title]).toEqual(["Forord", "Hilsen fra ordføreren"]);
  expect(changeKind(change)).toBe("changed");
});

dbTest("every change is in the audit trail, and the chain holds", async ({ db }) => {
  const { organisationId, planId, writer, chapterIds } = await storePlan(db);
  await updateChapter(db, writer, chapterIds[0] ?? "", 1, { title: "Hilsen" });
  await removePart(db, writer, "chapter", chapterIds[0] ?? "");
  const entries = await db
    .selectFrom("audit.entry")
    .select(["action", "subject"])
    .orderBy("number", "desc")
    .limit(2)
    .execute();
  expect(entries).toEqual([
    { action: "chapter:removed", subject: `chapter/${chapterIds[0]}` },
    { action: "chapter:changed", subject: `chapter/${chapterIds[0]}` },
  ]);
  expect(planId && (await verifyChain(db, organisationId))).toMatchObject({ ok: true });
});

dbTest("the version somebody began from can be found again, to show what both have written", async ({ db }) => {
  const { writer, measureIds } = await storePlan(db);
  const id = measureIds[0] ?? "";
  await updateMeasure(db, writer, id, 1, { title: "To" });
  await updateMeasure(db, writer, id, 2, { title: "Tre" });
  expect(await findState(db, "measure", id, 1)).toMatchObject({ title: "Fagdag" });
  expect(await findState(db, "measure", id, 2)).toMatchObject({ title: "To" });
  expect(await findState(db, "measure", id, 9)).toBeNull();
});

dbTest("the history goes on behind its first page", async ({ db }) => {
  const { planId, writer, chapterIds } = await storePlan(db);
  const [first = ""] = chapterIds;
  await updateChapter(db, writer, first, 1, { title: "Hilsen" });
  const all = await listChanges(db, planId);
  expect(await listChanges(db, planId, 1)).toEqual(all.slice(1));
});

dbTest("what one person writes in a chapter in one go is one change, undone as one", async ({ db }) => {
  const { planId, writer, by, chapterIds } = await storePlan(db);
  const id = chapterIds[0] ?? "";
  const count = (await listChanges(db, planId)).length;
  await updateChapter(db, writer, id, 1, { title: "Hilsen" });
  await updateChapter(db, writer, id, 2, { title: "Hilsen fra ordføreren" });
  expect(await listChanges(db, planId)).toHaveLength(count + 1);
  expect((await newest(db, planId)).after).toMatchObject({ title: "Hilsen fra ordføreren", version: 3 });
  await undoChange(db, by, await newest(db, planId));
  expect((await findChapter(db, id)).title).toBe("Forord");
  expect(await listChanges(db, planId)).toHaveLength(count + 2);
  await undoChange(db, by, await newest(db, planId));
  expect((await findChapter(db, id)).title).toBe("Hilsen fra ordføreren");
});

dbTest("what is written later, or after somebody else, is a change of its own", async ({ db }) => {
  const { planId, writer, chapterIds } = await storePlan(db);
  const ola = await storeOrganisation(db, "elvedal", "9902");
  const id = chapterIds[0] ?? "";
  const count = (await listChanges(db, planId)).length;
  await updateChapter(db, writer, id, 1, { title: "En" });
  await updateChapter(db, { ...writer, by: ola.by }, id, 2, { title: "To" });
  await updateChapter(db, writer, id, 3, { title: "Tre" });
  expect(await listChanges(db, planId)).toHaveLength(count + 3);
  await sql`update work.change set changed_at = changed_at - interval '11 minutes'`.execute(db);
  await updateChapter(db, writer, id, 4, { title: "Fire" });
  expect(await listChanges(db, planId)).toHaveLength(count + 4);
});

dbTest("undoing takes back one change and leaves what others have written since", async ({ db }) => {
  const { planId, writer, by, measureIds } = await storePlan(db);
  const id = measureIds[0] ?? "";
  await updateMeasure(db, writer, id, 1, { title: "Feil tittel", costs: [{ year: 2026, kroner: 5 }] });
  const mistake = await newest(db, planId);
  await updateMeasure(db, writer, id, 2, { reason: "Fordi" });

  expect(await undoChange(db, by, mistake)).toEqual({ ok: true, value: null });
  expect(await findMeasure(db, id)).toMatchObject({ title: "Fagdag", costs: [], reason: "Fordi", version: 4 });
});

dbTest("what was removed by mistake comes back where it stood, and can go again", async ({ db }) => {
  const { planId, writer, by, chapterIds } = await storePlan(db);
  await removePart(db, writer, "chapter", chapterIds[0] ?? "");
  await undoChange(db, by, await newest(db, planId));
  expect((await listChapters(db, planId)).map(({ id }) => id)).toEqual(chapterIds);

  const back = await newest(db, planId);
  expect(changeKind(back)).toBe("brought back");
  await undoChange(db, by, back);
  expect(await listChapters(db, planId)).toHaveLength(1);
});

dbTest("what is not removed cannot be brought back", async ({ db }) => {
  const { writer, chapterIds } = await storePlan(db);
  await expect(bringBackPart(db, writer, "chapter", chapterIds[0] ?? "")).rejects.toMatchObject({
    init: { status: 404 },
  });
});

dbTest("undoing the making of a chapter takes it out", async ({ db }) => {
  const { planId, writer, by } = await storePlan(db);
  const own = { kind: "text" as const, template: "own", title: "Ordliste", body: fromPlainText("Vold er …") };
  const { id } = await insertChapter(db, writer, own);
  expect((await listChapters(db, planId)).at(-1)?.id).toBe(id);
  await undoChange(db, by, await newest(db, planId));
  await expect(findChapter(db, id)).rejects.toMatchObject({ init: { status: 404 } });
});

dbTest("a move can be undone", async ({ db }) => {
  const { planId, writer, by, chapterIds } = await storePlan(db);
  await moveChapter(db, writer, chapterIds[1] ?? "", "up");
  expect((await listChapters(db, planId)).map(({ id }) => id)).toEqual([...chapterIds].reverse());
  expect(changeKind(await newest(db, planId))).toBe("moved");
  await undoChange(db, by, await newest(db, planId));
  expect((await listChapters(db, planId)).map(({ id }) => id)).toEqual(chapterIds);
});

dbTest("a goal moves within its focus area only, a measure within its goal", async ({ db }) => {
  const { planId, writer, goalIds, measureIds } = await storePlan(db);
  await moveGoal(db, writer, goalIds[1] ?? "", "down");
  expect((await listGoals(db, planId)).map(({ id }) => id)).toEqual(goalIds);
  await moveGoal(db, writer, goalIds[1] ?? "", "up");
  expect((await listGoals(db, planId)).map(({ id }) => id)).toEqual([goalIds[1], goalIds[0], goalIds[2]]);
  await moveMeasure(db, writer, measureIds[1] ?? "", goalIds[0] ?? "", { before: measureIds[0] ?? "" });
  const measures = await listMeasures(db, planId);
  expect(measures.map(({ id }) => id)).toEqual([measureIds[1], measureIds[0], measureIds[2]]);
});

dbTest("the frame of the plan, its groups and its adoptions can be undone too", async ({ db }) => {
  const { planId, writer, by } = await storePlan(db);
  await updatePlan(db, by, planId, 1, { title: "Ny tittel" });
  await undoChange(db, by, await newest(db, planId));
  expect((await findPlan(db, planId)).title).toBe("Handlingsplan mot vold i nære relasjoner");

  await saveGroupSeats(db, writer, [{ kind: "steering", title: "Helsesjef", agency: "Helse" }]);
  expect(await listGroupSeats(db, planId)).toMatchObject([{ title: "Helsesjef" }]);
  await undoChange(db, by, await newest(db, planId));
  expect(await listGroupSeats(db, planId)).toEqual([]);

  const decision = { adoptedOn: "2026-03-12", adoptedBy: "Kommunestyret", byCouncil: true, caseNumber: "26/17" };
  await saveAdoption(db, writer, "9901", { hearingFrom: null, hearingTo: null, link: "", ...decision });
  expect(await listAdoptions(db, planId)).toMatchObject([decision]);
  await undoChange(db, by, await newest(db, planId));
  expect(await listAdoptions(db, planId)).toMatchObject([{ adoptedOn: null, byCouncil: false }]);
});
