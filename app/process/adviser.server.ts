import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { queueMail } from "#app/mail/mail.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { invitationMail } from "./adviser-mail.ts";

/** Somebody from outside who is invited to a plan, to read it and say what they think of it (no: rådgiver for en plan). */
export interface Adviser {
  personId: string;
  /** Null until they have logged in since they were invited: their address is all that is known till then. */
  name: string | null;
  email: string;
  fromDate: string;
}

/** Invitations go to whatever address is typed, so each organisation invites few in a day: no more than people write by hand. */
export const mostInvitations = 20;

/** How many an organisation has invited on a day. */
export async function countInvited(db: Db, organisationId: string, day: string): Promise<number> {
  const { count } = await db
    .selectFrom("work.planAdviser")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organisationId", "=", organisationId)
    .where("fromDate", "=", day)
    .executeTakeFirstOrThrow();
  return count;
}

/** Who is invited to a plan on a day, by address. */
export async function listAdvisers(db: Db, planId: string, today: string): Promise<Adviser[]> {
  return await db
    .selectFrom("work.planAdviser as adviser")
    .innerJoin("access.person as person", "person.id", "adviser.personId")
    .select(["adviser.personId", "person.email", "adviser.fromDate"])
    .select(sql<string | null>`case when adviser.accepted_at is not null then person.name end`.as("name"))
    .where("adviser.planId", "=", planId)
    .where((eb) => eb.or([eb("adviser.toDate", "is", null), eb("adviser.toDate", ">", today)]))
    .orderBy("person.email")
    .execute();
}

/** Invites somebody from a day on. Whoever was invited before, and is no longer, is invited anew. */
export async function inviteAdviser(db: Db, writer: Writer, personId: string, today: string): Promise<void> {
  const { organisationId, planId, by } = writer;
  await db
    .insertInto("work.planAdviser")
    .values({ organisationId, planId, personId, fromDate: today, toDate: null, invitedBy: by })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "planId", "personId"]).doUpdateSet((eb) => ({
        fromDate: sql<string>`case when plan_adviser.to_date is null then plan_adviser.from_date else excluded.from_date end`,
        toDate: null,
        invitedBy: eb.ref("excluded.invitedBy"),
      })),
    )
    .execute();
  await record(db, writer, "adviser:invited", personId);
}

/** Lets somebody know that they are invited, in the language they have chosen. */
export async function tellAdviser(db: Db, writer: Writer, personId: string, origin: string): Promise<void> {
  const { name: sender } = await findOrganisation(db, writer.organisationId);
  const person = db.selectFrom("access.person").select(["email", "language"]).where("id", "=", personId);
  const { email, language } = await person.executeTakeFirstOrThrow();
  const letter = invitationMail(language, { sender, address: `${origin}/arbeid` });
  await queueMail(db, { to: email, senderId: writer.organisationId, ...letter });
}

/** Ends an invitation. It is over at once, also where the plan is open. */
export async function endAdviser(db: Db, writer: Writer, personId: string, today: string): Promise<void> {
  const ended = await db
    .updateTable("work.planAdviser")
    .set({ toDate: sql<string>`greatest(${today}::date, from_date)` })
    .where("organisationId", "=", writer.organisationId)
    .where("planId", "=", writer.planId)
    .where("personId", "=", personId)
    .where("toDate", "is", null)
    .returning("personId")
    .executeTakeFirst();
  if (ended) await record(db, writer, "adviser:ended", personId);
}

async function record(db: Db, writer: Writer, action: string, personId: string): Promise<void> {
  const { organisationId, by, planId } = writer;
  await recordAudit(db, { organisationId, actor: by, action, subject: `plan/${planId}`, digestOf: personId });
}
