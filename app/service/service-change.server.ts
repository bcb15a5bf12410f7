import type { Updateable } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { publishDirectory } from "./directory.server.ts";
import { openingSchema } from "./directory.ts";
import type { Opening } from "./opening-hours.ts";
import type { Service, ServiceFacts } from "./service.ts";

/** What somebody writes of a service: all but its numbers and hours, which have forms of their own. */
export type WrittenService = Omit<ServiceFacts, "opening"> &
  Pick<Service, "agencyId" | "municipalities" | "shown" | "contactEmail" | "language">;

export async function insertService(db: Db, doer: Doer, written: WrittenService, opening: Opening): Promise<string> {
  const { organisationId } = doer;
  const id = newId();
  await db
    .insertInto("work.service")
    .values({ ...columnsOf(written), organisationId, id, opening: JSON.stringify(opening) })
    .execute();
  await putAreas(db, organisationId, id, written.municipalities);
  await changed(db, doer, "service:added", id, JSON.stringify(written));
  return id;
}

/** Whoever changes a service has not thereby said that all of it is right. */
export async function updateService(db: Db, doer: Doer, id: string, written: WrittenService): Promise<void> {
  await update(db, doer, id, columnsOf(written));
  await db
    .deleteFrom("work.serviceArea")
    .where("organisationId", "=", doer.organisationId)
    .where("serviceId", "=", id)
    .execute();
  await putAreas(db, doer.organisationId, id, written.municipalities);
  await changed(db, doer, "service:changed", id, JSON.stringify(written));
}

export async function updateOpening(db: Db, doer: Doer, id: string, opening: Opening): Promise<void> {
  const text = JSON.stringify(openingSchema.parse(opening));
  await update(db, doer, id, { opening: text });
  await changed(db, doer, "service:opening", id, text);
}

/** Somebody on the staff has gone through it all, or the service itself has. */
export async function confirmService(
  db: Db,
  doer: Doer,
  id: string,
  today: string,
  confirmedBy: "staff" | "service" = "staff",
): Promise<void> {
  await update(db, doer, id, { confirmedOn: today, confirmedBy });
  await changed(db, doer, "service:confirmed", id);
}

/** With all that hangs on it. It is gone from the help pages with the next directory. */
export async function removeService(db: Db, doer: Doer, id: string): Promise<void> {
  await db.deleteFrom("work.service").where("organisationId", "=", doer.organisationId).where("id", "=", id).execute();
  await changed(db, doer, "service:removed", id);
}

/** A number is not shown before somebody else has confirmed it. */
export async function proposePhone(
  db: Db,
  doer: Doer,
  phone: { serviceId: string; number: string; words: string },
  now: Date,
): Promise<void> {
  const words = cleanText(phone.words);
  const row = { ...phone, words, organisationId: doer.organisationId, id: newId() };
  await db
    .insertInto("work.servicePhone")
    .values({ ...row, proposedBy: doer.by, proposedAt: now })
    .execute();
  await changed(db, doer, "phone:proposed", phone.serviceId, phone.number);
}

/** Answers false when it was one's own proposal, or has been confirmed or taken away meanwhile. */
export async function confirmPhone(db: Db, doer: Doer, serviceId: string, phoneId: string, now: Date) {
  const confirmed = await db
    .updateTable("work.servicePhone")
    .set({ confirmedBy: doer.by, confirmedAt: now })
    .where("organisationId", "=", doer.organisationId)
    .where("serviceId", "=", serviceId)
    .where("id", "=", phoneId)
    .where("proposedBy", "<>", doer.by)
    .where("confirmedBy", "is", null)
    .where("endedAt", "is", null)
    .returning("number")
    .executeTakeFirst();
  if (confirmed) await changed(db, doer, "phone:confirmed", serviceId, confirmed.number);
  return confirmed !== undefined;
}

/** The number is shown no more. */
export async function endPhone(db: Db, doer: Doer, serviceId: string, phoneId: string, now: Date): Promise<void> {
  const ended = await db
    .updateTable("work.servicePhone")
    .set({ endedAt: now })
    .where("organisationId", "=", doer.organisationId)
    .where("serviceId", "=", serviceId)
    .where("id", "=", phoneId)
    .where("endedAt", "is", null)
    .returning("number")
    .executeTakeFirst();
  if (ended) await changed(db, doer, "phone:ended", serviceId, ended.number);
}

export function columnsOf({ municipalities: _, ...written }: WrittenService) {
  const { name, about, place, directions, price } = written;
  const cleaned = { name, about, place, directions, price };
  const texts = Object.fromEntries(Object.entries(cleaned).map(([field, text]) => [field, cleanText(text)]));
  return { ...written, ...(texts as typeof cleaned) };
}

async function putAreas(db: Db, organisationId: string, serviceId: string, municipalities: readonly string[]) {
  if (municipalities.length === 0) return;
  const rows = municipalities.map((kommunenummer) => ({ organisationId, serviceId, kommunenummer }));
  await db.insertInto("work.serviceArea").values(rows).execute();
}

async function update(db: Db, { organisationId }: Doer, id: string, columns: Updateable<Tables["work.service"]>) {
  await db
    .updateTable("work.service")
    .set(columns)
    .where("organisationId", "=", organisationId)
    .where("id", "=", id)
    .execute();
}

/** Told in the trail, and shown to residents at once. */
async function changed(db: Db, doer: Doer, action: string, serviceId: string, digestOf?: string): Promise<void> {
  const { organisationId, by: actor } = doer;
  const said = { organisationId, actor, action, subject: `service/${serviceId}` };
  await recordAudit(db, digestOf === undefined ? said : { ...said, digestOf });
  await publishDirectory(db, doer, dateInNorway(new Date()));
}
