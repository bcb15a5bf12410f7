import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { Result } from "#app/lib/result.ts";
import type { Block, Inline } from "#app/lib/rich-text.ts";
import { updateChapter } from "#app/plan/chapter.server.ts";
import type { Chapter } from "#app/plan/chapter.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { NewSuggestion, Suggestion } from "./suggestion.ts";
import { findPassage, withPassage } from "./suggestion-passage.ts";

/** All suggestions for a plan, or for one chapter or measure of it, the oldest first. */
export async function listSuggestions(db: Db, planId: string, partId?: string): Promise<Suggestion[]> {
  const all = suggestions(db).where("suggestion.planId", "=", planId).orderBy("suggestion.id");
  if (partId === undefined) return await all.execute();
  return await all
    .where((eb) => eb.or([eb("suggestion.chapterId", "=", partId), eb("suggestion.measureId", "=", partId)]))
    .execute();
}

/** A suggestion of an address. One for another plan is not there. */
export async function findSuggestion(db: Db, planId: string, id: string): Promise<Suggestion> {
  const found = suggestions(db).where("suggestion.planId", "=", planId).where("suggestion.id", "=", id);
  return (await found.executeTakeFirst()) ?? notFound();
}

export async function insertSuggestion(db: Db, writer: Writer, suggestion: NewSuggestion): Promise<void> {
  const { organisationId, planId, by } = writer;
  const { before, after, note, ...place } = suggestion;
  const id = newId();
  const words = after === null ? null : sql<Inline[]>`${JSON.stringify(after)}::jsonb`;
  const row = { ...place, before, after: words, note: cleanText(note), writtenBy: by };
  await db
    .insertInto("work.suggestion")
    .values({ organisationId, id, planId, ...row })
    .execute();
  await record(db, writer, "suggestion:added", id, canonical(after));
}

export type Decided = Result<null, "passageChanged" | "decidedBefore" | "changedMeanwhile">;

/** Puts the suggested words where the passage stands, if it still stands as it did, and nowhere else. */
export async function acceptSuggestion(
  db: Db,
  writer: Writer,
  suggestion: Suggestion,
  chapter: Chapter,
): Promise<Decided> {
  const passage = findPassage(chapter.body, suggestion);
  if (suggestion.outcome !== null) return { ok: false, refusal: "decidedBefore" };
  if (!passage) return { ok: false, refusal: "passageChanged" };
  const body = withPassage(chapter.body, passage.path, suggestion.after);
  const saved = await updateChapter(db, writer, chapter.id, chapter.version, { body });
  if (!saved.ok) return saved;
  return await decideSuggestion(db, writer, suggestion.id, { outcome: "accepted", answer: "" });
}

export async function rejectSuggestion(db: Db, writer: Writer, id: string, answer: string): Promise<Decided> {
  return await decideSuggestion(db, writer, id, { outcome: "rejected", answer: cleanText(answer) });
}

/** Writes down what came of a suggestion, once. */
export async function decideSuggestion(
  db: Db,
  writer: Writer,
  id: string,
  said: { outcome: "accepted" | "rejected"; answer: string },
): Promise<Decided> {
  const decided = await db
    .updateTable("work.suggestion")
    .set({ ...said, decidedBy: writer.by, decidedAt: sql<Date>`now()` })
    .where("planId", "=", writer.planId)
    .where("id", "=", id)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!decided) return { ok: false, refusal: "decidedBefore" };
  await record(db, writer, `suggestion:${said.outcome}`, id, said.answer);
  return { ok: true, value: null };
}

/** A passage as it is typed: **fat** and [links](https://…) as elsewhere, but without what makes it a heading or an item. */
export async function toTyped(passage: Block): Promise<string> {
  if (passage.type !== "paragraph" && passage.type !== "heading") return "";
  const { toMarkdown } = await import("#app/lib/markdown.server.ts");
  return toMarkdown({ type: "doc", content: [{ type: "paragraph", content: passage.content ?? [] }] });
}

export type Typed = Result<Inline[] | null, "onePassage">;

/** What was typed as the words of one passage. Nothing typed: the passage shall go. */
export async function fromTyped(typed: string): Promise<Typed> {
  const { fromMarkdown } = await import("#app/lib/markdown.server.ts");
  const text = fromMarkdown(typed);
  if (text === null) return { ok: false, refusal: "onePassage" };
  const [first, ...more] = text.content;
  if (first === undefined) return { ok: true, value: null };
  if (first.type !== "paragraph" || more.length > 0) return { ok: false, refusal: "onePassage" };
  return { ok: true, value: first.content ?? null };
}

async function record(db: Db, writer: Writer, action: string, id: string, digestOf: string): Promise<void> {
  const { organisationId, by } = writer;
  await recordAudit(db, { organisationId, actor: by, action, subject: `suggestion/${id}`, digestOf });
}

function suggestions(db: Db) {
  return db
    .selectFrom("work.suggestion as suggestion")
    .innerJoin("access.person as person", "person.id", "suggestion.writtenBy")
    .leftJoin("access.person as editor", "editor.id", "suggestion.decidedBy")
    .modifyFront(plannedOnce)
    .select(["suggestion.id", "suggestion.organisationId", "suggestion.planId", "suggestion.chapterId"])
    .select(["suggestion.measureId", "field", "path", "before", "after", "note", "outcome", "answer", "decidedAt"])
    .select(["suggestion.writtenAt", "person.name", "editor.name as decidedBy"]);
}
