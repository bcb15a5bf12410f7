import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { SharedText } from "#app/lib/shared-text.server.ts";
import { recordChange, recordChanges } from "./change.server.ts";
import type { Chapter, ChapterFields } from "./chapter.ts";
import { settleChapter, tellDocument, writtenTexts } from "./chapter-document.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { type Saved, savePart } from "./save.server.ts";
import type { Writer } from "./writer.ts";

export async function findChapter(db: Db, id: string): Promise<Chapter> {
  const [chapter = notFound()] = await asWritten(db, await chapters(db).where("id", "=", id).execute());
  return chapter;
}

/** The same, brought up to date first: for whoever shall save on top of the version that is found. */
export async function findSettledChapter(db: Db, organisationId: string, id: string): Promise<Chapter> {
  await settleChapter(db, { organisationId, chapterId: id });
  return await findChapter(db, id);
}

export async function listChapters(db: Db, planId: string): Promise<Chapter[]> {
  const rows = await chapters(db).where("planId", "=", planId).orderBy("sort").orderBy("id").execute();
  return await asWritten(db, rows);
}

/** The same for several plans, in one query. */
export async function listChaptersOfPlans(db: Db, planIds: readonly string[]): Promise<Chapter[]> {
  return await chapters(db).where("planId", "in", planIds).orderBy("sort").orderBy("id").execute();
}

/** Puts a chapter last in the plan. */
export async function insertChapter(db: Db, writer: Writer, fields: ChapterFields): Promise<{ id: string }> {
  const [row = notFound()] = await storeChapters(db, writer, [cleanFields(fields)]);
  const { id, ...after } = row;
  await recordChange(db, writer, { part: "chapter", partId: id, before: null, after });
  return { id };
}

/** The same for many, in their order. */
export async function insertChapters(db: Db, writer: Writer, all: ChapterFields[]): Promise<{ id: string }[]> {
  const rows = await storeChapters(db, writer, all.map(cleanFields));
  const made = rows.map(({ id, ...after }) => ({ part: "chapter" as const, partId: id, before: null, after }));
  await recordChanges(db, writer, "chapters:added", made);
  return rows.map(({ id }) => ({ id }));
}

/** Saves what was written, if nobody has saved since the version it was begun from. Those who write in it just then see it at once. */
export async function updateChapter(
  db: Db,
  writer: Writer,
  id: string,
  version: number,
  fields: Partial<ChapterFields>,
): Promise<Saved> {
  const place = { organisationId: writer.organisationId, chapterId: id };
  await settleChapter(db, place);
  const current = await findChapter(db, id);
  const before = { ...chapterFields(current), version: current.version };
  const after = { ...chapterFields(current), ...cleanFields(fields) };
  const store = () =>
    db
      .updateTable("work.chapter")
      .set({ ...after, version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .where("deletedAt", "is", null)
      .returning("version")
      .executeTakeFirst();
  const saved = await savePart(db, writer, { part: "chapter", partId: id, version, before, after, store });
  if (saved.ok && saved.value.version > version) await tellDocument(db, place, writer.by, after);
  return saved;
}

export function chapterFields({ kind, template, title, body }: Chapter): ChapterFields {
  return { kind, template, title, body };
}

async function storeChapters(db: Db, { organisationId, planId }: Writer, all: ChapterFields[]) {
  if (all.length === 0) return [];
  const last = sql<number>`(select coalesce(max(sort), 0) from work.chapter where plan_id = ${planId})`;
  return await db
    .insertInto("work.chapter")
    .values(
      all.map(({ kind, template, title, body }, at) => {
        const sort = sql<number>`${last} + ${at + 1}::integer`;
        return { organisationId, id: newId(), planId, kind, template, title, body, sort };
      }),
    )
    .returning(["id", "kind", "template", "title", "body", "version"])
    .execute();
}

function chapters(db: Db) {
  return db
    .selectFrom("work.chapter as chapter")
    .select(["id", "organisationId", "planId", "kind", "template", "title", "body", "version"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("work.chapterUpdate as update")
          .whereRef("update.organisationId", "=", "chapter.organisationId")
          .whereRef("update.chapterId", "=", "chapter.id"),
      ).as("isBehind"),
    )
    .where("deletedAt", "is", null);
}

/** What stands in a chapter lies a few seconds behind those who write in it together. Whoever reads it sees what they have written. */
async function asWritten(db: Db, rows: (Chapter & { isBehind: unknown })[]): Promise<Chapter[]> {
  const behind = rows.filter(({ isBehind }) => isBehind);
  const texts = behind.length > 0 ? await writtenTexts(db, behind) : new Map<string, SharedText>();
  return rows.map(({ isBehind: _, ...chapter }) => ({ ...chapter, ...texts.get(chapter.id) }));
}
