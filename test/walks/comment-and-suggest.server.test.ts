import { describe, expect } from "vitest";
import type { Role, User } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { type Block, type RichText, toPlainText } from "#app/lib/rich-text.ts";
import { findChapter, updateChapter } from "#app/plan/chapter.server.ts";
import { findMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import { action as comment, loader as readPart } from "#app/writing/comment-on-part.tsx";
import CompareVersions, { loader as compare } from "#app/writing/compare-versions.tsx";
import DecideSuggestion, { action as decide, loader as showSuggestion } from "#app/writing/decide-suggestion.tsx";
import { loader as showComments } from "#app/writing/list-comments.tsx";
import { action as reply } from "#app/writing/reply-to-comment.tsx";
import { action as restore } from "#app/writing/restore-version.ts";
import { action as settle } from "#app/writing/settle-comment.ts";
import { loader as openSuggestion, action as suggest } from "#app/writing/suggest-change.tsx";
import { loader as openWords, action as suggestWords } from "#app/writing/suggest-words.tsx";
import { listSuggestions } from "#app/writing/suggestion.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const body: RichText = { type: "doc", content: [paragraph("Vi spør noen."), paragraph("Fagdag hvert år.")] };

/** A chapter of two paragraphs, its coordinator, and an adviser who may comment and change nothing. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const [chapterId = ""] = stored.chapterIds;
  const { version } = await findChapter(db, chapterId);
  await updateChapter(db, stored.writer, chapterId, version, { body });
  const params = { planId: stored.planId, part: "kapittel", partId: chapterId, chapterId };
  const editor = aUser(stored.by, stored.organisationId, "coordinator");
  const adviser = await aColleague(db, stored.organisationId, "adviser", "Henrik Aune");
  return { ...stored, params, editor, adviser, chapterId };
}

type Given = Awaited<ReturnType<typeof given>>;

async function aColleague(db: Db, organisationId: string, role: Role, name: string): Promise<User> {
  const id = newId();
  await db
    .insertInto("access.person")
    .values({ id, name, email: `${id}@x.example` })
    .execute();
  return aUser(id, organisationId, role);
}

describe("a comment", () => {
  dbTest(
    "is made by the adviser, answered, settled and opened again, and stands by the passage it is about",
    async ({ db }) => {
      const { params, editor, adviser } = await given(db);
      const form = { body: "Hvem er noen? ", quote: "Vi spør noen." };
      await refusal(call(comment, { db, user: adviser, params, form }));

      const page = () => call(readPart, { db, user: editor, params });
      const [first] = (await page()).passages[0]?.comments ?? [];
      expect(first).toMatchObject({ by: "Henrik Aune", body: "Hvem er noen?", done: false, canSettle: true });
      const said = { ...params, commentId: first?.id ?? "" };
      await refusal(call(reply, { db, user: editor, params: said, form: { body: "De som kommer til kontroll." } }));
      await call(settle, { db, user: editor, params: said, form: { done: "yes" } });
      expect((await page()).passages[0]?.comments[0]).toMatchObject({
        done: true,
        replies: [{ body: "De som kommer til kontroll.", by: "Kari Nordmann" }],
      });
      await call(settle, { db, user: adviser, params: said, form: { done: "no" } });
      expect((await page()).passages[0]?.comments[0]?.done).toBe(false);
    },
  );

  dbTest(
    "is kept with its quote when the passage is changed, and is said of goals and measures too",
    async ({ db }) => {
      const stored = await given(db);
      const { params, adviser, writer, chapterId, goalIds, measureIds, planId } = stored;
      await refusal(call(comment, { db, user: adviser, params, form: { body: "Hvem?", quote: "Vi spør noen." } }));
      const { version } = await findChapter(db, chapterId);
      await updateChapter(db, writer, chapterId, version, { body: { type: "doc", content: [paragraph("Nytt.")] } });
      const page = await call(readPart, { db, user: adviser, params });
      expect(page.others).toMatchObject([{ quote: "Vi spør noen.", body: "Hvem?" }]);

      for (const [part, partId] of [
        ["mal", goalIds[0] ?? ""],
        ["tiltak", measureIds[0] ?? ""],
      ] as const) {
        await refusal(call(comment, { db, user: adviser, params: { planId, part, partId }, form: { body: "Når?" } }));
      }
      const { groups } = await call(showComments, { db, user: adviser, params });
      expect(groups.map(({ part, title, open }) => [part, title, open])).toEqual([
        ["chapter", "Forord", 1],
        ["goal", "Ansatte spør", 1],
        ["measure", "1.1 Fagdag", 1],
      ]);
    },
  );

  dbTest("on a measure is answered and settled as on a chapter, and says who wrote it and when", async ({ db }) => {
    const { adviser, editor, measureIds, planId } = await given(db);
    const params = { planId, part: "tiltak", partId: measureIds[0] ?? "" };
    await refusal(call(comment, { db, user: adviser, params, form: { body: "Når?" } }));
    await db
      .updateTable("work.comment")
      .set({ writtenAt: new Date("2026-03-05T09:30:00Z") })
      .execute();
    const read = async () => (await call(readPart, { db, user: adviser, params })).others;
    const [first] = await read();
    expect(first).toMatchObject({ by: "Henrik Aune", at: "5.\u00a0mars 2026 kl. 10.30", done: false, replies: [] });

    const said = { planId, commentId: first?.id ?? "" };
    await refusal(call(reply, { db, user: editor, params: said, form: { body: "I mai." } }));
    await call(settle, { db, user: editor, params: said, form: { done: "yes" } });
    expect(await read()).toMatchObject([{ done: true, replies: [{ body: "I mai.", by: "Kari Nordmann" }] }]);
  });

  dbTest("is settled by who wrote it and by editors, and by no other; without words it is none", async ({ db }) => {
    const { params, adviser, organisationId, planId } = await given(db);
    expect(await call(comment, { db, user: adviser, params, form: { body: " " } })).toMatchObject({
      init: { status: 422 },
      data: { errors: { body: ["writeSomething"] } },
    });
    await refusal(call(comment, { db, user: adviser, params, form: { body: "Når?" } }));
    const page = await call(readPart, { db, user: adviser, params });
    const said = { planId, commentId: page.others[0]?.id ?? "" };
    const contact = await aColleague(db, organisationId, "contact", "Jonas");
    const form = { done: "yes" };
    expect(await refusal(call(settle, { db, user: contact, params: said, form }))).toMatchObject({ status: 403 });
    const elsewhere = { db, user: adviser, params: { ...said, planId: newId() }, form };
    expect(await refusal(call(settle, elsewhere))).toMatchObject({ status: 404 });
  });
});

describe("a suggestion", () => {
  dbTest("replaces exactly its passage when an editor takes it, and tells who and when", async ({ db }) => {
    const stored = await given(db);
    const { editor, chapterId } = stored;
    const params = await suggested(db, stored, "Vi spør **alle**.");
    expect(await call(showSuggestion, { db, user: editor, params })).toMatchObject({
      stands: true,
      canDecide: true,
      suggestion: { before: "Vi spør noen.", after: "Vi spør alle.", by: "Henrik Aune", note: "Tydeligere" },
    });

    await refusal(call(decide, { db, user: editor, params, form: { decision: "accept" } }));
    const { body } = await findChapter(db, chapterId);
    expect(body.content).toMatchObject([
      { content: [{ text: "Vi spør " }, { text: "alle", marks: [{ type: "bold" }] }, { text: "." }] },
      paragraph("Fagdag hvert år."),
    ]);
    const after = await call(showSuggestion, { db, user: editor, params });
    expect(after.suggestion).toMatchObject({ outcome: "accepted", decidedBy: "Kari Nordmann" });
    expect(await call(decide, { db, user: editor, params, form: { decision: "accept" } })).toMatchObject({
      init: { status: 409 },
      data: { errors: { decision: ["decidedBefore"] } },
    });
  });

  dbTest("is not put in where the passage has been changed: the editor is shown both", async ({ db }) => {
    const stored = await given(db);
    const { editor, writer, chapterId } = stored;
    const params = await suggested(db, stored, "Vi spør alle.");
    const now: RichText = { type: "doc", content: [paragraph("Vi spør mange."), paragraph("Fagdag hvert år.")] };
    const { version } = await findChapter(db, chapterId);
    await updateChapter(db, writer, chapterId, version, { body: now });

    const refused = await call(decide, { db, user: editor, params, form: { decision: "accept" } });
    expect(refused).toMatchObject({ init: { status: 409 }, data: { errors: { decision: ["passageChanged"] } } });
    expect((await findChapter(db, chapterId)).body).toEqual(now);
    const page = await call(showSuggestion, { db, user: editor, params });
    expect(page).toMatchObject({ stands: false, current: now, suggestion: { after: "Vi spør alle.", isOpen: true } });
  });

  dbTest("finds its passage where it has been moved to, and can take a passage away", async ({ db }) => {
    const stored = await given(db);
    const { editor, writer, chapterId } = stored;
    const params = await suggested(db, stored, "");
    const moved: RichText = { type: "doc", content: [paragraph("Nytt først."), ...body.content] };
    const { version } = await findChapter(db, chapterId);
    await updateChapter(db, writer, chapterId, version, { body: moved });
    await refusal(call(decide, { db, user: editor, params, form: { decision: "accept" } }));
    expect(toPlainText((await findChapter(db, chapterId)).body)).toBe("Nytt først.\nFagdag hvert år.");
  });

  dbTest("is rejected with a reason, and changes nothing", async ({ db }) => {
    const stored = await given(db);
    const { editor, adviser, chapterId } = stored;
    const params = await suggested(db, stored, "Vi spør alle.");
    const form = { decision: "reject", answer: "" };
    expect(await call(decide, { db, user: editor, params, form })).toMatchObject({ init: { status: 422 } });
    await refusal(call(decide, { db, user: editor, params, form: { ...form, answer: "Vi har ikke folk til alle" } }));
    const page = await call(showSuggestion, { db, user: adviser, params });
    expect(page.suggestion).toMatchObject({ outcome: "rejected", answer: "Vi har ikke folk til alle" });
    expect((await findChapter(db, chapterId)).body).toEqual(body);
    const deciding = call(decide, { db, user: adviser, params, form: { decision: "accept" } });
    expect(await refusal(deciding)).toMatchObject({ status: 403 });
  });

  dbTest("is of one passage, says something new, and is begun from what stands there", async ({ db }) => {
    const { params, adviser } = await given(db);
    const opened = await call(openSuggestion, { db, user: adviser, params, path: "/?avsnitt=1" });
    expect(opened).toMatchObject({ text: "Fagdag hvert år.", path: "1", words: "Fagdag hvert år." });
    const send = (differences: object) =>
      call(suggest, {
        db,
        user: adviser,
        params,
        form: { path: "1", before: opened.before, words: opened.words, note: "", ...differences },
      });
    expect(await send({})).toMatchObject({ data: { errors: { words: ["nothingChanged"] } } });
    expect(await send({ words: "- en\n- to" })).toMatchObject({ data: { errors: { words: ["onePassage"] } } });
    expect(await send({ path: "0", words: "Ny" })).toMatchObject({ data: { errors: { words: ["passageChanged"] } } });
  });
});

dbTest(
  "two versions of a chapter are compared beside each other, and the older is brought back as a new change",
  async ({ db }) => {
    const { params, editor, adviser, writer, chapterId, planId } = await given(db);
    const later: RichText = { type: "doc", content: [paragraph("Vi spør alle."), paragraph("Fagdag hvert år.")] };
    const other = await aColleague(db, writer.organisationId, "editor", "Marius");
    const { version } = await findChapter(db, chapterId);
    await updateChapter(db, { ...writer, by: other.id }, chapterId, version, { body: later });

    const page = await call(compare, { db, user: editor, params });
    expect(page.fields).toEqual([
      { field: "body", before: "Vi spør noen.\nFagdag hvert år.", after: "Vi spør alle.\nFagdag hvert år." },
    ]);
    expect(page.versions[0]?.by).toBe("Marius");
    await call(restore, { db, user: editor, params, form: { version: page.from } });
    expect((await findChapter(db, chapterId)).body).toEqual(body);
    expect((await call(compare, { db, user: editor, params })).versions).toHaveLength(page.versions.length + 1);
    expect(await refusal(call(compare, { db, user: adviser, params }))).toMatchObject({ status: 403 });
    expect(await refusal(call(restore, { db, user: adviser, params, form: {} }))).toMatchObject({ status: 403 });
    const elsewhere = { ...params, planId, partId: newId() };
    expect(await refusal(call(compare, { db, user: editor, params: elsewhere }))).toMatchObject({ status: 404 });
  },
);

dbTest(
  "any two versions are compared, whichever is the older, and the choice has an address of its own",
  async ({ db }) => {
    const { params, editor, adviser, writer, chapterId } = await given(db);
    const written = ["Vi spør alle.", "Vi spør hver gang.", "Vi spør igjen."];
    for (const words of written) {
      const { id: by } = await aColleague(db, writer.organisationId, "editor", words); // what one writes at a time is one version
      const { version } = await findChapter(db, chapterId);
      await updateChapter(db, { ...writer, by }, chapterId, version, {
        body: { type: "doc", content: [paragraph(words)] },
      });
    }
    const here = { db, user: editor, params };
    const [, hverGang, alle, noen] = (await call(compare, here)).versions.map(({ id }) => id);
    const compared = (from = "", to = "") => call(compare, { ...here, path: `/?fra=${from}&til=${to}` });

    const page = await compared(noen, hverGang);
    const texts = { field: "body", before: toPlainText(body), after: "Vi spør hver gang." };
    expect(page).toMatchObject({ from: noen, to: hverGang, fields: [texts] });
    const turned = await compared(hverGang, noen);
    expect(turned.fields).toEqual([{ field: "body", before: texts.after, after: texts.before }]);
    expect((await compared(alle, alle)).fields).toEqual([]);

    const html = await drawn({ default: CompareVersions }, page, { params, language: "nn" });
    const [from = "", to = ""] = html.match(/<select.*?<\/select>/gs) ?? [];
    expect(from).toContain(`<option value="${noen}" selected=""`);
    expect(to).toContain(`<option value="${hverGang}" selected=""`);
    expect(from.match(/<option/g)).toHaveLength(page.versions.length);
    const [before = "", after = ""] = html.match(/<section><h3.*?<\/section>/gs) ?? [];
    expect(before).toContain("Vi spør noen.");
    expect(after.replace(/<del>.*?<\/del>|<span class="ds-sr-only">.*?<\/span>|<[^>]+>/gs, "")).toContain(
      "Vi spør hver gang.",
    );

    await call(restore, { ...here, form: { version: alle ?? "" } });
    expect(toPlainText((await findChapter(db, chapterId)).body)).toBe("Vi spør alle.");
    expect(await refusal(call(restore, { ...here, user: adviser, form: { version: alle ?? "" } }))).toMatchObject({
      status: 403,
    });
  },
);

describe("a suggestion for a measure", () => {
  dbTest("replaces exactly the text it is about when an editor takes it, and tells who and when", async ({ db }) => {
    const stored = await given(db);
    const { editor, measureId } = { ...stored, measureId: stored.measureIds[0] ?? "" };
    const before = await findMeasure(db, measureId);
    const { params, part } = await otherPoints(db, stored, "Fagdag i mai\n\n Fagdag i oktober ");
    const link = (await part()).suggestions.map(({ by, field, after }) => [by, field, after]);
    expect(link).toEqual([["Henrik Aune", "points", "Fagdag i mai\n\n Fagdag i oktober"]]);
    const asked = await call(showSuggestion, { db, user: editor, params });
    expect(asked).toMatchObject({ stands: true, canDecide: true, part: { part: "tiltak", id: measureId } });

    await refusal(call(decide, { db, user: editor, params, form: { decision: "accept" } }));
    const after = await findMeasure(db, measureId);
    expect(after.points).toEqual(["Fagdag i mai", "Fagdag i oktober"]);
    expect({ ...after, points: [], version: 0 }).toEqual({ ...before, points: [], version: 0 });
    const { suggestion } = await call(showSuggestion, { db, user: editor, params });
    expect(suggestion).toMatchObject({ outcome: "accepted", decidedBy: "Kari Nordmann", by: "Henrik Aune" });
    const changes = db.selectFrom("work.change").select("changedBy").where("partId", "=", measureId);
    expect((await changes.orderBy("changedAt", "desc").execute())[0]?.changedBy).toBe(editor.id);
    const trail = db.selectFrom("audit.entry").select("action").where("action", "like", "suggestion:%");
    expect((await trail.orderBy("number").execute()).map(({ action }) => action)).toEqual([
      "suggestion:added",
      "suggestion:accepted",
    ]);
  });

  dbTest("is not put in where the text has been changed: the editor is shown both, and can say no", async ({ db }) => {
    const stored = await given(db);
    const { editor, adviser, writer } = stored;
    const [measureId = ""] = stored.measureIds;
    const { params } = await otherPoints(db, stored, "Fagdag i mai");
    const { version, number, title } = await findMeasure(db, measureId);
    await updateMeasure(db, writer, measureId, version, { points: ["Fagdag hver måned"] });

    const refused = await call(decide, { db, user: editor, params, form: { decision: "accept" } });
    expect(refused).toMatchObject({ init: { status: 409 }, data: { errors: { decision: ["passageChanged"] } } });
    const page = await call(showSuggestion, { db, user: editor, params });
    expect(page).toMatchObject({ stands: false, current: { content: [paragraph("Fagdag hver måned")] } });
    expect(wordsIn(await drawn({ default: DecideSuggestion }, page, { params }))).toContain("rett tiltaket for hånd");
    const deciding = call(decide, { db, user: adviser, params, form: { decision: "accept" } });
    expect(await refusal(deciding)).toMatchObject({ status: 403 });

    await refusal(
      call(decide, { db, user: editor, params, form: { decision: "reject", answer: "Det er for sjelden" } }),
    );
    expect((await findMeasure(db, measureId)).points).toEqual(["Fagdag hver måned"]);
    const { suggestions } = await call(showComments, { db, user: adviser, params });
    const told = { outcome: "rejected", answer: "Det er for sjelden", title: `${number} ${title}` };
    expect(suggestions).toMatchObject([told]);
  });

  dbTest("says something new, of a text that stands there, and a title stays a title", async ({ db }) => {
    const stored = await given(db);
    const params = { planId: stored.planId, measureId: stored.measureIds[0] ?? "" };
    const here = { db, user: stored.adviser, params };
    const { before, text } = await call(openWords, here);
    const errorsOf = async (form: Record<string, string>) => {
      const answer = await call(suggestWords, { ...here, form: { field: "title", before, note: "", ...form } });
      return "data" in answer ? answer.data.errors.words : [];
    };
    expect(await errorsOf({ words: text })).toEqual(["nothingChanged"]);
    expect(await errorsOf({ words: " " })).toEqual(["writeSomething"]);
    expect(await errorsOf({ words: "En\nto" })).toEqual(["shortenTitle"]);
    expect(await errorsOf({ words: "x".repeat(301) })).toEqual(["shortenTitle"]);
    expect(await errorsOf({ words: "Noe annet", before: "{}" })).toEqual(["passageChanged"]);
    expect(await refusal(call(openWords, { ...here, path: "/?felt=costs" }))).toMatchObject({ status: 404 });
    expect(await refusal(call(openWords, { ...here, path: "/?felt=publicRemark" }))).toMatchObject({ status: 404 });
    expect(await listSuggestions(db, stored.planId)).toEqual([]);
  });
});

dbTest("versions of a measure are told in words, and one is brought back with all its fields", async ({ db }) => {
  const { editor, writer, measureIds, planId } = await given(db);
  const [id = ""] = measureIds;
  const { version, hours } = await findMeasure(db, id);
  await updateMeasure(db, writer, id, version, { hours: 40, title: "Fagdag for alle" });
  const params = { planId, part: "tiltak", partId: id };
  const page = await call(compare, { db, user: editor, params });
  expect(page.fields).toEqual([
    { field: "title", before: "Fagdag", after: "Fagdag for alle" },
    { field: "hours", before: "", after: "40" },
  ]);
  await call(restore, { db, user: editor, params, form: { version: page.from } });
  expect(await findMeasure(db, id)).toMatchObject({ title: "Fagdag", hours });
});

/** The adviser suggests other points for the first measure. Gives the address of the suggestion, and the page it is read from. */
async function otherPoints(db: Db, { adviser, planId, writer, measureIds }: Given, words: string) {
  const [measureId = ""] = measureIds;
  const { version } = await findMeasure(db, measureId);
  await updateMeasure(db, writer, measureId, version, { points: ["Fagdag hvert år", "Kurs"] });
  const here = { db, user: adviser, params: { planId, measureId } };
  const { field, before } = await call(openWords, { ...here, path: "/?felt=points" });
  await refusal(call(suggestWords, { ...here, form: { field, before, words, note: "Oftere" } }));
  const [suggestion] = await listSuggestions(db, planId, measureId);
  const part = () => call(readPart, { db, user: adviser, params: { planId, part: "tiltak", partId: measureId } });
  return { params: { planId, suggestionId: suggestion?.id ?? "" }, part };
}

/** The adviser suggests other words for the first paragraph. Gives the address of the suggestion. */
async function suggested(db: Db, { params, adviser, planId }: Given, words: string) {
  const opened = await call(openSuggestion, { db, user: adviser, params, path: "/?avsnitt=0" });
  const form = { path: opened.path, before: opened.before, words, note: "Tydeligere" };
  await refusal(call(suggest, { db, user: adviser, params, form }));
  const [suggestion] = await listSuggestions(db, planId);
  return { planId, suggestionId: suggestion?.id ?? "" };
}
