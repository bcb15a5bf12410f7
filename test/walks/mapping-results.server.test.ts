import { readXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import { loader as downloadServices } from "#app/export/download-services.ts";
import type { Db } from "#app/lib/db.server.ts";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import type { AnswerContent } from "#app/mapping/answer.ts";
import { action as savePreparedness, loader as showPreparedness } from "#app/mapping/edit-preparedness.tsx";
import { action as saveSummary, loader as showSummary } from "#app/mapping/edit-summary.tsx";
import { loader as showMapping } from "#app/mapping/show-mapping.tsx";
import { action as makeMeasure, loader as showSuggestions } from "#app/mapping/suggest-measures.tsx";
import { loader as showSituation, action as takeIn } from "#app/mapping/suggest-situation.tsx";
import { findChapter, updateChapter } from "#app/plan/chapter.server.ts";
import { findMeasure } from "#app/plan/measure.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { aNewRound, storeSentRound } from "#test/mappings.ts";

const content: AnswerContent = {
  services: { exposed: [{ name: "Samtaler", groups: ["children"], perYear: 40 }] },
  texts: { gaps: "- Ingen kveldstilbud", wishes: "Felles opplæring" },
  saved: ["exposed", "gaps", "wishes"],
};

/** A plan with a chapter about the situation, and one agency that has handed in. */
async function storeAnswered(db: Db) {
  const body = fromPlainText("Vi er få, og vi kjenner hverandre.");
  const chapters = [{ kind: "text" as const, template: "situation", title: "Slik er det hos oss", body }];
  const stored = await storePlan(db, { chapters });
  const asked = [{ agencyId: stored.agencyId, agency: "Oppvekst", recipient: "x@x.example", language: "nb" as const }];
  const { requests } = await storeSentRound(db, stored.writer, aNewRound({ asked }));
  const requestId = requests[0]?.id ?? "";
  const { organisationId } = stored;
  const handedInAt = new Date("2026-03-12T10:00:00Z");
  await db
    .insertInto("work.mappingAnswer")
    .values({ organisationId, requestId, content, savedAt: handedInAt, handedInAt })
    .execute();
  const visit = { db, user: aUser(stored.by, organisationId, "coordinator"), params: { planId: stored.planId } };
  return { ...stored, visit, requestId, chapterId: stored.chapterIds[0] ?? "" };
}

dbTest(
  "the draft of the situation is put last in the chapter, and nothing that stood there is touched",
  async ({ db }) => {
    const { visit, chapterId } = await storeAnswered(db);
    const shown = await call(showSituation, visit);
    expect(shown.parts.map(({ key, isTaken }) => [key, isTaken])).toEqual([
      ["exposed", false],
      ["gaps", false],
      ["wishes", false],
    ]);

    const form = { version: String(shown.chapter?.version), sections: ["exposed", "gaps"] };
    expect(await call(takeIn, { ...visit, form })).toMatchObject({ status: 303 });

    const text = toPlainText((await findChapter(db, chapterId)).body);
    expect(text).toMatch(/^Vi er få, og vi kjenner hverandre\.\nTilbud til dem som er utsatt for vold\n/);
    expect(text).toContain("Samtaler (Oppvekst) – barn og unge; 40 brukte det i fjor");
    expect(text).not.toContain("Felles opplæring");
    const after = await call(showSituation, visit);
    expect(after.parts.map(({ isTaken }) => isTaken)).toEqual([true, true, false]);
  },
);

dbTest("if somebody has saved the chapter meanwhile, or nothing is chosen, nothing is done", async ({ db }) => {
  const { visit, writer, chapterId } = await storeAnswered(db);
  await updateChapter(db, writer, chapterId, 1, { body: fromPlainText("Skrevet imens") });
  expect(await call(takeIn, { ...visit, form: { version: "1", sections: ["gaps"] } })).toMatchObject({
    init: { status: 409 },
  });
  expect(await call(takeIn, { ...visit, form: { version: "2" } })).toMatchObject({ init: { status: 422 } });
  expect(toPlainText((await findChapter(db, chapterId)).body)).toBe("Skrevet imens");
});

dbTest(
  "a measure is made of what is lacking, under the goal that was chosen, and remembers whose words it was",
  async ({ db }) => {
    const { visit, goalIds } = await storeAnswered(db);
    const { suggestions } = await call(showSuggestions, visit);
    const [gap] = suggestions;
    const form = { suggestion: gap?.key ?? "", title: "Åpne på kveldstid", goalId: goalIds[0] ?? "" };
    expect(await call(makeMeasure, { ...visit, form })).toMatchObject({ status: 303 });

    const after = await call(showSuggestions, visit);
    const measureId = after.suggestions[0]?.measureId ?? "";
    expect(await findMeasure(db, measureId)).toMatchObject({
      title: "Åpne på kveldstid",
      goalIds: [goalIds[0]],
      internalRemark: "Fra kartleggingen, Oppvekst 12.\u00a0mars 2026: «Ingen kveldstilbud»",
    });
    expect(after.suggestions[1]?.measureId).toBeNull();
    expect(await call(makeMeasure, { ...visit, form })).toMatchObject({ data: { errors: { title: ["alreadyMade"] } } });
  },
);

dbTest.for([
  ["no goal", { goalId: "" }, "goalId", "chooseGoal"],
  ["a goal that is not there", { goalId: "01900000-0000-7000-8000-000000000000" }, "goalId", "chooseGoal"],
  ["no title", { title: " " }, "title", "writeTitle"],
  ["something nobody has said", { suggestion: "x" }, "title", "notThere"],
] as const)("no measure is made with %s", async ([, wrong, field, word], { db }) => {
  const { visit, goalIds } = await storeAnswered(db);
  const { suggestions } = await call(showSuggestions, visit);
  const form = { suggestion: suggestions[0]?.key ?? "", title: "Tiltak", goalId: goalIds[0] ?? "", ...wrong };
  expect(await call(makeMeasure, { ...visit, form })).toMatchObject({ data: { errors: { [field]: [word] } } });
  expect((await call(showSuggestions, visit)).suggestions[0]?.measureId).toBeNull();
});

dbTest("the table of services can be taken to a spreadsheet as it is seen, holes and all", async ({ db }) => {
  const { visit } = await storeAnswered(db);
  const response = await call(downloadServices, visit);
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const rows = sheets[0]?.rows ?? [];
  expect(rows[0]?.slice(0, 2)).toEqual(["Målgruppe", "Utsatt for vold"]);
  expect(rows[1]?.slice(0, 3)).toEqual(["barn og unge", "Samtaler (Oppvekst)", "Hull: ingen tilbud meldt"]);
});

dbTest("strengths and gaps, and what the plans for a crisis say, are kept and shown", async ({ db }) => {
  const { visit } = await storeAnswered(db);
  await call(saveSummary, { ...visit, form: { strengths: "Vi kjenner hverandre", gaps: "Kveld\nTolk" } });
  const crisis = { emergencyMentioned: "yes", emergencyPlace: "Kapittel 4", emergencyLookedOn: "2026-03-01" };
  await call(savePreparedness, { ...visit, form: { ...crisis, actionMentioned: "no" } });
  await call(savePreparedness, { ...visit, form: { ...crisis, actionMentioned: "no" } });

  expect(await call(showSummary, visit)).toMatchObject({ summary: { gaps: "Kveld\nTolk" } });
  expect((await call(showPreparedness, visit)).plans).toEqual([
    { kind: "emergency", mentioned: "yes", place: "Kapittel 4", lookedOn: "2026-03-01" },
    { kind: "action", mentioned: "no", place: "", lookedOn: null },
    { kind: "communication", mentioned: "unknown", place: "", lookedOn: null },
  ]);
  expect(await call(showMapping, visit)).toMatchObject({
    given: { answers: 1, suggestions: 2 },
    summary: { strengths: ["Vi kjenner hverandre"], gaps: ["Kveld", "Tolk"] },
    crisis: { yes: 1, all: 3 },
  });
});

dbTest("what points out a person is refused in the group's own lists too", async ({ db }) => {
  const { visit } = await storeAnswered(db);
  const answer = await call(saveSummary, { ...visit, form: { strengths: "Ola, 34 år", gaps: "" } });
  expect(answer).toMatchObject({ data: { errors: { strengths: ["personWithAge"] } }, init: { status: 422 } });
});

dbTest("one who may only read sees the table, and takes nothing in", async ({ db }) => {
  const { visit, organisationId, by } = await storeAnswered(db);
  const reader = { ...visit, user: aUser(by, organisationId, "leader") };
  expect((await call(showMapping, reader)).canEdit).toBe(false);
  expect((await refusal(call(showSuggestions, reader))).status).toBe(403);
  expect((await refusal(call(takeIn, { ...reader, form: {} }))).status).toBe(403);
});
