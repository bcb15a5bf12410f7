import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { queueMail } from "#app/mail/mail.server.ts";
import { findOrganisation } from "./organisation.server.ts";

interface Successor {
  organisationId: string;
  positionId: string;
  personId: string;
  /** What addresses begin with. */
  origin: string;
  now: Date;
}

/**
 * Tells whoever has been given a function that measures wait for it, and the page where all of it stands. Nothing is sent when none do, or
 * when the organisation has sent all the mail of a day: they see it when they log in.
 */
export async function tellSuccessor(
  db: Db,
  { organisationId, positionId, personId, origin, now }: Successor,
): Promise<void> {
  const { count } = await db
    .selectFrom("work.measure")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organisationId", "=", organisationId)
    .where("positionId", "=", positionId)
    .where("deletedAt", "is", null)
    .executeTakeFirstOrThrow();
  if (count === 0 || (await roomForMails(db, organisationId, now)) === 0) return;
  const { email, language } = await db
    .selectFrom("access.person")
    .select(["email", "language"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const { name } = await findOrganisation(db, organisationId);
  const letter = letters[language]({
    sender: name,
    count,
    address: `${origin}/arbeid/funksjoner/${positionId}/overtakelse`,
  });
  await queueMail(db, { to: email, senderId: organisationId, ...letter });
}

interface Told {
  sender: string;
  count: number;
  address: string;
}

/** The subject tells nothing of what it is about: it may be read over a shoulder. */
const letters: Record<Language, (told: Told) => { subject: string; body: string }> = {
  nb: ({ sender, count, address }) => ({
    subject: `Ny oppgave for deg hos ${sender}`,
    body: `Hei!

Du har fått en funksjon hos ${sender} som har ansvar for ${count === 1 ? "ett tiltak" : `${count} tiltak`}. Logg inn, så ser du på én side hva som er lovet, fristene, hva som sist ble meldt, og hvem du kan spørre:

${address}

Fra nå av er det du som blir spurt om hvordan det går.

Hilsen ${sender}
`,
  }),
  nn: ({ sender, count, address }) => ({
    subject: `Ny oppgåve for deg hos ${sender}`,
    body: `Hei!

Du har fått ein funksjon hos ${sender} som har ansvar for ${count === 1 ? "eitt tiltak" : `${count} tiltak`}. Logg inn, så ser du på éi side kva som er lova, fristane, kva som sist vart meldt, og kven du kan spørje:

${address}

Frå no av er det du som blir spurd om korleis det går.

Helsing ${sender}
`,
  }),
};
