import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { openDocument, SharedText } from "#app/lib/shared-text.server.ts";
import { recordWriting } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { differences } from "./differences.ts";

/** A chapter as somebody writes in it together with others. */
export interface ChapterPlace {
  organisationId: string;
  chapterId: string;
}

/** The channel of the database on which servers tell each other what was written, and to whom something no longer is open. */
export const writingChannel = "writing";

type Document = ReturnType<typeof openDocument>;

/** Loaded when somebody has written in a chapter together with others: on most days nobody has. */
const sharedText = () => import("#app/lib/shared-text.server.ts");

/** Whether a text can be an id at all: the database takes anything else for a fault. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Where a chapter belongs and in which plan, when it is there for whoever asks. */
export async function findChapterPlace(
  db: Db,
  chapterId: string,
): Promise<(ChapterPlace & { planId: string }) | undefined> {
  return await db
    .selectFrom("work.chapter")
    .select(["organisationId", "planId", "id as chapterId"])
    .where("id", "=", chapterId)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
}

/** The document of a chapter with all that was written in it, also what is not settled yet. Made from the chapter's text the first time. */
export async function openChapterDocument(db: Db, place: ChapterPlace): Promise<Document | null> {
  const { documentOf, openDocument } = await sharedText();
  const parts = await readParts(db, place);
  if (parts.state) return openDocument([parts.state, ...parts.updates.map(({ bytes }) => bytes)]);
  const chapter = await lockChapter(db, place); // two servers that open it at once must begin from the same document
  if (!chapter) return null;
  const state = Buffer.from(documentOf(chapter));
  await db
    .insertInto("work.chapterDocument")
    .values({ ...place, state })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await readParts(db, place);
  return openDocument([made.state ?? state, ...made.updates.map(({ bytes }) => bytes)]);
}

/** Keeps what was written. Only when this is committed may anybody be told that it is saved. */
export async function keepUpdate(
  db: Db,
  place: ChapterPlace,
  { bytes, by, server }: { bytes: Uint8Array; by: string; server: string },
): Promise<void> {
  const id = newId();
  const said = JSON.stringify({ kind: "update", ...place, id, server });
  await sql`with kept as (
      insert into work.chapter_update (organisation_id, chapter_id, id, bytes, written_by)
      values (${place.organisationId}, ${place.chapterId}, ${id}, ${Buffer.from(bytes)}, ${by}) returning id
    ) select pg_notify(${writingChannel}, ${said}) from kept`.execute(db);
}

/** What was written in one update; all of the document when the update is settled already. */
export async function findUpdate(db: Db, place: ChapterPlace, id: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("work.chapterUpdate")
    .select("bytes")
    .where("organisationId", "=", place.organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.bytes ?? (await readParts(db, place)).state;
}

/**
 * Brings the stored text of a chapter up to date with its document, and joins what was written into the document's state.
 * Only the rows that were read are removed: others may have become visible since. Can be done by anybody at any time.
 */
export async function settleChapter(db: Db, place: ChapterPlace): Promise<Document | null> {
  const chapter = await lockChapter(db, place);
  const { state, updates } = chapter ? await readParts(db, place) : nothing;
  if (!chapter || !state || updates.length === 0) return null;
  const { openDocument, textOf } = await sharedText();
  const document = openDocument([state, ...updates.map(({ bytes }) => bytes)]);
  await storeText(db, chapter, storable(textOf(document), chapter.title), [...new Set(updates.map(({ by }) => by))]);
  await storeState(db, place, document, updates);
  return document;
}

/** Makes the document hold what was saved past it: a form without scripts, or something undone. */
export async function tellDocument(db: Db, place: ChapterPlace, by: string, text: SharedText): Promise<void> {
  const { state, updates } = await readParts(db, place);
  if (!state) return;
  const { openDocument, updateTowards } = await sharedText();
  const bytes = updateTowards(openDocument([state, ...updates.map((update) => update.bytes)]), text);
  if (bytes) await keepUpdate(db, place, { bytes, by, server: "" });
}

/** The texts of some chapters with all that was written, whether it is settled or not. */
export async function writtenTexts(
  db: Db,
  chapters: (SharedText & { id: string })[],
): Promise<Map<string, SharedText>> {
  const ids = chapters.map(({ id }) => id);
  const states = await db
    .selectFrom("work.chapterDocument")
    .select(["chapterId", "state as bytes"])
    .where("chapterId", "in", ids)
    .unionAll(db.selectFrom("work.chapterUpdate").select(["chapterId", "bytes"]).where("chapterId", "in", ids))
    .execute();
  const { openDocument, textOf } = await sharedText();
  const texts = chapters.map(({ id, title }) => {
    const own = states.filter(({ chapterId }) => chapterId === id).map(({ bytes }) => bytes);
    return [id, storable(textOf(openDocument(own)), title)] as const;
  });
  return new Map(texts);
}

/** Whether somebody has written in a chapter what is not settled yet, and whoever asks may read it. */
export async function findUnsettled(db: Db, chapterId: string): Promise<ChapterPlace | undefined> {
  return await db
    .selectFrom("work.chapterUpdate")
    .select(["organisationId", "chapterId"])
    .where("chapterId", "=", chapterId)
    .limit(1)
    .executeTakeFirst();
}

/** Chapters where something has been written and not settled for a while, because a server stopped in the middle. */
export async function listUnsettled(db: Db, before: Date): Promise<ChapterPlace[]> {
  return await db
    .selectFrom("work.chapterUpdate")
    .select(["organisationId", "chapterId"])
    .distinct()
    .where("writtenAt", "<", before)
    .execute();
}

const nothing = { state: null, updates: [] };
const longestTitle = 300;

/** A title cannot be empty. Until somebody has written a new one, the old one stands. */
function storable({ title, body }: SharedText, stored: string): SharedText {
  const clean = cleanFields({ title: title.slice(0, longestTitle), body });
  return { ...clean, title: clean.title.trim() || stored };
}

async function lockChapter(db: Db, { organisationId, chapterId }: ChapterPlace) {
  return await db
    .selectFrom("work.chapter")
    .select(["id", "organisationId", "planId", "kind", "template", "title", "body", "version"])
    .where("organisationId", "=", organisationId)
    .where("id", "=", chapterId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Read in this order: an update that is settled in between is then in the state as well, and to join it twice changes nothing. */
async function readParts(db: Db, { organisationId, chapterId }: ChapterPlace) {
  const updates = await db
    .selectFrom("work.chapterUpdate")
    .select(["id", "bytes", "writtenBy as by"])
    .where("organisationId", "=", organisationId)
    .where("chapterId", "=", chapterId)
    .orderBy("id")
    .execute();
  const document = await db
    .selectFrom("work.chapterDocument")
    .select("state")
    .where("organisationId", "=", organisationId)
    .where("chapterId", "=", chapterId)
    .executeTakeFirst();
  return { updates, state: document?.state ?? null };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockChapter>>>;

async function storeText(db: Db, chapter: Locked, { title, body }: SharedText, writers: string[]): Promise<void> {
  const { id, organisationId, planId, version, kind, template } = chapter;
  const before = { kind, template, title: chapter.title, body: chapter.body, version };
  const after = { kind, template, title, body, version: version + 1 };
  if (differences(before, after).length === 0) return;
  await db
    .updateTable("work.chapter")
    .set({ title, body, version: after.version })
    .where("organisationId", "=", organisationId)
    .where("id", "=", id)
    .execute();
  for (const by of writers) {
    await recordWriting(db, { by, organisationId, planId }, { part: "chapter", partId: id, before, after });
  }
}

async function storeState(db: Db, place: ChapterPlace, document: Document, updates: { id: string }[]): Promise<void> {
  const { stateOf } = await sharedText();
  await db
    .updateTable("work.chapterDocument")
    .set({ state: Buffer.from(stateOf(document)) })
    .where("organisationId", "=", place.organisationId)
    .where("chapterId", "=", place.chapterId)
    .execute();
  await db
    .deleteFrom("work.chapterUpdate")
    .where("organisationId", "=", place.organisationId)
    .where("id", "=", sql<string>`any(${updates.map(({ id }) => id)}::uuid[])`)
    .execute();
}
