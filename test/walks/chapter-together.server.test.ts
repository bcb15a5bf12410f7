import { expect } from "vitest";
import type { Role } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import { textOf, updateTowards } from "#app/lib/shared-text.server.ts";
import { findChapter, findSettledChapter, updateChapter } from "#app/plan/chapter.server.ts";
import { keepUpdate, openChapterDocument, settleChapter } from "#app/plan/chapter-document.server.ts";
import { loader as showHistory } from "#app/plan/show-history.tsx";
import { action as undoChange } from "#app/process/undo-change.ts";
import { loader as openChapter } from "#app/writing/edit-chapter.tsx";
import type { Newest } from "#app/writing/newest.ts";
import { loader as readNewest } from "#app/writing/read-newest.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

async function given(db: Db) {
  const stored = await storePlan(db);
  const { by, organisationId, planId } = stored;
  const chapterId = stored.chapterIds[0] ?? "";
  const place = { organisationId, chapterId };
  const params = { planId, chapterId };
  const write = (line: string, who = by) => writeIn(db, place, who, line);
  return { ...stored, chapterId, place, params, write, editor: aUser(by, organisationId, "coordinator") };
}

/** What a browser does: changes its copy of the document, and sends the difference. Nothing is settled yet. */
async function writeIn(db: Db, place: { organisationId: string; chapterId: string }, by: string, line: string) {
  const document = await openChapterDocument(db, place);
  if (!document) throw new Error("no such chapter");
  const { title, body } = textOf(document);
  const content = [...body.content, ...fromPlainText(line).content];
  const bytes = updateTowards(document, { title, body: { type: "doc", content } }) ?? new Uint8Array();
  await keepUpdate(db, place, { bytes, by, server: "test" });
}

async function aColleague(db: Db, organisationId: string, role: Role, name: string) {
  const id = newId();
  await db
    .insertInto("access.person")
    .values({ id, name, email: `${id}@x.example` })
    .execute();
  return aUser(id, organisationId, role);
}

dbTest("whoever reads a chapter is given what others write in it, and nothing when nothing is new", async ({ db }) => {
  const { organisationId, params, write, writer, chapterId } = await given(db);
  const leader = await aColleague(db, organisationId, "leader", "Liv");
  const ask = (mark: string, user = leader) =>
    call(readNewest, { db, user, params, headers: { "if-none-match": `"${mark}"` } });
  const page = await call(openChapter, { db, user: leader, params });
  expect(page.canEdit).toBe(false);
  const same = await ask(page.mark);
  expect([same.status, await same.text()]).toEqual([304, ""]);

  await write("Skrevet nå");
  const answer = await ask(page.mark);
  const newest: Newest = await answer.json();
  expect(answer.headers.get("etag")).toBe(`"${newest.mark}"`);
  expect(newest.title).toBe("Forord");
  expect(JSON.stringify(newest.text)).toContain("Skrevet nå");
  expect((await ask(newest.mark)).status).toBe(304);

  const { version } = await findSettledChapter(db, organisationId, chapterId);
  await updateChapter(db, writer, chapterId, version, { title: "Forord fra ordføreren" });
  expect(await (await ask(newest.mark)).json()).toMatchObject({ title: "Forord fra ordføreren" });
  const stranger = await aColleague(db, newId(), "leader", "Stine");
  expect(await refusal(ask(newest.mark, stranger))).toMatchObject({ status: 404 });
  const elsewhere = call(readNewest, { db, user: leader, params: { planId: newId(), chapterId } });
  expect(await refusal(elsewhere)).toMatchObject({ status: 404 });
});

dbTest("to look at a chapter that others write in settles nothing for whoever only reads it", async ({ db }) => {
  const { organisationId, params, write, chapterId } = await given(db);
  const leader = await aColleague(db, organisationId, "leader", "Liv");
  await write("Skrevet nå");
  const { chapter } = await call(openChapter, { db, user: leader, params });
  expect(toPlainText(chapter.body)).toContain("Skrevet nå");
  const waiting = () => db.selectFrom("work.chapterUpdate").select("id").where("chapterId", "=", chapterId).execute();
  expect(await waiting()).toHaveLength(1);
});

dbTest(
  "the history says before whose words go with it when what one wrote is taken back, and it is true",
  async ({ db }) => {
    const { organisationId, planId, params, place, write, editor, chapterId } = await given(db);
    const marius = await aColleague(db, organisationId, "editor", "Marius");
    const history = async () => (await call(showHistory, { db, user: editor, params: { planId } })).changes;
    await write("Kari skriver");
    await write("Marius skriver", marius.id);
    await settleChapter(db, place);
    const [first, second] = await history();
    expect([first, second].map((one) => [one?.by, one?.along]).toSorted()).toEqual([
      ["Kari Nordmann", "Marius"],
      ["Marius", "Kari Nordmann"],
    ]);

    const kari = [first, second].find((one) => one?.by === "Kari Nordmann");
    await call(undoChange, { db, user: editor, params: { ...params, changeId: kari?.id ?? "" }, form: {} });
    expect(toPlainText((await findChapter(db, chapterId)).body)).not.toContain("skriver");
    expect((await history())[0]?.along).toBe("");
  },
);
