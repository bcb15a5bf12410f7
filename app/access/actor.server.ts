import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { ownOrganisations, readableOrganisations } from "./permissions.ts";
import type { User } from "./user.ts";

/** Whose rows the database lets this person read and write, for one transaction. */
export function actorOf(user: User) {
  const { id: personId, advisedPlans: advised } = user;
  return { personId, readable: readableOrganisations(user), writable: ownOrganisations(user), advised };
}

/**
 * Opens one organisation where the person has no role for writing, for the rest of the transaction.
 * Called by `permit` alone, when the table of rights has said yes to one deed there: a municipality's own decision on a
 * joint plan, or a report on a measure of a function one holds.
 */
export async function reachInto(db: Db, user: User, organisationId: string): Promise<void> {
  const writable = `{${[...ownOrganisations(user), organisationId].join(",")}}`;
  await sql`select set_config('app.writable', ${writable}, true)`.execute(db);
}
