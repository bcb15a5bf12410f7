import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { loader as showFigures } from "#app/mapping/show-figures.tsx";
import { saveFetched } from "#app/mapping/statistics.server.ts";
import { saveAdoption } from "#app/plan/adoption.server.ts";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { residentsOf } from "#test/residents.ts";

const undecided = { hearingFrom: null, hearingTo: null, adoptedOn: null, adoptedBy: "", byCouncil: false };

/** A plan of three municipalities, and somebody who may only read it. */
async function given(db: Db, kommunenumre = ["9901", "9902", "9903"]) {
  const stored = await storePlan(db);
  for (const kommunenummer of kommunenumre) {
    await saveAdoption(db, stored.writer, kommunenummer, { ...undecided, caseNumber: "", link: "" });
  }
  const user = aUser(stored.by, stored.organisationId, "leader");
  return { ...stored, show: () => call(showFigures, { db, user, params: { planId: stored.planId } }) };
}

describe("the figures of a plan", () => {
  dbTest("are of each of its municipalities, from what comes with Komplan", async ({ db }) => {
    const { show } = await given(db);
    const page = await show();
    expect(JSON.stringify(page.residents)).toContain("4\u00a0218");
    expect(page.scaled.map(({ figure }) => figure.attrs.id)).toEqual(["b3", "c1", "c2", "c3", "c4", "c5", "d1", "d2"]);
    expect(page.sexMissing).toEqual(["Fjellvik", "Elvedal", "Sundøy"]);
    expect(page.unscaled).toContainEqual(expect.objectContaining({ id: "a1", why: "sex" }));
    expect(page.fetchedOn).toBe(null);
  });

  dbTest("are also of women and men when somebody has fetched those", async ({ db }) => {
    const { show, organisationId } = await given(db, ["9901"]);
    const [women, men] = [fetched.women ?? [], fetched.men ?? []];
    const figures = { updated: "2026-02-25", years: [{ year: 2026, women, men }] };
    const at = new Date("2026-11-21T10:00:00Z");
    const all = (await show()).sexMissing.length;
    for (const kommunenummer of ["9901", "9902"]) {
      await saveFetched(db, organisationId, [{ kommunenummer, figures }], at);
    }
    const page = await show();
    expect(all).toBeGreaterThan(0);
    expect(page.sexMissing).toEqual([]);
    expect(page.fetchedOn).toBe("21.\u00a0november 2026");
    const partners = page.scaled.find(({ figure }) => figure.attrs.id === "a1");
    expect(JSON.stringify(partners)).toContain("om lag 150");
  });

  dbTest("that nobody has seen in a source are marked, for those who write", async ({ db }) => {
    const { show } = await given(db);
    const { unscaled } = await show();
    expect(unscaled.filter(({ low }) => low).map(({ id }) => id)).toEqual(["c9"]);
  });
});

const fetched = residentsOf("", { 40: [1500, 1500], 80: [100, 100] });
