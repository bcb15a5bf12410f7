import { recordAudit } from "#app/lib/audit.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Writer } from "#app/plan/writer.ts";

/** A mail that did not come through, by whom it was for. */
export interface Bounce {
  id: string;
  /** Null when the address belongs to nobody who is known any more. */
  name: string | null;
  code: string;
  failedOn: string;
}

/** The newest first. One query. */
export async function listBounces(db: Db, organisationId: string): Promise<Bounce[]> {
  const rows = await db
    .selectFrom("work.bounce as bounce")
    .leftJoin("access.person as person", "person.email", "bounce.recipient")
    .select(["bounce.id", "person.name", "bounce.code", "bounce.failedAt"])
    .where("bounce.organisationId", "=", organisationId)
    .orderBy("bounce.failedAt", "desc")
    .limit(50)
    .execute();
  return rows.map(({ failedAt, ...bounce }) => ({ ...bounce, failedOn: dateInNorway(failedAt) }));
}

/** Takes it off the list, when somebody has seen to it. */
export async function deleteBounce(db: Db, { organisationId, by }: Writer, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("work.bounce")
    .where("organisationId", "=", organisationId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (!gone) notFound();
  await recordAudit(db, { organisationId, actor: by, action: "bounce:seen", subject: `bounce/${id}` });
}
