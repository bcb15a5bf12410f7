import type { Db } from "#app/lib/db.server.ts";

/** A request that nobody answered, by the function that was asked. */
export interface SilentRequest {
  requestId: string;
  /** Of the function and its agency. */
  title: string;
  askedOn: string;
  measures: number;
}

/** The functions that some requests went to. One query. */
export async function listSilentFunctions(
  db: Db,
  organisationId: string,
  requestIds: readonly string[],
): Promise<SilentRequest[]> {
  if (requestIds.length === 0) return [];
  return await db
    .selectFrom("work.statusRequest as request")
    .innerJoin("work.statusRequestMeasure as asked", (join) =>
      join.onRef("asked.organisationId", "=", "request.organisationId").onRef("asked.requestId", "=", "request.id"),
    )
    .select(["request.id as requestId", "asked.function as title", "request.askedOn"])
    .select((eb) => eb.fn.countAll<number>().as("measures"))
    .where("request.organisationId", "=", organisationId)
    .where("request.id", "in", requestIds)
    .groupBy(["request.id", "asked.function", "request.askedOn"])
    .orderBy("asked.function")
    .orderBy("request.askedOn")
    .execute();
}

/** Titles of the functions among some ids, with their agencies. One query. */
export async function listVacantFunctions(
  db: Db,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const positions = await db
    .selectFrom("work.position as position")
    .innerJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "position.organisationId").onRef("agency.id", "=", "position.agencyId"),
    )
    .select(["position.id", "position.title", "agency.name"])
    .where("position.organisationId", "=", organisationId)
    .where("position.id", "in", ids)
    .execute();
  return new Map(positions.map(({ id, title, name }) => [id, `${title}, ${name}`]));
}
