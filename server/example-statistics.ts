import type { Insertable } from "kysely";
import type { Tables } from "#app/lib/tables.ts";
import { type FetchedResidents, residentsTable } from "#app/mapping/statistics.ts";
import type { ExampleStatistics } from "./example.ts";

/** Residents of the example as rows, as if somebody had fetched them. */
export function statisticsRows(
  all: ExampleStatistics[],
  idOf: (key: string) => string,
): Insertable<Tables["work.statistics"]>[] {
  return all.map(({ organisation, kommunenummer, fetchedOn, ...year }) => {
    const figures: FetchedResidents = { updated: fetchedOn, years: [year] };
    const organisationId = idOf(`organisation ${organisation}`);
    return {
      organisationId,
      kommunenummer,
      tableId: residentsTable,
      fetchedAt: `${fetchedOn}T09:00:00+02:00`,
      figures,
    };
  });
}
