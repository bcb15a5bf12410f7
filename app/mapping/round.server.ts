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
import type { AnsweredRequest, Recipient, Round } from "./round.ts";

/** The rounds of a plan, the newest first. */
export async function listRounds(db: Db, planId: string): Promise<Round[]> {
  return await rounds(db).where("planId", "=", planId).orderBy("createdAt", "desc").orderBy("id", "desc").execute();
}

/** The round of an address. One that belongs to another plan is not there. */
export async function findRoundIn(db: Db, params: { planId: string; roundId: string }): Promise<Round> {
  const found = await rounds(db)
    .where("id", "=", params.roundId)
    .where("planId", "=", params.planId)
    .executeTakeFirst();
  return found ?? notFound();
}

/** Everybody who has been asked in a plan, with what they have answered, by agency. One query. */
export async function listRequests(db: Db, planId: string): Promise<AnsweredRequest[]> {
  return await requests(db).where("round.planId", "=", planId).orderBy("request.agency").execute();
}

/** The request of an address, with its round. */
export async function findRequestIn(
  db: Db,
  params: { planId: string; requestId: string },
): Promise<AnsweredRequest & { round: Round }> {
  const { planId } = params;
  const request = await requests(db)
    .where("request.id", "=", params.requestId)
    .where("round.planId", "=", planId)
    .executeTakeFirst();
  if (!request) notFound();
  return { ...request, round: await findRoundIn(db, { planId, roundId: request.roundId }) };
}

/** Every agency of an organisation, with the first who holds a function in each. One query. */
export async function listRecipients(db: Db, organisationId: string, today: string): Promise<Recipient[]> {
  return await db
    .selectFrom("work.agency as agency")
    .leftJoin("work.position as position", (join) =>
      join.onRef("position.organisationId", "=", "agency.organisationId").onRef("position.agencyId", "=", "agency.id"),
    )
    .leftJoin("work.positionHolder as holder", (join) =>
      join
        .onRef("holder.positionId", "=", "position.id")
        .on((eb) => eb.or([eb("holder.toDate", "is", null), eb("holder.toDate", ">=", today)])),
    )
    .leftJoin("access.person as person", "person.id", "holder.personId")
    .distinctOn(["agency.name", "agency.id"])
    .select(["agency.id as agencyId", "agency.name as agency", "position.title", "person.email", "person.language"])
    .where("agency.organisationId", "=", organisationId)
    .orderBy("agency.name")
    .orderBy("agency.id")
    .orderBy((eb) => eb("person.id", "is", null))
    .orderBy("position.title")
    .execute();
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

interface Sending {
  /** A question can be sent again, when the link is lost; a reminder is for those who have not handed in. */
  letter: "question" | "reminder";
  requests: AnsweredRequest[];
  round: Round;
  origin: string;
  now: Date;
}

/** Makes links for those who are asked and puts them in the mail. Older links to the same answers open no more. */
export async function sendRequests(db: Db, writer: Writer, { letter, requests, round, origin, now }: Sending) {
  if (requests.length === 0) return;
  const wanted = requests.map(({ id, language }) => {
    return { subjectId: id, language, expiresAt: linkExpiry(round.deadline, now) };
  });
  const { organisationId, by } = writer;
  const tokens = await makeLinks(db, { organisationId, purpose: "mapping", by }, wanted, now);
  const write = letter === "question" ? askingMail : reminderMail;
  const mails = requests.map(({ id, agency, language, recipient }) => {
    const asking = { ...round, agency, address: `${origin}/kartlegging/${tokens.get(id)}` };
    return { to: recipient, senderId: organisationId, ...write(language, asking) };
  });
  await queueMails(db, mails);
  const ids = requests.map(({ id }) => id);
  const moment = letter === "question" ? { sentAt: now } : { remindedAt: now };
  await db.updateTable("work.mappingRequest").set(moment).where("id", "in", ids).execute();
  const deed = letter === "question" ? "mapping:sent" : "mapping:reminded";
  const subjects = ids.map((id) => `mappingRequest/${id}`);
  await recordAudits(db, { organisationId, actor: by, action: deed }, subjects);
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
    .select([
      "request.id",
      "request.organisationId",
      "round.planId",
      "request.roundId",
      "request.agencyId",
      "request.agency",
    ])
    .select(["request.recipient", "request.language", "request.sentAt", "request.remindedAt"])
    .select((eb) => [
      "answer.content",
      "answer.savedAt",
      "answer.handedInAt",
      eb("link.id", "is not", null).as("hasLink"),
    ])
    .$narrowType<{ hasLink: boolean }>();
}
