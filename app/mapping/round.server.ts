import { makeLinks, revokeLinks } from "#app/access/link.server.ts";
import { linkExpiry } from "#app/access/link.ts";
import { recordAudit, recordAudits } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { newestForm } from "./form.ts";
import { askingMail, reminderMail } from "./mapping-mail.ts";
import type { AnsweredRequest, Round } from "./round.ts";

/** The rounds of a plan, the newest first. */
export async function listRounds(db: Db, planId: string): Promise<Round[]> {
  return await rounds(db).where("planId", "=", planId).orderBy("createdAt", "desc").orderBy("id", "desc").execute();
}

export async function findRound(db: Db, id: string): Promise<Round> {
  return (await rounds(db).where("id", "=", id).executeTakeFirst()) ?? notFound();
}

/** Everybody who has been asked in a plan, with what they have answered, by agency. One query. */
export async function listRequests(db: Db, planId: string): Promise<AnsweredRequest[]> {
  return await requests(db).where("round.planId", "=", planId).orderBy("request.agency").execute();
}

export async function findRequest(db: Db, id: string): Promise<AnsweredRequest & { planId: string }> {
  const found = await requests(db).select("round.planId").where("request.id", "=", id).executeTakeFirst();
  return found ?? notFound();
}

export interface NewRound {
  words: string;
  deadline: string;
  planTitle: string;
  sender: string;
  asked: { agencyId: string; agency: string; recipient: string; language: Language }[];
}

/** Makes a round ready to send. Nobody gets anything yet. */
export async function insertRound(db: Db, writer: Writer, round: NewRound): Promise<{ id: string }> {
  const { organisationId, planId, by } = writer;
  const { asked, words, ...frame } = round;
  const id = newId();
  const row = { ...frame, words: cleanText(words), organisationId, id, planId, formVersion: newestForm().version };
  await db
    .insertInto("work.mappingRound")
    .values({ ...row, createdBy: by })
    .execute();
  const requests = asked.map((one) => ({ ...one, recipient: one.recipient.toLowerCase() }));
  await db
    .insertInto("work.mappingRequest")
    .values(requests.map((request) => ({ ...request, organisationId, id: newId(), roundId: id })))
    .execute();
  await record(db, writer, "mapping:roundMade", `mappingRound/${id}`);
  return { id };
}

/** Makes links for those who are asked and puts them in the mail: a question to those who have had none, else a reminder. */
export async function sendRequests(
  db: Db,
  writer: Writer,
  { requests, round, origin, now }: { requests: AnsweredRequest[]; round: Round; origin: string; now: Date },
): Promise<void> {
  const wanted = requests.map(({ id, language }) => {
    return { subjectId: id, language, expiresAt: linkExpiry(round.deadline) };
  });
  const { organisationId, by } = writer;
  const tokens = await makeLinks(db, { organisationId, purpose: "mapping", by }, wanted, now);
  await queueMails(
    db,
    requests.map((request) => {
      const asking = { ...round, agency: request.agency, address: `${origin}/kartlegging/${tokens.get(request.id)}` };
      const letter = request.sentAt === null ? askingMail : reminderMail;
      return { to: request.recipient, ...letter(request.language, asking) };
    }),
  );
  const isNew = (request: AnsweredRequest) => request.sentAt === null;
  await noteSent(db, writer, "mapping:sent", { sentAt: now }, requests.filter(isNew));
  await noteSent(
    db,
    writer,
    "mapping:reminded",
    { remindedAt: now },
    requests.filter((one) => !isNew(one)),
  );
}

async function noteSent(
  db: Db,
  { organisationId, by: actor }: Writer,
  action: string,
  moment: { sentAt: Date } | { remindedAt: Date },
  requests: AnsweredRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  const ids = requests.map(({ id }) => id);
  await db.updateTable("work.mappingRequest").set(moment).where("id", "in", ids).execute();
  await recordAudits(
    db,
    { organisationId, actor, action },
    ids.map((id) => `mappingRequest/${id}`),
  );
}

/** Closes the link, so that nobody can open or change the answer. What has been answered stands. */
export async function revokeRequest(db: Db, writer: Writer, requestId: string, now: Date): Promise<void> {
  const { organisationId, by } = writer;
  await revokeLinks(db, { organisationId, purpose: "mapping", by }, [requestId], now);
}

/** Lets an agency change what it has handed in. */
export async function reopenAnswer(db: Db, writer: Writer, requestId: string): Promise<void> {
  const opened = await db
    .updateTable("work.mappingAnswer")
    .set({ handedInAt: null })
    .where("requestId", "=", requestId)
    .where("handedInAt", "is not", null)
    .returning("requestId")
    .executeTakeFirst();
  if (opened) await record(db, writer, "mapping:reopened", `mappingRequest/${requestId}`);
}

async function record(db: Db, { organisationId, by }: Writer, action: string, subject: string): Promise<void> {
  await recordAudit(db, { organisationId, actor: by, action, subject });
}

function rounds(db: Db) {
  return db
    .selectFrom("work.mappingRound")
    .select(["id", "organisationId", "planId", "formVersion", "words", "deadline", "planTitle", "sender"]);
}

function requests(db: Db) {
  return db
    .selectFrom("work.mappingRequest as request")
    .innerJoin("work.mappingRound as round", "round.id", "request.roundId")
    .leftJoin("work.mappingAnswer as answer", "answer.requestId", "request.id")
    .leftJoin("work.link as link", (join) =>
      join.onRef("link.subjectId", "=", "request.id").on("link.revokedAt", "is", null),
    )
    .select(["request.id", "request.organisationId", "request.roundId", "request.agencyId", "request.agency"])
    .select(["request.recipient", "request.language", "request.sentAt", "request.remindedAt"])
    .select((eb) => [
      "answer.content",
      "answer.savedAt",
      "answer.handedInAt",
      eb("link.id", "is not", null).as("hasLink"),
    ])
    .$narrowType<{ hasLink: boolean }>();
}
