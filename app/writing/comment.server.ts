import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { Comment } from "./comment.ts";

/** All that is said of a plan, or of one part of it, the oldest first, with replies. One query. */
export async function listComments(db: Db, planId: string, partId?: string): Promise<Comment[]> {
  const all = comments(db).where("comment.planId", "=", planId).orderBy("comment.id");
  return await (partId === undefined ? all : all.where("comment.partId", "=", partId)).execute();
}

/** A comment of an address. One that stands in another plan is not there. */
export async function findComment(db: Db, planId: string, id: string): Promise<Comment> {
  const found = comments(db).where("comment.planId", "=", planId).where("comment.id", "=", id);
  return (await found.executeTakeFirst()) ?? notFound();
}

export async function insertComment(
  db: Db,
  writer: Writer,
  { part, partId, quote, body }: Pick<Comment, "part" | "partId" | "quote" | "body">,
): Promise<void> {
  const { organisationId, planId, by } = writer;
  const id = newId();
  const said = { part, partId, quote: cleanText(quote), body: cleanText(body) };
  await db
    .insertInto("work.comment")
    .values({ organisationId, id, planId, ...said, writtenBy: by })
    .execute();
  await record(db, writer, "comment:added", id, said.body);
}

export async function insertReply(db: Db, writer: Writer, commentId: string, body: string): Promise<void> {
  const { organisationId, by } = writer;
  const reply = { organisationId, id: newId(), commentId, body: cleanText(body), writtenBy: by };
  await db.insertInto("work.commentReply").values(reply).execute();
  await record(db, writer, "comment:answered", commentId, body);
}

/** Says that a comment is dealt with, or that it is not after all. */
export async function settleComment(db: Db, writer: Writer, id: string, done: "yes" | "no"): Promise<void> {
  await db
    .updateTable("work.comment")
    .set({ doneAt: done === "yes" ? sql<Date>`now()` : null })
    .where("planId", "=", writer.planId)
    .where("id", "=", id)
    .execute();
  await record(db, writer, done === "yes" ? "comment:settled" : "comment:reopened", id);
}

async function record(db: Db, writer: Writer, action: string, id: string, digestOf?: string): Promise<void> {
  const { organisationId, by } = writer;
  const subject = `comment/${id}`;
  await recordAudit(db, { organisationId, actor: by, action, subject, ...(digestOf !== undefined && { digestOf }) });
}

function comments(db: Db) {
  return db
    .selectFrom("work.comment as comment")
    .innerJoin("access.person as person", "person.id", "comment.writtenBy")
    .modifyFront(plannedOnce)
    .select(["comment.id", "comment.organisationId", "comment.planId", "comment.part", "comment.partId"])
    .select(["comment.quote", "comment.body", "comment.writtenBy", "person.name", "comment.writtenAt"])
    .select(sql<boolean>`comment.done_at is not null`.as("done"))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("work.commentReply as reply")
          .innerJoin("access.person as replier", "replier.id", "reply.writtenBy")
          .whereRef("reply.organisationId", "=", "comment.organisationId")
          .whereRef("reply.commentId", "=", "comment.id")
          .orderBy("reply.id")
          .select(["reply.id", "reply.body", "replier.name"])
          .select(sql<string>`reply.written_at`.as("writtenAt")),
      ).as("replies"),
    );
}
