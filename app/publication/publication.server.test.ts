import { sql } from "kysely";
import { expect } from "vitest";
import { isTextOfEntry } from "#app/lib/audit.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { findMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import { listPlans, updatePlan } from "#app/plan/plan.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { asActor, asPublic, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import {
  draftPublication,
  findPublication,
  hashOf,
  latestPublication,
  listPublications,
  listVersionsOf,
  publishPlan,
  publishStatus,
  statusPublication,
} from "./publication.server.ts";

const today = "2026-03-20";

dbTest("what is published can be read by the public, and what is drafted afterwards cannot", async ({ db }) => {
  const { planId, by, plan } = await storePlan(db);
  const published = await publishPlan(db, planId, by, today);
  await updatePlan(db, by, planId, 1, { title: "Ikke ferdig" });

  const read = await asPublic(db, (db) => latestPublication(db, plan.slug));
  expect(published).toMatchObject({ ok: true, value: { version: 1, publishedOn: today, hash: hashOf(read) } });
  expect(read).toMatchObject({ version: 1, title: plan.title, owner: "Fjellvik kommune" });
  expect(read.measures.map(({ number }) => number)).toEqual(["1.1", "1.2", "2.1"]);
});

dbTest("an internal note is nowhere in what is stored for the public", async ({ db }) => {
  const { planId, by, writer, measureIds } = await storePlan(db);
  const measure = await findMeasure(db, measureIds[0] ?? "");
  const said = { phase: "underWay" as const, late: true, comment: "Venter på trykkeriet" };
  await insertStatusReport(db, by, measure, { ...said, internalNote: "Bare for oss" });
  await updateMeasure(db, writer, measure.id, 1, { internalRemark: "Bare for kolleger" });
  await publishPlan(db, planId, by, today);

  const rows = JSON.stringify(await asPublic(db, (db) => db.selectFrom("published.publication").selectAll().execute()));
  expect(rows).toContain("Venter på trykkeriet");
  expect(rows).not.toContain("Bare for");
});

dbTest("each publishing is a new version, and older ones are as they were", async ({ db }) => {
  const { planId, by, plan } = await storePlan(db);
  await publishPlan(db, planId, by, today);
  const first = await findPublication(db, plan.slug, 1);
  await updatePlan(db, by, planId, 1, { subtitle: "Revidert" });
  await publishPlan(db, planId, by, "2026-06-01");

  expect(await findPublication(db, plan.slug, 1)).toEqual(first);
  expect(await latestPublication(db, plan.slug)).toMatchObject({ version: 2, subtitle: "Revidert" });
  expect((await listVersionsOf(db, planId)).map(({ version }) => version)).toEqual([2, 1]);
  expect(await listPublications(db)).toMatchObject([{ slug: plan.slug, version: 2 }]);
  expect(await listPlans(db)).toMatchObject([{ id: planId, publishedVersion: 2, measures: 3 }]);
});

dbTest("how measures go can be published without the words that are being written", async ({ db }) => {
  const { planId, by, plan, writer, measureIds } = await storePlan(db);
  const seeing = async () => ({
    by,
    seen: (await statusPublication(db, await findDraft(db, planId), today))?.seen ?? "",
  });
  expect(await publishStatus(db, planId, { by, seen: "" }, today)).toEqual({ ok: false, refusal: "unpublished" });
  await publishPlan(db, planId, by, today);
  expect(await publishStatus(db, planId, await seeing(), today)).toEqual({ ok: false, refusal: "unchanged" });

  const measure = await findMeasure(db, measureIds[0] ?? "");
  await updateMeasure(db, writer, measure.id, 1, { title: "Halvskrevet tittel", internalRemark: "Bare for kolleger" });
  const said = { phase: "done" as const, late: false, comment: "Holdt i mai", internalNote: "Bare for oss" };
  await insertStatusReport(db, by, measure, said);
  const before = await seeing();
  await insertStatusReport(db, by, measure, { ...said, comment: "Holdt i mai" });
  const third = await findMeasure(db, measureIds[1] ?? "");
  await insertStatusReport(db, by, third, { ...said, phase: "underWay", comment: "Kom til etterpå" });
  expect(await publishStatus(db, planId, before, today)).toEqual({ ok: false, refusal: "changedMeanwhile" });
  expect(await publishStatus(db, planId, await seeing(), "2026-06-01")).toMatchObject({
    ok: true,
    value: { version: 2 },
  });

  const [first, read] = [await findPublication(db, plan.slug, 1), await latestPublication(db, plan.slug)];
  expect(read.wordsFrom).toEqual({ version: 1, publishedOn: today });
  expect(read.measures[0]).toMatchObject({ title: measure.title, status: { phase: "done", comment: "Holdt i mai" } });
  expect(read.measures.slice(2)).toEqual(first.measures.slice(2));
  expect(JSON.stringify(read)).not.toMatch(/Halvskrevet|Bare for/);
  expect((await listVersionsOf(db, planId)).map(({ isStatusOnly }) => isStatusOnly)).toEqual([true, false]);
});

dbTest("a status that was published alone is no reason to publish the same words again", async ({ db }) => {
  const { planId, by, measureIds } = await storePlan(db);
  await publishPlan(db, planId, by, today);
  const measure = await findMeasure(db, measureIds[0] ?? "");
  const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
  await insertStatusReport(db, by, measure, said);
  const news = await statusPublication(db, await findDraft(db, planId), today);
  expect(await publishStatus(db, planId, { by, seen: news?.seen ?? "" }, today)).toMatchObject({ ok: true });

  expect(await publishPlan(db, planId, by, today)).toEqual({ ok: false, refusal: "unchanged" });
});

dbTest("a plan that has not changed is not published again", async ({ db }) => {
  const { planId, by } = await storePlan(db);
  await publishPlan(db, planId, by, today);
  expect(await publishPlan(db, planId, by, "2026-06-01")).toEqual({ ok: false, refusal: "unchanged" });
});

dbTest("a plan that says nothing is not published", async ({ db }) => {
  const { planId, by } = await storePlan(db, { chapters: [], focusAreas: [] });
  expect(await publishPlan(db, planId, by, today)).toEqual({ ok: false, refusal: "empty" });
});

dbTest("a preview is what would be published, and is kept nowhere", async ({ db }) => {
  const { planId } = await storePlan(db);
  expect(await draftPublication(db, planId, today)).toMatchObject({ version: 1, publishedOn: today });
  expect(await listVersionsOf(db, planId)).toEqual([]);
});

dbTest("publishing stands in the audit trail with the hash of what was published", async ({ db }) => {
  const { planId, by, plan, organisationId } = await storePlan(db);
  const published = await publishPlan(db, planId, by, today);
  const entry = await db.selectFrom("audit.entry").selectAll().orderBy("number", "desc").executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ action: "plan:publish", actor: by, subject: `plan/${planId}` });

  const stored = await db.selectFrom("published.publication").select(["hash", "content"]).executeTakeFirstOrThrow();
  const counted = hashOf(await latestPublication(db, plan.slug));
  expect(counted).toMatch(/^[0-9a-f]{64}$/);
  expect(stored.hash).toBe(counted);
  expect(published).toMatchObject({ value: { hash: counted } });
  expect(await isTextOfEntry(db, organisationId, entry.number, counted)).toBe(true);
  expect(await isTextOfEntry(db, organisationId, entry.number, hashOf({ ...stored.content, title: "Endret" }))).toBe(
    false,
  );
});

dbTest("staff publish with the rights of staff, and nobody publishes for another organisation", async ({ db }) => {
  const ours = await storePlan(db);
  const theirs = await storePlan(db, {}, "elvedal", "9902");
  const kari = { personId: ours.by, readable: [ours.organisationId], writable: [ours.organisationId] };
  expect(await asActor(db, kari, (db) => publishPlan(db, ours.planId, ours.by, today))).toMatchObject({ ok: true });
  const reader = { ...kari, readable: [theirs.organisationId], writable: [] };
  await expect(asActor(db, reader, (db) => publishPlan(db, theirs.planId, ours.by, today))).rejects.toThrow(
    /row-level security/,
  );
});

dbTest("a text that leads somewhere dangerous is stopped before it is published", async ({ db }) => {
  const { planId, by } = await storePlan(db);
  const href = "javascript:alert(1)";
  const text = { type: "text", text: "her", marks: [{ type: "link", attrs: { href } }] };
  const body = JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [text] }] });
  await sql`update work.chapter set body = ${body}::jsonb where plan_id = ${planId}`.execute(db);
  await expect(publishPlan(db, planId, by, today)).rejects.toThrow();
  expect(await listVersionsOf(db, planId)).toEqual([]);
});

dbTest("a stored publication that says more than the contract allows is not shown", async ({ db }) => {
  const { planId, by, plan } = await storePlan(db);
  await publishPlan(db, planId, by, today);
  const row = await db.selectFrom("published.publication").selectAll().executeTakeFirstOrThrow();
  const content = { ...row.content, version: 2, internalNote: "Bare for oss" };
  await db
    .insertInto("published.publication")
    .values({ ...row, id: newId(), version: 2, content })
    .execute();
  await expect(latestPublication(db, plan.slug)).rejects.toThrow(/internalNote/);
});
