import type { Link } from "#app/access/link.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Language } from "#app/lib/language.ts";
import { type AnswerContent, blankAnswer, type SectionAnswer, withSection } from "./answer.ts";
import type { Section } from "./form.ts";

/** What somebody who came by link is shown: what they are asked, and what they have answered so far. */
export interface AskedAgency {
  id: string;
  agency: string;
  language: Language;
  formVersion: number;
  words: string;
  deadline: string;
  planTitle: string;
  sender: string;
  content: AnswerContent;
  savedAt: Date | null;
  handedInAt: Date | null;
}

export async function findAsked(db: Db, link: Link): Promise<AskedAgency> {
  const found = await db
    .selectFrom("work.mappingRequest as request")
    .innerJoin("work.mappingRound as round", "round.id", "request.roundId")
    .leftJoin("work.mappingAnswer as answer", "answer.requestId", "request.id")
    .select(["request.id", "request.agency", "request.language", "round.formVersion", "round.words", "round.deadline"])
    .select(["round.planTitle", "round.sender", "answer.content", "answer.savedAt", "answer.handedInAt"])
    .where("request.id", "=", link.subjectId)
    .executeTakeFirst();
  return found ? { ...found, content: found.content ?? blankAnswer } : notFound();
}

/** Saves one section; the others stay as they are, also those that somebody else saves at the same moment. */
export async function saveSection(
  db: Db,
  link: Link,
  { section, written, now }: { section: Section; written: SectionAnswer; now: Date },
): Promise<void> {
  const { organisationId, subjectId: requestId } = link;
  await db
    .insertInto("work.mappingAnswer")
    .values({ organisationId, requestId, content: blankAnswer, savedAt: now, handedInAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { content } = await db
    .selectFrom("work.mappingAnswer")
    .select("content")
    .where("requestId", "=", requestId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const after = withSection(content, section, written);
  await db
    .updateTable("work.mappingAnswer")
    .set({ content: after, savedAt: now })
    .where("requestId", "=", requestId)
    .execute();
  await record(db, link, "mapping:answered", JSON.stringify(written));
}

/** Hands the answer in. From then on it can be read and not changed, until whoever asked opens it again. */
export async function handIn(db: Db, link: Link, now: Date): Promise<boolean> {
  const done = await db
    .updateTable("work.mappingAnswer")
    .set({ handedInAt: now })
    .where("requestId", "=", link.subjectId)
    .where("handedInAt", "is", null)
    .returning("requestId")
    .executeTakeFirst();
  if (done) await record(db, link, "mapping:handedIn");
  return done !== undefined;
}

async function record(db: Db, link: Link, action: string, digestOf?: string): Promise<void> {
  const { organisationId, subjectId, id } = link;
  const text = digestOf === undefined ? {} : { digestOf };
  await recordAudit(db, {
    organisationId,
    actor: `link/${id}`,
    action,
    subject: `mappingRequest/${subjectId}`,
    ...text,
  });
}
