import type { Insertable } from "kysely";
import { makeLinks } from "#app/access/link.server.ts";
import { linkExpiry } from "#app/access/link.ts";
import { recordAudit, recordAudits } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import type { Tables } from "#app/lib/tables.ts";
import { addDays } from "#app/lib/working-days.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { anewMail } from "./anew-mail.ts";
import { revokeRequest } from "./functions.server.ts";
import { pause } from "./reminder.ts";
import { type AskedPerson, answerBy, measureAsWas } from "./request.ts";
import { askingMail } from "./request-mail.ts";
import { listLastMailed, lockPeople } from "./sent.server.ts";

/** Who asks, on behalf of which organisation. */
export interface Asker {
  organisationId: string;
  /** Name of the organisation. Stands as the sender. */
  name: string;
  /** Id of a person, or null when Komplan asks of its own accord. */
  by: string | null;
  /** What addresses begin with. */
  origin: string;
}

/** A request that was made or found. `isNew`: made, and its mail queued. `isOwn`: nobody else has a link that opens it. */
interface Made {
  id: string;
  asked: AskedPerson;
  isNew: boolean;
  isOwn: boolean;
}

/**
 * Asks people how their measures go: one request, one link and one mail for each person. Whoever has had a mail of this kind within the
 * last days gets no other, whoever asks, from whatever plan or organisation; what is asked about is added to the page that their last link opens, unless a
 * colleague is let in there. Answers who was asked now, and who had just been mailed. The number of queries does not grow with people or measures.
 */
export async function requestStatus(
  db: Db,
  asker: Asker,
  people: readonly AskedPerson[],
  now: Date,
): Promise<{ asked: { requestId: string; personId: string }[]; already: string[] }> {
  const askable = people.filter(({ measures }) => measures.length > 0);
  if (askable.length === 0) return { asked: [], already: [] };
  const made = await insertRequests(db, asker, askable, dateInNorway(now));
  await insertMeasures(
    db,
    asker.organisationId,
    made.filter(({ isOwn }) => isOwn),
  );
  const fresh = made.filter(({ isNew }) => isNew);
  await sendLinks(db, asker, fresh, now);
  const asked = fresh.map(({ id, asked: { personId } }) => ({ requestId: id, personId }));
  const isAsked = new Set(asked.map(({ personId }) => personId));
  const already = askable.map(({ personId }) => personId).filter((personId) => !isAsked.has(personId));
  return { asked, already };
}

async function insertRequests(db: Db, asker: Asker, people: readonly AskedPerson[], askedOn: string): Promise<Made[]> {
  const { organisationId, name: sender } = asker;
  const personIds = people.map(({ personId }) => personId);
  await lockPeople(db, personIds);
  const lastMailed = await listLastMailed(db, personIds, askedOn);
  const rows = people
    .filter(({ personId }) => !lastMailed.has(personId))
    .map(({ personId, recipient, language }) => {
      const frame = { organisationId, id: newId(), personId, sender, askedOn, answerBy: answerBy(askedOn) };
      return { ...frame, recipient: recipient.toLowerCase(), language };
    });
  const made = await insertNew(db, rows);
  const last = made.length === people.length ? [] : await listLastRequests(db, asker, people, askedOn);
  const isNew = new Set(made.map(({ id }) => id));
  const found = [...made.map((request) => ({ ...request, isOwn: true })), ...last.filter(({ id }) => !isNew.has(id))];
  return people.flatMap((asked) => {
    const request = found.find(({ personId }) => personId === asked.personId);
    return request ? [{ id: request.id, asked, isNew: isNew.has(request.id), isOwn: request.isOwn }] : [];
  });
}

/** Two servers may ask at the same moment: only one of them makes the request, and only that one sends the mail. */
async function insertNew(db: Db, rows: readonly Insertable<Tables["work.statusRequest"]>[]) {
  if (rows.length === 0) return [];
  return await db
    .insertInto("work.statusRequest")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["organisationId", "personId", "askedOn"]).doNothing())
    .returning(["id", "personId"])
    .execute();
}

/** The last request to each of them here, from so few days ago that there comes no other. */
async function listLastRequests(db: Db, { organisationId }: Asker, people: readonly AskedPerson[], today: string) {
  const ids = people.map(({ personId }) => personId);
  return await db
    .selectFrom("work.statusRequest as request")
    .distinctOn("request.personId")
    .select(["request.id", "request.personId"])
    .select(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("work.statusRequest as passed")
            .innerJoin("work.link as link", (join) =>
              join.onRef("link.organisationId", "=", "passed.organisationId").onRef("link.subjectId", "=", "passed.id"),
            )
            .select("passed.id")
            .whereRef("passed.organisationId", "=", "request.organisationId")
            .whereRef("passed.passedFrom", "=", "request.id")
            .where("link.revokedAt", "is", null),
        ),
      )
        .$castTo<boolean>()
        .as("isOwn"),
    )
    .where("organisationId", "=", organisationId)
    .where("personId", "in", ids)
    .where((eb) => eb.or([eb("askedOn", ">", addDays(today, -pause)), eb("sentAnewOn", ">", addDays(today, -pause))]))
    .where("askedOn", "<=", today)
    .orderBy("request.personId")
    .orderBy("request.askedOn", "desc")
    .execute();
}

async function insertMeasures(db: Db, organisationId: string, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  const rows = made.flatMap(({ id: requestId, asked }) =>
    asked.measures.map((measure, sort) => ({ organisationId, requestId, ...measureAsWas(measure, sort + 1) })),
  );
  await db
    .insertInto("work.statusRequestMeasure")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function sendLinks(db: Db, { organisationId, name, by, origin }: Asker, fresh: readonly Made[], now: Date) {
  if (fresh.length === 0) return;
  const actor = by ?? "followup";
  const deadline = answerBy(dateInNorway(now));
  const wanted = fresh.map(({ id, asked }) => {
    return { subjectId: id, language: asked.language, expiresAt: linkExpiry(deadline, now) };
  });
  const sender = { organisationId, purpose: "status" as const, by: actor, createdBy: by };
  const tokens = await makeLinks(db, sender, wanted, now);
  const mails = fresh.map(({ id, asked: { recipient, language, measures, note = "" } }) => {
    const address = `${origin}/s/${tokens.get(id)}`;
    const asking = { address, sender: name, answerBy: deadline, count: measures.length, note };
    return { to: recipient.toLowerCase(), senderId: organisationId, ...askingMail(language, asking) };
  });
  await queueMails(db, mails);
  const subjects = fresh.map(({ id }) => `statusRequest/${id}`);
  await recordAudits(db, { organisationId, actor, action: "status:requested" }, subjects);
}

/** Somebody who is to have another link to what they were asked. */
interface Anew {
  requestId: string;
  passedOnTo: string | null;
  holder: { email: string; language: Language };
}

/** Closes the links to a request, also a colleague's, and sends its holder another, with why. Answers whether they had had none today. */
export async function sendLinkAnew(db: Db, asker: Asker, anew: Anew, now: Date): Promise<boolean> {
  const { organisationId, name: sender, by, origin } = asker;
  const { requestId: id, passedOnTo, holder } = anew;
  const sentAnewOn = dateInNorway(now);
  const request = await db
    .updateTable("work.statusRequest")
    .set({ sentAnewOn })
    .where("organisationId", "=", organisationId)
    .where("id", "=", id)
    .where((eb) => eb.or([eb("sentAnewOn", "is", null), eb("sentAnewOn", "<", sentAnewOn)]))
    .returning(["answerBy", "askedOn"])
    .executeTakeFirst();
  if (!request) return false;
  const actor = by ?? "followup";
  await revokeRequest(db, { organisationId, by: actor }, id, now);
  const { email, language } = holder;
  const wanted = [{ subjectId: id, language, expiresAt: linkExpiry(request.answerBy, now) }];
  const tokens = await makeLinks(db, { organisationId, purpose: "status", by: actor, createdBy: by }, wanted, now);
  const answerBy = request.answerBy < sentAnewOn ? null : request.answerBy;
  const letter = { sender, answerBy, askedOn: request.askedOn, wasPassedOn: passedOnTo !== null };
  const mail = anewMail(language, { ...letter, address: `${origin}/s/${tokens.get(id)}` });
  await queueMails(db, [{ to: email.toLowerCase(), senderId: organisationId, ...mail }]);
  await recordAudit(db, { organisationId, actor, action: "status:sentAnew", subject: `statusRequest/${id}` });
  return true;
}
