import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { User } from "./user.ts";

type Rights = Pick<User, "memberships" | "cooperations" | "positions" | "advisedPlans">;

/** What a person has been given on a day: roles, the cooperations that follow from them, functions, and plans to advise on. One query. */
export async function findRights(db: Db, personId: string, today: string): Promise<Rights> {
  const memberships = rolesOn(db, personId, today).select(["membership.organisationId", "membership.role"]);
  const cooperations = db
    .selectFrom("work.cooperationMember as member")
    .where("member.memberId", "in", rolesOn(db, personId, today).select("membership.organisationId"))
    .select("member.organisationId")
    .distinct();
  const positions = db
    .selectFrom("work.positionHolder as holder")
    .where("holder.personId", "=", personId)
    .where("holder.fromDate", "<=", today)
    .where((eb) => eb.or([eb("holder.toDate", "is", null), eb("holder.toDate", ">=", today)]))
    .select("holder.positionId")
    .distinct();
  const advisedPlans = db
    .selectFrom("work.planAdviser as adviser")
    .where("adviser.personId", "=", personId)
    .where("adviser.fromDate", "<=", today)
    .where((eb) => eb.or([eb("adviser.toDate", "is", null), eb("adviser.toDate", ">", today)]))
    .select(["adviser.organisationId", "adviser.planId"]);
  return await db
    .selectNoFrom([
      jsonArrayFrom(memberships).as("memberships"),
      jsonArrayFrom(advisedPlans).as("advisedPlans"),
      sql<string[]>`array(${cooperations})`.as("cooperations"),
      sql<string[]>`array(${positions})`.as("positions"),
    ])
    .modifyFront(plannedOnce)
    .executeTakeFirstOrThrow();
}

function rolesOn(db: Db, personId: string, today: string) {
  return db
    .selectFrom("work.membership as membership")
    .where("membership.personId", "=", personId)
    .where("membership.fromDate", "<=", today)
    .where((eb) => eb.or([eb("membership.toDate", "is", null), eb("membership.toDate", ">=", today)]));
}

/** Somebody who may log in, by the address that mail reaches them at. */
export async function findPersonByEmail(db: Db, email: string) {
  return await db
    .selectFrom("access.person")
    .select(["id", "email", "language"])
    .where("email", "=", normaliseEmail(email))
    .executeTakeFirst();
}

/** The one way an address is written, so that capital letters and blanks make no new person. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

export async function updateLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await db.updateTable("access.person").set({ language }).where("id", "=", personId).execute();
}
