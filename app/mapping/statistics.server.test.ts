import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { countResidents } from "./demography.ts";
import { listResidents, saveFetched } from "./statistics.server.ts";
import type { FetchedResidents } from "./statistics.ts";

const at = new Date("2026-11-21T10:00:00Z");

describe("residents", () => {
  dbTest("are those that come with Komplan until somebody fetches newer ones", async ({ db }) => {
    const { organisationId } = await storePlan(db);
    const [fjellvik] = await listResidents(db, organisationId, ["9901"]);
    expect(fjellvik).toMatchObject({ municipality: "Fjellvik", onDate: "2026-01-01", women: null, fetchedOn: null });
    expect(fjellvik && countResidents(fjellvik)).toBe(4218);
    expect(fjellvik?.years.map(({ residents }) => residents)).toEqual([4291, 4276, 4258, 4262, 4247, 4229, 4218]);
  });

  dbTest("come in the order of their numbers, and none for none", async ({ db }) => {
    const { organisationId } = await storePlan(db);
    const found = await listResidents(db, organisationId, ["9903", "9901"]);
    expect(found.map(({ kommunenummer }) => kommunenummer)).toEqual(["9901", "9903"]);
    expect(await listResidents(db, organisationId, [])).toEqual([]);
  });

  dbTest("that are fetched tell women and men apart, and are replaced when fetched again", async ({ db }) => {
    const { organisationId } = await storePlan(db);
    await save(db, organisationId, fetched([2026, 1, 2]));
    await save(db, organisationId, fetched([2025, 10, 12], [2027, 20, 22]));
    const [fjellvik] = await listResidents(db, organisationId, ["9901"]);
    expect(fjellvik).toMatchObject({ onDate: "2027-01-01", fetchedOn: "2026-11-21" });
    expect([fjellvik?.women?.[30], fjellvik?.men?.[30], fjellvik?.everyone[30]]).toEqual([20, 22, 42]);
    expect(fjellvik?.years.at(-1)).toEqual({ onDate: "2027-01-01", residents: 106 * 42 });
    expect(fjellvik?.years.map(({ onDate }) => onDate.slice(0, 4))).toEqual(
      "2020 2021 2022 2023 2024 2025 2027".split(" "),
    );
  });

  dbTest("that are fetched and older than those that come with Komplan are not used", async ({ db }) => {
    const { organisationId } = await storePlan(db);
    await save(db, organisationId, fetched([2025, 10, 12]));
    expect(await listResidents(db, organisationId, ["9901"])).toMatchObject([{ onDate: "2026-01-01", women: null }]);
  });
});

async function save(db: Db, organisationId: string, figures: FetchedResidents): Promise<void> {
  await saveFetched(db, organisationId, [{ kommunenummer: "9901", figures }], at);
}

/** The same number of women and of men in every age. */
function fetched(...years: [year: number, women: number, men: number][]): FetchedResidents {
  const ages = (number: number) => Array.from({ length: 106 }, () => number);
  return {
    updated: "2026-02-25T07:00:00Z",
    years: years.map(([year, women, men]) => ({ year, women: ages(women), men: ages(men) })),
  };
}
