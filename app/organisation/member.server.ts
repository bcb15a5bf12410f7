import { sql } from "kysely";
import { normaliseEmail } from "#app/access/user.server.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import type { Doer } from "./agency.server.ts";
import type { Member, MemberRole } from "./organisation.ts";

/** Who has a role on a day or later, by name. */
export async function listMembers(db: Db, organisationId: string, today: string): Promise<Member[]> {
  return await db
    .selectFrom("work.membership as membership")
    .innerJoin("access.person as person", "person.id", "membership.personId")
    .select(["personId", "person.name", "person.email", "role", "fromDate", "toDate"])
    .where("organisationId", "=", organisationId)
    .where((eb) => eb.or([eb("toDate", "is", null), eb("toDate", ">=", today)]))
    .orderBy("person.name")
    .orderBy("role")
    .execute();
}

/** The person with an address, made if there is none. The name is only set for somebody new: it is their own to change. */
export async function findOrInsertPerson(
  db: Db,
  { name, email, language }: { name: string; email: string; language: Language },
): Promise<{ id: string }> {
  const { rows } = await sql<{ id: string }>`
    select access.make_known(${newId()}, ${cleanText(name)}, ${normaliseEmail(email)}, ${language}) as id`.execute(db);
  return rows[0] ?? notFound();
}

/** Gives a person a role from a day on. */
export async function insertMembership(
  db: Db,
  doer: Doer,
  { personId, role, fromDate }: { personId: string; role: MemberRole; fromDate: string },
): Promise<void> {
  const { organisationId } = doer;
  await db
    .insertInto("work.membership")
    .values({ organisationId, personId, role, fromDate, toDate: null })
    .onConflict((conflict) => conflict.columns(["organisationId", "personId", "role"]).doUpdateSet({ toDate: null }))
    .execute();
  await record(db, doer, "membership:added", personId, role);
}

/** The last day somebody has a role. */
export async function endMembership(
  db: Db,
  doer: Doer,
  { personId, role, toDate }: { personId: string; role: MemberRole; toDate: string },
): Promise<void> {
  await db
    .updateTable("work.membership")
    .set({ toDate: sql<string>`greatest(${toDate}::date, from_date)` })
    .where("organisationId", "=", doer.organisationId)
    .where("personId", "=", personId)
    .where("role", "=", role)
    .execute();
  await record(db, doer, "membership:ended", personId, role);
}

async function record(db: Db, doer: Doer, action: string, personId: string, role: MemberRole): Promise<void> {
  const { organisationId, by } = doer;
  await recordAudit(db, { organisationId, actor: by, action, subject: `person/${personId}`, digestOf: role });
}
