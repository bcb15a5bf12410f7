import { afterEach, describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import * as figuresPage from "#app/mapping/show-figures.tsx";
import { saveFetched } from "#app/mapping/statistics.server.ts";
import { saveAdoption } from "#app/plan/adoption.server.ts";
import { aUser, call } from "#test/call.ts";
import { chartsIn } from "#test/charts.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { residentsOf } from "#test/residents.ts";
import { type SsbService, ssbAnswer, startSsb } from "#test/ssb-service.ts";

const { action: fetchFigures, loader: showFigures } = figuresPage;
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

  dbTest("are drawn as the table under each chart says", async ({ db }) => {
    const { show } = await given(db);
    const page = await show();
    const charts = chartsIn(await drawn(figuresPage, page));
    expect(charts.length).toBeGreaterThan(3);
    expect(new Set(charts)).toEqual(new Set(["bar-chart"]));
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

describe("new figures from SSB", () => {
  const real = env.SSB_URL;
  let service: SsbService | undefined;
  afterEach(async () => {
    env.SSB_URL = real;
    await service?.stop();
  });

  async function givenReal(db: Db, answer: Parameters<typeof startSsb>[0]) {
    service = await startSsb(answer);
    env.SSB_URL = service.address;
    const stored = await storePlan(db, {}, "moss", "3103");
    const to = { db, user: aUser(stored.by, stored.organisationId, "editor"), params: { planId: stored.planId } };
    return { ...stored, to, fetchNow: () => call(fetchFigures, { ...to, form: {} }) };
  }

  dbTest("are fetched, kept with their date, and written in the audit trail", async ({ db }) => {
    const answer = JSON.stringify(ssbAnswer({ regions: ["3103"], years: ["2025", "2026"] }));
    const { to, organisationId, fetchNow } = await givenReal(db, (_, response) => response.end(answer));
    expect((await call(showFigures, to)).unscaled.map(({ id }) => id)).toContain("a1");

    const done = await fetchNow();
    expect(done).toMatchObject({ status: 303 });
    const page = await call(showFigures, { ...to, path: "/?hentet" });
    expect(page).toMatchObject({ justFetched: true, sexMissing: [], canFetch: true });
    expect(page.fetchedOn).toMatch(/20\d\d$/);
    expect(JSON.stringify(page.scaled.find(({ figure }) => figure.attrs.id === "a1"))).toContain("Hentet");
    const trail = await db
      .selectFrom("audit.entry")
      .select("action")
      .where("organisationId", "=", organisationId)
      .where("action", "=", "statistics:fetch")
      .execute();
    expect(trail).toHaveLength(1);
  });

  dbTest("that do not come are told about, and those that were there are used", async ({ db }) => {
    const { to, fetchNow } = await givenReal(db, (_, response) => response.writeHead(503).end());
    expect(await fetchNow()).toMatchObject({ init: { status: 409 }, data: { refusal: "down" } });
    const page = await call(showFigures, to);
    expect(page.fetchedOn).toBe(null);
    expect(page.residents).toHaveLength(2);
  });

  dbTest("are not asked for of invented municipalities", async ({ db }) => {
    const stored = await storePlan(db);
    service = await startSsb((_, response) => response.end());
    env.SSB_URL = service.address;
    const user = aUser(stored.by, stored.organisationId, "editor");
    const answer = await call(fetchFigures, { db, user, params: { planId: stored.planId }, form: {} });
    expect(answer).toMatchObject({ data: { refusal: "invented" } });
    expect(service.asked).toEqual([]);
  });
});

const fetched = residentsOf("", { 40: [1500, 1500], 80: [100, 100] });
