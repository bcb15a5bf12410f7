import { type KyselyPlugin, sql } from "kysely";
import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import { openDocument, stateOf, textOf, updateTowards } from "#app/lib/shared-text.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";
import { listChanges } from "./change.server.ts";
import { findChapter, listChapters, updateChapter } from "./chapter.server.ts";
import {
  type ChapterPlace,
  keepUpdate,
  listUnsettled,
  openChapterDocument,
  settleChapter,
} from "./chapter-document.server.ts";
import { undoChange } from "./undo.server.ts";

async function storeChapter(db: Db) {
  const plan = await storePlan(db);
  const place = { organisationId: plan.organisationId, chapterId: plan.chapterIds[0] ?? "" };
  return { ...plan, place };
}

/** What a browser does: changes its copy of the document, and sends the difference. */
async function write(db: Db, place: ChapterPlace, by: string, line: string): Promise<Uint8Array> {
  const document = await opened(db, place);
  const { title, body } = textOf(document);
  const content = [...body.content, ...fromPlainText(line).content];
  const bytes = updateTowards(document, { title, body: { type: "doc", content } }) ?? new Uint8Array();
  await keepUpdate(db, place, { bytes, by, server: "test" });
  return bytes;
}

async function opened(db: Db, place: ChapterPlace) {
  const document = await openChapterDocument(db, place);
  if (!document) throw new Error("no such chapter");
  return document;
}

const rowsOf = async (db: Db, { chapterId }: ChapterPlace) =>
  await db.selectFrom("work.chapterUpdate").select(["id", "bytes"]).where("chapterId", "=", chapterId).execute();
const linesOf = async (db: Db, { chapterId }: ChapterPlace) =>
  toPlainText((await findChapter(db, chapterId)).body).split("\n");

dbTest("the document is made of the chapter's text once, and is the same for all who open it", async ({ db }) => {
  const { place } = await storeChapter(db);
  const [one, other] = [await opened(db, place), await opened(db, place)];
  expect(textOf(one)).toEqual(textOf(other));
  expect(textOf(openDocument([stateOf(one), stateOf(other)]))).toEqual(textOf(one));
  expect(textOf(one).title).toBe("Forord");
});

dbTest("whoever reads a chapter sees what is kept but not settled", async ({ db }) => {
  const { place, by, planId } = await storeChapter(db);
  await write(db, place, by, "Skrevet nå");
  expect((await linesOf(db, place)).at(-1)).toBe("Skrevet nå");
  expect(toPlainText((await listChapters(db, planId))[0]?.body ?? { type: "doc", content: [] })).toContain(
    "Skrevet nå",
  );
  const stored = await db
    .selectFrom("work.chapter")
    .select("body")
    .where("id", "=", place.chapterId)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(stored.body)).not.toContain("Skrevet nå");
});

dbTest("settling stores the text, keeps one change and removes exactly the rows it read", async ({ db }) => {
  const { place, by, planId } = await storeChapter(db);
  const before = (await listChanges(db, planId)).length;
  await write(db, place, by, "En");
  await write(db, place, by, "To");
  await settleChapter(db, place);
  expect((await linesOf(db, place)).slice(-2)).toEqual(["En", "To"]);
  expect(await findChapter(db, place.chapterId)).toMatchObject({ version: 2 });
  expect(await listChanges(db, planId)).toHaveLength(before + 1);
  expect(await rowsOf(db, place)).toEqual([]);
  expect((await linesOf(db, place)).slice(-2)).toEqual(["En", "To"]);
  expect(await settleChapter(db, place)).toBeNull();
});

dbTest("a row that becomes visible late, with an older id than those that are settled, is not lost", async ({ db }) => {
  const { place, by, organisationId, chapterId } = { ...(await storeChapter(db)), chapterId: "" };
  const late = newId(0);
  const document = await opened(db, place);
  const text = textOf(document);
  const bytes = updateTowards(document, { ...text, title: "Sent synlig" }) ?? new Uint8Array();
  await write(db, place, by, "Tidlig");
  await settleChapter(db, place);
  await db
    .insertInto("work.chapterUpdate")
    .values({
      organisationId,
      chapterId: chapterId || place.chapterId,
      id: late,
      bytes: Buffer.from(bytes),
      writtenBy: by,
    })
    .execute();
  await settleChapter(db, place);
  expect((await findChapter(db, place.chapterId)).title).toBe("Sent synlig");
  expect((await linesOf(db, place)).at(-1)).toBe("Tidlig");
});

dbTest("a row that comes while others are settled is left for the next time", async ({ db }) => {
  const { place, by } = await storeChapter(db);
  await write(db, place, by, "Først");
  let hasCome = false;
  const updates = new WeakSet<object>();
  /** As if another server kept what somebody wrote just after the rows were read, when their state is stored. */
  const transformQuery: KyselyPlugin["transformQuery"] = ({ node, queryId }) => {
    if (node.kind === "UpdateQueryNode") updates.add(queryId);
    return node;
  };
  const transformResult: KyselyPlugin["transformResult"] = async ({ result, queryId }) => {
    if (updates.has(queryId) && !hasCome) {
      hasCome = true;
      await write(db, place, by, "Imens");
    }
    return result;
  };
  await settleChapter(db.withPlugin({ transformQuery, transformResult }), place);
  expect(hasCome).toBe(true);
  expect(await rowsOf(db, place)).toHaveLength(1);
  await settleChapter(db, place);
  expect((await linesOf(db, place)).filter((line) => /^(Først|Imens)$/.test(line)).toSorted()).toEqual([
    "Først",
    "Imens",
  ]);
});

dbTest("the same row twice changes nothing", async ({ db }) => {
  const { place, by } = await storeChapter(db);
  const bytes = await write(db, place, by, "Bare én gang");
  await settleChapter(db, place);
  await keepUpdate(db, place, { bytes, by, server: "test" });
  await settleChapter(db, place);
  expect((await linesOf(db, place)).filter((line) => line === "Bare én gang")).toHaveLength(1);
  expect((await findChapter(db, place.chapterId)).version).toBe(2);
});

dbTest("what each writes within ten minutes is one change of theirs, though others write between", async ({ db }) => {
  const { place, by, planId } = await storeChapter(db);
  const { by: ola } = await storeOrganisation(db, "elvedal", "9902");
  const before = (await listChanges(db, planId)).length;
  for (const [writer, line] of [
    [by, "a"],
    [ola, "b"],
    [by, "c"],
    [ola, "d"],
  ] as const) {
    await write(db, place, writer, line);
    await settleChapter(db, place);
  }
  expect(await listChanges(db, planId)).toHaveLength(before + 2);
});

dbTest("what a form saves is told to those who write, and mixed with what they have written", async ({ db }) => {
  const { place, writer, by } = await storeChapter(db);
  await write(db, place, by, "Fra samskriving");
  await settleChapter(db, place);
  const { version, body } = await findChapter(db, place.chapterId);
  const content = [...fromPlainText("Fra skjema").content, ...body.content];
  expect(await updateChapter(db, writer, place.chapterId, version, { body: { type: "doc", content } })).toMatchObject({
    ok: true,
  });
  await write(db, place, by, "Etterpå");
  await settleChapter(db, place);
  const lines = await linesOf(db, place);
  expect([lines[0], ...lines.slice(-2)]).toEqual(["Fra skjema", "Fra samskriving", "Etterpå"]);
});

dbTest("a form that was begun before others wrote is refused, and nothing of theirs is lost", async ({ db }) => {
  const { place, writer, by } = await storeChapter(db);
  await write(db, place, by, "Skrevet imens");
  const saved = await updateChapter(db, writer, place.chapterId, 1, { body: fromPlainText("Over alt") });
  expect(saved).toEqual({ ok: false, refusal: "changedMeanwhile" });
  expect((await linesOf(db, place)).at(-1)).toBe("Skrevet imens");
});

dbTest("what is undone is undone in the document too", async ({ db }) => {
  const { place, by, planId } = await storeChapter(db);
  await write(db, place, by, "Feil");
  await settleChapter(db, place);
  const [change] = await listChanges(db, planId);
  if (!change) throw new Error("no change was kept");
  await undoChange(db, by, change);
  expect(await linesOf(db, place)).not.toContain("Feil");
  expect(toPlainText(textOf(await opened(db, place)).body)).not.toContain("Feil");
});

dbTest("a title cannot be taken away, only written anew", async ({ db }) => {
  const { place, by } = await storeChapter(db);
  for (const [title, stored] of [
    ["", "Forord"],
    ["Hilsen", "Hilsen"],
  ] as const) {
    const document = await opened(db, place);
    const bytes = updateTowards(document, { ...textOf(document), title }) ?? new Uint8Array();
    await keepUpdate(db, place, { bytes, by, server: "test" });
    await settleChapter(db, place);
    expect((await findChapter(db, place.chapterId)).title).toBe(stored);
  }
});

dbTest("another organisation can neither read nor write what is written", async ({ db }) => {
  const { place, by } = await storeChapter(db);
  const other = await storeOrganisation(db, "elvedal", "9902");
  await write(db, place, by, "Hemmelig");
  const stranger = { personId: other.by, readable: [other.organisationId], writable: [other.organisationId] };
  expect(await asActor(db, stranger, (mine) => openChapterDocument(mine, place))).toBeNull();
  expect(await asActor(db, stranger, (mine) => rowsOf(mine, place))).toEqual([]);
  const written = { bytes: new Uint8Array([0, 0]), by: other.by, server: "test" };
  await expect(asActor(db, stranger, (mine) => keepUpdate(mine, place, written))).rejects.toMatchObject({
    code: "42501",
  });
});

dbTest("whoever may read and not write is stopped by the database as well", async ({ db }) => {
  const { place, by, organisationId } = await storeChapter(db);
  await opened(db, place);
  const reader = { personId: by, readable: [organisationId], writable: [] };
  const written = { bytes: new Uint8Array([0, 0]), by, server: "test" };
  expect(await asActor(db, reader, (mine) => openChapterDocument(mine, place))).not.toBeNull();
  await expect(asActor(db, reader, (mine) => keepUpdate(mine, place, written))).rejects.toMatchObject({
    code: "42501",
  });
});

dbTest("what a server left behind is found", async ({ db }) => {
  const { place, by } = await storeChapter(db);
  await write(db, place, by, "Etterlatt");
  const ofOurs = async (before: Date) =>
    (await listUnsettled(db, before)).filter(({ chapterId }) => chapterId === place.chapterId);
  expect(await ofOurs(new Date(Date.now() - 60_000))).toEqual([]);
  await sql`update work.chapter_update set written_at = written_at - interval '2 minutes'`.execute(db);
  expect(await ofOurs(new Date(Date.now() - 60_000))).toEqual([place]);
});
