import { makeLinks } from "#app/access/link.server.ts";
import { linkExpiry } from "#app/access/link.ts";
import { recordAudits } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { type AskedPerson, answerBy, measureAsWas } from "./request.ts";
import { askingMail } from "./request-mail.ts";

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

/** A request that was made or found. `isNew`: made, and its mail queued. `isOwn`: nobody else has been given a link to it. */
interface Made {
  id: string;
  asked: AskedPerson;
  isNew: boolean;
  isOwn: boolean;
}

/**
 * Asks people how their measures go: one request, one link and one mail for each person and day. Who has been asked already today gets
 * no second mail; what is asked about is added to the page that their link opens, unless a colleague has been let in there. Answers who was asked now, and who already was.
 * The number of queries does not grow with people or measures.
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
  return {
    asked: fresh.map(({ id, asked }) => ({ requestId: id, personId: asked.personId })),
    already: made.filter(({ isNew }) => !isNew).map(({ asked }) => asked.personId),
  };
}

async function insertRequests(db: Db, asker: Asker, people: readonly AskedPerson[], askedOn: string): Promise<Made[]> {
  const { organisationId, name: sender } = asker;
  const rows = people.map(({ personId, recipient, language }) => {
    const frame = { organisationId, id: newId(), personId, sender, askedOn, answerBy: answerBy(askedOn) };
    return { ...frame, recipient: recipient.toLowerCase(), language };
  });
  // Two servers may ask at the same moment: only one of them makes the request, and only that one sends the mail.
  const made = await db
    .insertInto("work.statusRequest")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["organisationId", "personId", "askedOn"]).doNothing())
    .returning(["id", "personId"])
    .execute();
  const asked = made.length === rows.length ? [] : await listAsked(db, asker, people, askedOn);
  const isNew = new Set(made.map(({ id }) => id));
  const own = [...made.map((request) => ({ ...request, isOwn: true })), ...asked.filter(({ id }) => !isNew.has(id))];
  return people.flatMap((person) => {
    const request = own.find(({ personId }) => personId === person.personId);
    return request ? [{ id: request.id, asked: person, isNew: isNew.has(request.id), isOwn: request.isOwn }] : [];
  });
}

async function listAsked(db: Db, { organisationId }: Asker, people: readonly AskedPerson[], askedOn: string) {
  const ids = people.map(({ personId }) => personId);
  return await db
    .selectFrom("work.statusRequest as request")
    .select(["request.id", "request.personId"])
    .select(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("work.statusRequest as passed")
            .select("passed.id")
            .whereRef("passed.organisationId", "=", "request.organisationId")
            .whereRef("passed.passedFrom", "=", "request.id"),
        ),
      )
        .$castTo<boolean>()
        .as("isOwn"),
    )
    .where("organisationId", "=", organisationId)
    .where("personId", "in", ids)
    .where("askedOn", "=", askedOn)
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
