import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Residents } from "./demography.ts";
import { type FetchedResidents, fetchedResidents, residentsTable, withFetched } from "./statistics.ts";

/** Those who live in some municipalities, in their order: what has been fetched, or else what comes with Komplan. */
export async function listResidents(
  db: Db,
  organisationId: string,
  kommunenumre: readonly string[],
): Promise<Residents[]> {
  if (kommunenumre.length === 0) return [];
  const rows = await residents(db, organisationId)
    .where("municipality.kommunenummer", "in", [...kommunenumre])
    .orderBy("municipality.kommunenummer")
    .execute();
  return rows.map(({ figures, fetchedAt, ...packaged }) => {
    const fetched = figures === null ? null : (fetchedResidents.safeParse(figures).data ?? null);
    const known = { ...packaged, women: null, men: null, fetchedOn: null };
    return withFetched(known, fetched, fetchedAt === null ? "" : dateInNorway(fetchedAt));
  });
}

/** The same for the municipalities of a plan. */
export async function residentsOfPlan(db: Db, { plan, adoptions }: Pick<Draft, "plan" | "adoptions">) {
  return await listResidents(
    db,
    plan.organisationId,
    adoptions.map(({ kommunenummer }) => kommunenummer),
  );
}

export interface FetchedFor {
  kommunenummer: string;
  figures: FetchedResidents;
}

/** Keeps what was fetched, instead of what was fetched before. */
export async function saveFetched(db: Db, organisationId: string, fetched: FetchedFor[], at: Date): Promise<void> {
  if (fetched.length === 0) return;
  await db
    .insertInto("work.statistics")
    .values(
      fetched.map(({ kommunenummer, figures }) => {
        return { organisationId, kommunenummer, tableId: residentsTable, fetchedAt: at, figures };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "kommunenummer", "tableId"]).doUpdateSet((eb) => ({
        fetchedAt: eb.ref("excluded.fetchedAt"),
        figures: eb.ref("excluded.figures"),
      })),
    )
    .execute();
}

function residents(db: Db, organisationId: string) {
  return db
    .selectFrom("reference.municipality as municipality")
    .innerJoin("reference.population as population", (join) =>
      join
        .onRef("population.kommunenummer", "=", "municipality.kommunenummer")
        .on(
          "population.onDate",
          "=",
          sql<string>`(select max(on_date) from reference.population newest where newest.kommunenummer = municipality.kommunenummer)`,
        ),
    )
    .leftJoin("work.statistics as fetched", (join) =>
      join
        .onRef("fetched.kommunenummer", "=", "municipality.kommunenummer")
        .on("fetched.organisationId", "=", organisationId)
        .on("fetched.tableId", "=", residentsTable),
    )
    .select([
      "municipality.kommunenummer",
      "municipality.name as municipality",
      "municipality.example",
      "population.onDate",
      "population.ages as everyone",
      "fetched.figures",
      "fetched.fetchedAt",
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("reference.populationTotal as total")
          .select(["total.onDate", "total.residents"])
          .whereRef("total.kommunenummer", "=", "municipality.kommunenummer")
          .orderBy("total.onDate"),
      ).as("years"),
    );
}
