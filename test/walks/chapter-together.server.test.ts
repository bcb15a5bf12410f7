import { expect } from "vitest";
import type { Role } from "#app/access/user.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import { textOf, updateTowards } from "#app/lib/shared-text.server.ts";
import { findChapter } from "#app/plan/chapter.server.ts";
import { keepUpdate, openChapterDocument, settleChapter } from "#app/plan/chapter-document.server.ts";
import { loader as showHistory } from "#app/plan/show-history.tsx";
import { action as undoChange } from "#app/process/undo-change.ts";
import { aUser, call } from "#test/call.ts";
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
