import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";

/** Reads a secret address, for the one role that may. That it was read is told in the trail. */
export async function readSecretAddress(db: Db, doer: Doer, serviceId: string): Promise<string> {
  await sql`select set_config('app.secrets', ${doer.organisationId}, true)`.execute(db);
  const found = await db
    .selectFrom("work.secretAddress")
    .select("address")
    .where("organisationId", "=", doer.organisationId)
    .where("serviceId", "=", serviceId)
    .executeTakeFirst();
  await sql`select set_config('app.secrets', '', true)`.execute(db);
  await record(db, doer, "secret:read", serviceId);
  return found?.address ?? "";
}

/** An empty address takes away what was there. */
export async function putSecretAddress(db: Db, doer: Doer, serviceId: string, address: string): Promise<void> {
  const { organisationId } = doer;
  await sql`select set_config('app.secrets', ${organisationId}, true)`.execute(db);
  await db
    .deleteFrom("work.secretAddress")
    .where("organisationId", "=", organisationId)
    .where("serviceId", "=", serviceId)
    .execute();
  if (address !== "")
    await db.insertInto("work.secretAddress").values({ organisationId, serviceId, address }).execute();
  await sql`select set_config('app.secrets', '', true)`.execute(db);
  await record(db, doer, "secret:written", serviceId);
}

async function record(db: Db, { organisationId, by: actor }: Doer, action: string, serviceId: string): Promise<void> {
  await recordAudit(db, { organisationId, actor, action, subject: `service/${serviceId}` });
}
