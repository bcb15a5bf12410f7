import { sql } from "kysely";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { mostMailsADay } from "./day-limit.ts";

/** For how many mails more an organisation has room today. Whoever asks next waits until what is sent now is counted. */
export async function roomForMails(db: Db, organisationId: string, now: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 11))`.execute(db);
  const { rows } = await sql<{ sent: number }>`
    select access.mails_of_day(${organisationId}, ${dateInNorway(now)}) as sent`.execute(db);
  return Math.max(0, mostMailsADay - (rows[0]?.sent ?? 0));
}
