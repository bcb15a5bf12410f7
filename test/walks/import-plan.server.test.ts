import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { action as chooseColumns } from "#app/import/choose-columns.ts";
import { findImport } from "#app/import/import.server.ts";
import { action as makePlan, loader as review } from "#app/import/review-import.tsx";
import { action as saveCorrections } from "#app/import/save-corrections.ts";
import { loader as showUpload, action as upload } from "#app/import/upload-plan.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";
import { aPublication } from "#test/publications.ts";
import { hallingdal } from "#test/samples/hallingdal.ts";
import { wordFile } from "#test/word-file.ts";

/** A coordinator who has sent in a Word file, and the page that came of it. */
async function given(db: Db, bytes: Uint8Array, fileName = "plan.docx") {
  const stored = await storeOrganisation(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const answer = await call(upload, { db, user, form: uploadForm(stored.organisationId, bytes, fileName) });
  const location = answer instanceof Response ? (answer.headers.get("location") ?? "") : "";
  const params = { importId: location.split("/").at(-1) ?? "" };
  const page = () => call(review, { db, user, params, path: location });
  return { ...stored, user, params, location, page };
}

function uploadForm(organisationId: string, bytes: Uint8Array, fileName = "plan.docx"): FormData {
  const form = new FormData();
  form.set("organisationId", organisationId);
  form.set("file", new File([new Uint8Array(bytes)], fileName));
  return form;
}

/** The fields of the review page as they stand when it is opened. */
function fieldsOf({ reading, right, title, period }: Awaited<ReturnType<typeof review>>) {
  const goals = reading.plan.focusAreas.flatMap((area, a) =>
    area.goals.map((goal, g) => right.goals[`${a}-${g}`] ?? goal),
  );
  return {
    title,
    startsOn: period.from ?? "",
    endsOn: period.to ?? "",
    goalTitle: goals.map((goal) => goal.title),
    goalLevel: goals.map((goal) => goal.level),
    notMeasure: right.notMeasures,
  };
}

async function plansOf(db: Db, organisationId: string) {
  return await db.selectFrom("work.plan").select("id").where("organisationId", "=", organisationId).execute();
}

const sample = () => readFile(new URL("../samples/hallingdal-clean.docx", import.meta.url));

dbTest("the Hallingdal plan goes from Word to a draft with all its goals and measures", async ({ db }) => {
  const { page, user, params, organisationId } = await given(db, await sample(), "hallingdal.docx");
  expect(await plansOf(db, organisationId)).toEqual([]);

  const answer = await call(makePlan, { db, user, params, form: fieldsOf(await page()) });
  const [plan] = await plansOf(db, organisationId);
  expect(answer).toMatchObject({ status: 303 });
  expect(answer instanceof Response && answer.headers.get("location")).toBe(`/arbeid/planer/${plan?.id}`);

  const draft = await findDraft(db, plan?.id ?? "");
  expect(draft.plan).toMatchObject({
    title: "Interkommunal handlingsplan mot vold i nære relasjoner",
    startsOn: "2021-01-01",
    endsOn: "2024-12-31",
    layout: "wishes",
    language: "nb",
  });
  expect(draft.adoptions.map(({ kommunenummer }) => kommunenummer)).toEqual(["9901"]);
  expect(draft.focusAreas).toHaveLength(3);
  expect(draft.goals).toHaveLength(11);
  expect(draft.measures).toHaveLength(34);
  expect(draft.measures.flatMap(({ points }) => points)).toHaveLength(13);
  expect(draft.measures[0]?.title).toMatch(new RegExp(`^${hallingdal[0]?.goals[0]?.[1][0]}`));
  expect(draft.chapters.map(({ kind, title }) => [kind, title]).slice(0, 3)).toEqual([
    ["text", "Forord"],
    ["text", "Innledning"],
    ["text", "Visjon og mål"],
  ]);
  expect(draft.chapters.filter(({ kind }) => kind === "focusAreas").map(({ title }) => title)).toEqual([
    "Handlingsprogrammets innsatsområder",
  ]);
});

dbTest("what is put right on the page is what is stored, and text that is no measure is kept", async ({ db }) => {
  const file = await wordFile([
    { heading: "Innledning" },
    "Tekst.",
    { heading: "Opplæring" },
    {
      table: [
        ["Mål", "Tiltak"],
        ["Tryghet", "Kurs"],
        ["", "Se vedlegg"],
      ],
    },
  ]);
  const { page, user, params, organisationId } = await given(db, file);
  const saved = await call(saveCorrections, {
    db,
    user,
    params,
    form: { ...fieldsOf(await page()), title: "Vår plan", startsOn: "1.1.2027" },
  });
  expect(saved).toMatchObject({ status: 303 });
  expect(await page()).toMatchObject({ title: "Vår plan", period: { from: "2027-01-01", to: null } });

  const form = { ...fieldsOf(await page()), goalTitle: ["Trygghet"], goalLevel: ["user"], notMeasure: ["0-0-1"] };
  await call(makePlan, { db, user, params, form });
  const [plan] = await plansOf(db, organisationId);
  const draft = await findDraft(db, plan?.id ?? "");
  expect(draft.plan).toMatchObject({ title: "Vår plan", startsOn: "2027-01-01" });
  expect(draft.goals).toMatchObject([{ title: "Trygghet", level: "user" }]);
  expect(draft.measures.map(({ title }) => title)).toEqual(["Kurs"]);
  expect(JSON.stringify(draft.chapters[0]?.body)).toContain("Se vedlegg");
});

dbTest("what is no measure becomes text with all that stood about it", async ({ db }) => {
  const file = await wordFile([
    {
      table: [
        ["Mål", "Tiltak", "Ansvar", "Tidsrom", "Ressurser", "Evaluering"],
        ["Trygghet", "Se vedlegg", "Rektor", "Hvert år", "Ti timer", "I møtet"],
      ],
    },
  ]);
  const { page, user, params, organisationId } = await given(db, file);
  await call(makePlan, { db, user, params, form: { ...fieldsOf(await page()), notMeasure: ["0-0-0"] } });
  const [plan] = await plansOf(db, organisationId);
  const { chapters, measures } = await findDraft(db, plan?.id ?? "");
  expect(measures).toEqual([]);
  expect(
    chapters
      .map(({ body }) => toPlainText(body))
      .join("\n")
      .trim(),
  ).toBe("Se vedlegg\nRektor\nHvert år\nTi timer\nI møtet");
});

dbTest(
  "a plan that Komplan wrote gives one measure for all its goals, for the municipalities it was for",
  async ({ db }) => {
    const before = aPublication();
    const measures = before.measures.map((measure) =>
      measure.municipalities.length > 0 ? { ...measure, municipalities: ["9901"] } : measure,
    );
    const { page, user, params, organisationId } = await given(db, await renderDocx({ ...before, measures }));
    await call(makePlan, { db, user, params, form: fieldsOf(await page()) });
    const [plan] = await plansOf(db, organisationId);
    const after = await findDraft(db, plan?.id ?? "");
    expect(after.measures.map(({ number, title }) => ({ number, title }))).toEqual(
      before.measures.map(({ number, title }) => ({ number, title })),
    );
    expect(after.measures[1]).toMatchObject({
      goalIds: [after.goals[0]?.id, after.goals[1]?.id],
      municipalities: ["9901"],
    });
    expect(after.measures[0]).toMatchObject({ milestones: measures[0]?.milestones, costs: measures[0]?.costs });
  },
);

dbTest("a column that was taken as the wrong field is read again as the right one", async ({ db }) => {
  const file = await wordFile([
    {
      table: [
        ["Mål", "Tiltak", "Hovedansvar", "Merknad"],
        ["Trygghet", "Kurs", "Rektor", "2028"],
      ],
    },
  ]);
  const { page, user, params } = await given(db, file);
  const measure = async () => (await page()).reading.plan.focusAreas[0]?.goals[0]?.measures[0];
  expect(await measure()).toMatchObject({ responsible: "Rektor", period: "", points: ["Merknad: 2028"] });

  await call(chooseColumns, {
    db,
    user,
    params,
    form: { "column-1.1": "goal", "column-1.2": "measure", "column-1.3": "responsible", "column-1.4": "period" },
  });
  expect(await measure()).toMatchObject({ responsible: "Rektor", period: "2028", points: [] });

  await call(chooseColumns, { db, user, params, form: { "column-1.3": "" } });
  expect(await measure()).toMatchObject({ responsible: "", period: "2028", points: ["Hovedansvar: Rektor"] });
});

dbTest("a blank goal, a period that ends before it begins, and a page that is out of date are told", async ({ db }) => {
  const file = await wordFile([
    {
      table: [
        ["Mål", "Tiltak"],
        ["Trygghet", "Kurs"],
      ],
    },
  ]);
  const { page, user, params, organisationId } = await given(db, file);
  const fields = fieldsOf(await page());
  const send = (form: object) => call(makePlan, { db, user, params, form: { ...fields, ...form } });
  expect(await send({ goalTitle: [" "] })).toMatchObject({ data: { errors: { "goal-0-0-title": ["writeGoal"] } } });
  expect(await send({ startsOn: "2030-01-01", endsOn: "2027-01-01" })).toMatchObject({
    data: { errors: { endsOn: ["endsBeforeStart"] } },
  });
  expect(await send({ goalTitle: ["a", "b"], goalLevel: ["user", "user"] })).toMatchObject({
    data: { errors: { outline: ["changedMeanwhile"] } },
  });
  expect(await send({ title: "" })).toMatchObject({ data: { errors: { title: ["writeTitle"] } } });
  expect(await plansOf(db, organisationId)).toEqual([]);
});

dbTest("a file that is refused is told at its field, and nothing is stored", async ({ db }) => {
  const { organisationId, by } = await storeOrganisation(db);
  const user = aUser(by, organisationId, "coordinator");
  const send = (bytes: string, name?: string) =>
    call(upload, { db, user, form: uploadForm(organisationId, Buffer.from(bytes), name) });
  expect(await send("%PDF-1.7")).toMatchObject({ data: { errors: { file: ["pdf"] } }, init: { status: 422 } });
  expect(await send("", "tom.docx")).toMatchObject({ data: { errors: { file: ["empty"] } } });
  expect(await send("", "")).toMatchObject({ data: { errors: { file: ["chooseFile"] } } });
  expect(await db.selectFrom("work.import").select("id").execute()).toEqual([]);
});

dbTest("when the plan is made, what was read is let go of, and the page leads to the plan", async ({ db }) => {
  const { page, user, params, organisationId } = await given(db, await wordFile(["Tekst."]));
  await call(makePlan, { db, user, params, form: fieldsOf(await page()) });
  const [plan] = await plansOf(db, organisationId);
  expect((await findImport(db, params.importId)).content.document.blocks).toEqual([]);
  expect(await refusal(page())).toEqual({ status: 302, location: `/arbeid/planer/${plan?.id}` });
  expect(await refusal(call(makePlan, { db, user, params, form: {} }))).toMatchObject({ status: 302 });
  expect(await plansOf(db, organisationId)).toHaveLength(1);
});

dbTest("only those who may make plans read files in, and see what came of them", async ({ db }) => {
  const { organisationId, by, params } = await given(db, await wordFile(["Tekst."]));
  const contact = aUser(by, organisationId, "contact");
  const stranger = aUser(by, "0190c0de-0000-7000-8000-000000000001", "coordinator");
  const form = uploadForm(organisationId, await wordFile(["Tekst."]));
  expect(await refusal(call(upload, { db, user: contact, form }))).toMatchObject({ status: 403 });
  expect(await refusal(call(upload, { db, user: stranger, form }))).toMatchObject({ status: 404 });
  const handlers: ((args: never) => Promise<unknown>)[] = [review, makePlan, chooseColumns, saveCorrections];
  for (const handler of handlers) {
    expect(await refusal(call(handler, { db, user: contact, params, form: {} }))).toMatchObject({ status: 403 });
    expect(await refusal(call(handler, { db, user: stranger, params, form: {} }))).toMatchObject({ status: 404 });
    expect(await refusal(call(handler, { params, form: {} }))).toMatchObject({ status: 302 });
  }
  expect(await call(showUpload, { db, user: contact })).toEqual({ owners: [] });
});
