import type { Db } from "#app/lib/db.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { queueMail } from "#app/mail/mail.server.ts";
import { findOrganisation } from "./organisation.server.ts";
import { successorMail } from "./successor-mail.ts";

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
  const letter = successorMail(language, {
    sender: name,
    count,
    address: `${origin}/arbeid/funksjoner/${positionId}/overtakelse`,
  });
  await queueMail(db, { to: email, senderId: organisationId, ...letter });
}
