import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import { openingSchema } from "./directory.ts";
import type { Phone, Service } from "./service.ts";

/** An organisation's services, by name. */
export async function listServices(db: Db, organisationId: string): Promise<Service[]> {
  return await select(db, (rows) => rows.where("service.organisationId", "=", organisationId));
}

/** Those of some organisations, by name. */
export async function listServicesOf(db: Db, organisationIds: readonly string[]): Promise<Service[]> {
  if (organisationIds.length === 0) return [];
  return await select(db, (rows) => rows.where(sql<boolean>`service.organisation_id = any (${organisationIds})`));
}

/** The service that is asked for by its id, in an organisation where one may read. */
export async function findService(db: Db, id: string): Promise<Service> {
  const [found] = await select(db, (rows) => rows.where("service.id", "=", id));
  return found ?? notFound();
}

type Rows = ReturnType<typeof services>;

async function select(db: Db, narrow: (rows: Rows) => Rows): Promise<Service[]> {
  const rows = await narrow(services(db)).orderBy("service.name").orderBy("service.id").execute();
  return rows.map((row) => ({ ...row, opening: openingSchema.parse(row.opening) }) as Service); // the table's own checks hold the rest
}

function services(db: Db) {
  return db
    .selectFrom("work.service as service")
    .innerJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "service.organisationId").onRef("agency.id", "=", "service.agencyId"),
    )
    .modifyFront(plannedOnce)
    .selectAll("service")
    .select("agency.name as agency")
    .select(
      sql<string[]>`array(select kommunenummer from work.service_area area
        where area.organisation_id = service.organisation_id and area.service_id = service.id order by 1)`.as(
        "municipalities",
      ),
    )
    .select(phonesOf().as("phones"));
}

/** Numbers of a service that have not been ended, the oldest first. For a query that calls the service "service". */
export function phonesOf() {
  return sql<
    Phone[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', phone.id, 'number', phone.number, 'words', phone.words,
      'proposedBy', phone.proposed_by, 'proposer', coalesce(proposer.name, ''),
      'confirmer', case when phone.confirmed_by is null then null else coalesce(confirmer.name, '') end)
      order by phone.proposed_at, phone.id), '[]')
    from work.service_phone phone
    left join access.person proposer on proposer.id = phone.proposed_by
    left join access.person confirmer on confirmer.id = phone.confirmed_by
    where phone.organisation_id = service.organisation_id and phone.service_id = service.id and phone.ended_at is null)`;
}
