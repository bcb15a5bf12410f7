import { describe, expect } from "vitest";
import { loader as downloadMoney } from "#app/export/download-money.ts";
import type { Db } from "#app/lib/db.server.ts";
import { insertAdoptions } from "#app/plan/adoption.server.ts";
import { action as chooseKey } from "#app/report/edit-cost-key.tsx";
import { loader as showMoney } from "#app/report/show-money.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { measureFieldsOf, storeOrganisation, storePlan } from "#test/examples.ts";

const area = { title: "Forebygging", reason: "", period: "this" as const };
const costs = [
  { year: 2026, kroner: 100_000 },
  { year: 2027, kroner: 50_000 },
];

/** A joint plan of Fjellvik and Elvedal, with one measure for both and one that nobody has found the money for. */
async function given(db: Db) {
  const measures = [
    measureFieldsOf({ title: "Fagdag", costs, funding: "newMoney" }),
    measureFieldsOf({ title: "Brosjyre", costs: [{ year: 2026, kroner: 999 }], municipalities: ["9902"] }),
    measureFieldsOf({ title: "Samtaler" }),
  ];
  const goals = [{ level: "agency" as const, title: "Ansatte spør", strategy: "", measures }];
  const stored = await storePlan(db, { focusAreas: [{ ...area, goals }] });
  await storeOrganisation(db, "elvedal", "9902");
  await insertAdoptions(db, stored.writer, ["9902"]);
  return { ...stored, params: { planId: stored.planId }, user: aUser(stored.by, stored.organisationId, "coordinator") };
}

dbTest("what a joint plan costs is shared equally until the municipalities agree on something else", async ({ db }) => {
  const { params, user } = await given(db);
  const before = await call(showMoney, { db, user, params });
  expect(before.money.sources.map(({ source, total }) => [source, total])).toEqual([
    ["newMoney", 150_000],
    ["unfunded", 999],
  ]);
  expect(before.money.unresourced.map(({ title }) => title)).toEqual(["Samtaler"]);
  expect(before.municipalities.map(({ payer, total }) => [payer.name, total])).toEqual([
    ["Fjellvik", 75_000],
    ["Elvedal", 75_999],
  ]);

  const form = { kind: "own", "share-9901": "66,67", "share-9902": "33,33" };
  expect(await refusal(call(chooseKey, { db, user, params, form }))).toMatchObject({ status: 303 });

  const after = await call(showMoney, { db, user, params });
  expect(after.municipalities.map(({ total }) => total)).toEqual([100_005, 49_995 + 999]);
  expect([after.keyKind, after.keyFault]).toEqual(["own", null]);
  const trail = await db.selectFrom("audit.entry").select("action").orderBy("number", "desc").executeTakeFirst();
  expect(trail).toEqual({ action: "costKey:chosen" });
});

describe("a key is refused", () => {
  dbTest("when the shares do not add up to a hundred, and what was typed is kept", async ({ db }) => {
    const { params, user } = await given(db);
    const form = { kind: "own", "share-9901": "60", "share-9902": "30" };
    expect(await call(chooseKey, { db, user, params, form })).toMatchObject({
      data: { errors: { "share-9901": ["notWhole"] }, typed: { "share-9902": ["30"] } },
      init: { status: 422 },
    });
    expect((await call(showMoney, { db, user, params })).keyKind).toBe("equal");
  });

  dbTest("when a share is no number, or no kind is chosen", async ({ db }) => {
    const { params, user } = await given(db);
    const form = { "share-9901": "en tredel", "share-9902": "" };
    expect(await call(chooseKey, { db, user, params, form })).toMatchObject({
      data: { errors: { kind: ["chooseKind"], "share-9901": ["writePercent"] } },
    });
  });
});

dbTest("shares that are no longer a whole, since a municipality left, are told", async ({ db }) => {
  const { params, user, planId } = await given(db);
  const form = { kind: "own", "share-9901": "50", "share-9902": "50" };
  await refusal(call(chooseKey, { db, user, params, form }));
  await db.deleteFrom("work.adoption").where("planId", "=", planId).where("kommunenummer", "=", "9902").execute();
  const { keyFault, municipalities } = await call(showMoney, { db, user, params });
  expect([keyFault, municipalities]).toEqual(["notWhole", []]);
});

dbTest("the spreadsheet has a row for every measure, and what each municipality pays", async ({ db }) => {
  const { params, user } = await given(db);
  const answer = await call(downloadMoney, { db, user, params });
  expect(answer.headers.get("Content-Type")).toContain("spreadsheetml");
  expect((await answer.bytes()).byteLength).toBeGreaterThan(2000);
});
