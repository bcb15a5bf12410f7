import { sql } from "kysely";
import { expect } from "vitest";
import { dateInNorway } from "#app/lib/dates.ts";
import { newId } from "#app/lib/id.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { loader as showMeasure } from "#app/plan/edit-measure.tsx";
import { action as lookOverFact } from "#app/plan/look-over-fact.ts";
import ShowQuality, { loader as showQuality } from "#app/plan/show-quality.tsx";
import { action as sayOfStep, loader as showStep } from "#app/process/edit-step.tsx";
import { listPlansNow } from "#app/process/plan-now-list.server.ts";
import ShowPlanNow, { loader as showPlanNow } from "#app/process/show-plan-now.tsx";
import { aUser, call } from "#test/call.ts";
import { changeFact, changeStep } from "#test/changed-content.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { wordsIn } from "#test/words-in.ts";

dbTest("a step changed in the guide is to be looked over in Planen nå, until it is said anew", async ({ db }) => {
  const twoDaysAgo = dateInNorway(new Date(Date.now() - 2 * 86_400_000));
  using _changed = changeStep("1.6", twoDaysAgo, { nb: "Spør også barn.", nn: "Spør barn òg." });
  const { by, organisationId, planId } = await storePlan(db);
  const user = aUser(by, organisationId, "coordinator");
  const here = { db, user, params: { planId } };
  const at = { db, user, params: { planId, step: "1.6" } };
  const form = { state: "done", reason: "", dueOn: "", positionId: "" };
  const toLookOver = async () => (await call(showPlanNow, here)).lookOver.map(({ key, text }) => [key, text]);
  expect(await toLookOver()).toEqual([]);

  await call(sayOfStep, { ...at, form });
  await db.updateTable("work.planStep").set({ setAt: sql`now() - interval '9 days'` }).execute();
  expect(await toLookOver()).toEqual([["1.6", "Spør også barn."]]);
  expect((await call(showStep, at)).changed).toMatchObject({ text: "Spør også barn." });

  expect(await call(sayOfStep, { ...at, form })).toMatchObject({ status: 303 });
  expect(await toLookOver()).toEqual([]);
  expect((await call(showStep, at)).changed).toBeNull();
});

dbTest("a fact changed is a thing to look over in the plan that rests on it, until somebody has", async ({ db }) => {
  const { by, organisationId, planId, measureIds } = await storePlan(db);
  const theirs = await storePlan(db, {}, "elvedal", "9902");
  const measureId = measureIds[0] ?? "";
  await db
    .updateTable("work.measure")
    .set({ legalBasis: ["kostra-7b"] })
    .where("id", "=", measureId)
    .execute();
  const user = aUser(by, organisationId, "coordinator");
  const here = { db, user, params: { planId } };
  const told = async (at = here) => (await call(showQuality, at)).improve.filter(({ changedFactId }) => changedFactId);
  expect(await told()).toEqual([]);

  const today = dateInNorway(new Date());
  using _changed = changeFact("kostra-7b", today, { nb: "Nytt spørsmål.", nn: "Nytt spørsmål òg." });
  expect(await told()).toMatchObject([
    { changedFactId: "kostra-7b", places: [{ address: `/arbeid/planer/${planId}/tiltak/${measureId}#legalBasis` }] },
  ]);
  const { findings } = await call(showMeasure, { ...here, params: { planId, measureId } });
  expect(findings.legalBasis).toMatchObject([{ what: expect.stringContaining("Nytt spørsmål.") }]);
  expect(await told({ ...here, user: aUser(theirs.by, theirs.organisationId, "coordinator"), params: theirs })).toEqual(
    [],
  );
  const page = await call(showQuality, { ...here, language: "nn" });
  const html = await drawn({ default: ShowQuality }, page, { language: "nn" });
  const words = wordsIn(html);
  expect(words).toContain("Noko planen viser til, er endra: KOSTRA skjema 7B");
  expect(words).toContain("Nytt spørsmål òg.");
  const [button = ""] = /<form[^>]*kvalitet\/fakta.*?<\/form>/s.exec(html) ?? [];
  expect(button).toContain('name="factId" value="kostra-7b"');
  expect(button).toContain("Vi har sett over det");

  const now = async () => wordsIn(await drawn({ default: ShowPlanNow }, await call(showPlanNow, here)));
  expect(await now()).toContain("Noe planen viser til, er endret: KOSTRA skjema 7B");
  expect(await now()).toContain("Brukt i: 1.1");
  expect(html).toContain('id="kostra-7b"');

  await call(lookOverFact, { ...here, form: { factId: "kostra-7b" } });
  expect(await told()).toEqual([]);
  expect(await now()).not.toContain("KOSTRA skjema 7B");
});

dbTest("the start tells of a changed fact until somebody has looked it over, with one query more", async ({ db }) => {
  const { by, organisationId, planId, measureIds } = await storePlan(db);
  await db
    .updateTable("work.measure")
    .set({ legalBasis: ["kostra-7b"] })
    .where("id", "in", measureIds)
    .execute();
  const user = aUser(by, organisationId, "coordinator");
  const plans = (at = db) => listPlansNow(at, [planId], dateInNorway(new Date()));
  const lacks = async () => (await plans()).get(planId)?.next.filter(({ key }) => key === "changed").length;
  expect(await lacks()).toBe(0);
  const before = await queriesOf(db, (db) => plans(db));

  using _changed = changeFact("kostra-7b", dateInNorway(new Date()), { nb: "Nytt.", nn: "Nytt òg." });
  expect(await lacks()).toBe(1);
  expect(await queriesOf(db, (db) => plans(db))).toBe(before + 1);
  await call(lookOverFact, { db, user, params: { planId }, form: { factId: "kostra-7b" } });
  expect(await lacks()).toBe(0);
});

dbTest(
  "a focus area taken from the national areas is looked over when the national plan is changed",
  async ({ db }) => {
    const { by, organisationId, planId } = await storePlan(db);
    const { focusAreas } = await findDraft(db, planId);
    const [area] = focusAreas;
    await db
      .insertInto("work.focusProposal")
      .values({
        organisationId,
        id: newId(),
        planId,
        title: "x",
        sort: 1,
        nationalArea: "sami",
        focusAreaId: area?.id ?? "",
      })
      .execute();
    using _changed = changeFact("trygghet-for-alle", dateInNorway(new Date()), { nb: "Nytt.", nn: "Nytt òg." });
    const here = { db, user: aUser(by, organisationId, "coordinator"), params: { planId } };
    const { changedFacts } = await call(showPlanNow, here);
    expect(changedFacts.flatMap(({ places }) => places.map(({ address }) => address))).toEqual([
      `/arbeid/planer/${planId}/innsatsomrader/${area?.id}#title`,
    ]);
  },
);
