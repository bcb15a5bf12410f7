import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** One sending of a form: who, where to, and what. Two sendings with the same key and the same content are one deed. */
export interface Sending {
  personId: string;
  key: string;
}

/**
 * The sending that a form is, when it carries a key. Address and content count too: all forms of a page have its one key,
 * and a page one went back to still has its old one.
 */
export function sendingOf(personId: string, address: string, form: FormData): Sending | undefined {
  const key = form.get("key");
  if (typeof key !== "string" || key === "") return undefined;
  const hash = createHash("sha256").update(JSON.stringify([address]));
  for (const [name, value] of form) {
    if (name !== "csrf")
      hash.update(JSON.stringify([name, typeof value === "string" ? value : [value.name, value.size]]));
  }
  return { personId, key: hash.digest("hex") };
}

/** Where the first sending led, if this is the second. Waits for the first if it is under way. */
export async function firstAnswer(db: Db, { personId, key }: Sending): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId + key}, 0))`.execute(db);
  const sent = await db
    .selectFrom("access.sentForm")
    .select("location")
    .where("personId", "=", personId)
    .where("key", "=", key)
    .executeTakeFirst();
  return sent?.location;
}

/** Notes where a form led. An answer that leads nowhere is not noted: such forms are kept from harm by the version they carry. */
export async function noteAnswer(db: Db, { personId, key }: Sending, answer: Response): Promise<void> {
  const location = answer.headers.get("location");
  if (location) await db.insertInto("access.sentForm").values({ personId, key, location }).execute();
}

/** Long enough for any browser to try again. */
export async function forgetOldAnswers(db: Db, now: Date): Promise<void> {
  const twoDaysAgo = new Date(now.getTime() - 2 * 24 * 3_600_000);
  await db.deleteFrom("access.sentForm").where("sentAt", "<", twoDaysAgo).execute();
}
