import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { Agency, Holder, Position } from "./organisation.ts";

/** Who does something, and for whom. */
export interface Doer {
  by: string;
  organisationId: string;
}

/** By name. */
export async function listAgencies(db: Db, organisationId: string): Promise<Agency[]> {
  return await db
    .selectFrom("work.agency")
    .select(["id", "organisationId", "name", "external"])
    .where("organisationId", "=", organisationId)
    .orderBy("name")
    .execute();
}

/** All functions of an organisation, by agency and title: the choices for who answers for a measure. */
export async function listPositions(db: Db, organisationId: string): Promise<Position[]> {
  return await db
    .selectFrom("work.position as position")
    .innerJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "position.organisationId").onRef("agency.id", "=", "position.agencyId"),
    )
    .select(["position.id", "position.organisationId", "agencyId", "agency.name as agency", "position.title"])
    .where("position.organisationId", "=", organisationId)
    .orderBy("agency.name")
    .orderBy("position.title")
    .execute();
}

/** Who holds the functions on a day or later. */
export async function listHolders(db: Db, organisationId: string, today: string): Promise<Holder[]> {
  return await db
    .selectFrom("work.positionHolder as holder")
    .innerJoin("access.person as person", "person.id", "holder.personId")
    .select(["positionId", "personId", "person.name", "person.email", "fromDate", "toDate"])
    .where("organisationId", "=", organisationId)
    .where((eb) => eb.or([eb("toDate", "is", null), eb("toDate", ">=", today)]))
    .orderBy("person.name")
    .execute();
}

export async function insertAgency(
  db: Db,
  doer: Doer,
  { name, external }: Pick<Agency, "name" | "external">,
): Promise<Result<{ id: string }, "nameTaken">> {
  const { organisationId } = doer;
  const stored = await db
    .insertInto("work.agency")
    .values({ organisationId, id: newId(), name: cleanText(name), external })
    .onConflict((conflict) => conflict.columns(["organisationId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!stored) return { ok: false, refusal: "nameTaken" };
  await record(db, doer, "agency:added", `agency/${stored.id}`, name);
  return { ok: true, value: stored };
}

export async function updateAgency(
  db: Db,
  doer: Doer,
  id: string,
  { name, external }: Pick<Agency, "name" | "external">,
): Promise<Result<null, "nameTaken">> {
  const agencies = await listAgencies(db, doer.organisationId);
  if (!agencies.some((agency) => agency.id === id)) notFound();
  if (agencies.some((agency) => agency.id !== id && agency.name === cleanText(name))) {
    return { ok: false, refusal: "nameTaken" };
  }
  await db
    .updateTable("work.agency")
    .set({ name: cleanText(name), external })
    .where("organisationId", "=", doer.organisationId)
    .where("id", "=", id)
    .execute();
  await record(db, doer, "agency:changed", `agency/${id}`, name);
  return { ok: true, value: null };
}

export async function insertPosition(
  db: Db,
  doer: Doer,
  { agencyId, title }: Pick<Position, "agencyId" | "title">,
): Promise<Result<{ id: string }, "nameTaken">> {
  const { organisationId } = doer;
  const stored = await db
    .insertInto("work.position")
    .values({ organisationId, id: newId(), agencyId, title: cleanText(title) })
    .onConflict((conflict) => conflict.columns(["organisationId", "agencyId", "title"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!stored) return { ok: false, refusal: "nameTaken" };
  await record(db, doer, "position:added", `position/${stored.id}`, title);
  return { ok: true, value: stored };
}

export async function updatePosition(
  db: Db,
  doer: Doer,
  id: string,
  title: string,
): Promise<Result<null, "nameTaken">> {
  const positions = await listPositions(db, doer.organisationId);
  const position = positions.find((one) => one.id === id) ?? notFound();
  const namesakes = positions.filter((one) => one.agencyId === position.agencyId && one.title === cleanText(title));
  if (namesakes.some((one) => one.id !== id)) return { ok: false, refusal: "nameTaken" };
  await db
    .updateTable("work.position")
    .set({ title: cleanText(title) })
    .where("organisationId", "=", doer.organisationId)
    .where("id", "=", id)
    .execute();
  await record(db, doer, "position:changed", `position/${id}`, title);
  return { ok: true, value: null };
}

/** Gives a person a function from a day on. Once given, giving it again changes nothing. */
export async function insertHolder(
  db: Db,
  doer: Doer,
  { positionId, personId, fromDate }: Pick<Holder, "positionId" | "personId" | "fromDate">,
): Promise<void> {
  const { organisationId } = doer;
  await db
    .insertInto("work.positionHolder")
    .values({ organisationId, positionId, personId, fromDate, toDate: null })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "positionId", "personId", "fromDate"]).doUpdateSet({ toDate: null }),
    )
    .execute();
  await record(db, doer, "holder:added", `position/${positionId}`, personId);
}

/** The last day somebody holds a function. What they have reported stands. */
export async function endHolder(
  db: Db,
  doer: Doer,
  { positionId, personId, toDate }: { positionId: string; personId: string; toDate: string },
): Promise<void> {
  await db
    .updateTable("work.positionHolder")
    .set({ toDate: sql<string>`greatest(${toDate}::date, from_date)` })
    .where("organisationId", "=", doer.organisationId)
    .where("positionId", "=", positionId)
    .where("personId", "=", personId)
    .where("toDate", "is", null)
    .execute();
  await record(db, doer, "holder:ended", `position/${positionId}`, personId);
}

async function record(db: Db, doer: Doer, action: string, subject: string, digestOf: string): Promise<void> {
  await recordAudit(db, { organisationId: doer.organisationId, actor: doer.by, action, subject, digestOf });
}
