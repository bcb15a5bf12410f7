import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as tellAbout } from "#app/export/api-about.ts";
import { type HsdsPage, hsdsPage, hsdsService } from "#app/export/hsds/hsds.ts";
import { loader as showService } from "#app/help/api-service.ts";
import { loader as listServices } from "#app/help/api-services.ts";
import { directories } from "#app/help/directories.server.ts";
import { loader as listNumberChanges } from "#app/help/list-number-changes.tsx";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import {
  confirmPhone,
  confirmService,
  endPhone,
  proposePhone,
  removeService,
} from "#app/service/service-change.server.ts";
import { call } from "#test/call.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { type House, storeHouse } from "#test/house.ts";

let fresh: FreshDatabase;
let db: Db;
let house: House;

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-open-"));
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 3 });
  house = await kept(db, storeHouse);
  setPool(db);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
  rmSync(env.dataFolder, { recursive: true });
});

async function listed(query = ""): Promise<HsdsPage> {
  const answer = await call(listServices, { path: `/api/v1/services${query}` });
  return hsdsPage.parse(await answer.json());
}

const namesOf = ({ contents }: HsdsPage) => contents.map(({ name }) => name);

test("open data hold the national helplines, and what each organisation shows and nothing else", async () => {
  const { marker, params } = house.fjellvik;
  await kept(db, async (system) => {
    const by = await system.selectFrom("access.person").select("id").executeTakeFirstOrThrow();
    const doer = { organisationId: house.fjellvik.organisationId, by: by.id };
    await proposePhone(system, doer, { serviceId: params.serviceId ?? "", number: "99887766", words: "" }, new Date());
    await confirmService(system, doer, params.serviceId ?? "", "2026-11-21");
  });
  await directories.ready();
  await directories.refresh();

  const all = await listed("?per_page=500");
  expect(namesOf(all)).toContain("Vold- og overgrepslinjen");
  expect(JSON.stringify(all)).toContain(marker);
  expect(JSON.stringify(all)).not.toContain("99887766");
  const one = await call(showService, { params: { serviceId: params.serviceId ?? "" } });
  expect(hsdsService.parse(await one.json())).toMatchObject({ id: params.serviceId, assured_date: "2026-11-21" });
  expect(one.headers.get("set-cookie")).toBeNull();
});

test("everyone can see when a number was changed, and never the number that was there before", async () => {
  const { params, organisationId } = house.fjellvik;
  const serviceId = params.serviceId ?? "";
  const told = async () => (await call(listNumberChanges, { path: "/om/endrede-numre" })).changes;
  expect(await told()).toEqual([]);

  const [wrong, right] = ["32119901", "32119902"];
  const shown = async (number: string) => {
    await kept(db, async (system) => {
      const people = await system.selectFrom("access.person").select("id").orderBy("id").limit(2).execute();
      const [one, other] = people.map(({ id: by }) => ({ organisationId, by }));
      if (!one || !other) throw new Error("two people are needed for a number");
      for (const { id } of await phonesOf(system)) await endPhone(system, one, serviceId, id, new Date());
      await proposePhone(system, one, { serviceId, number, words: "" }, new Date());
      const [proposed] = await phonesOf(system);
      await confirmPhone(system, other, serviceId, proposed?.id ?? "", new Date());
    });
    await directories.refresh();
  };
  const phonesOf = (system: Db) =>
    system
      .selectFrom("work.servicePhone")
      .select("id")
      .where("serviceId", "=", serviceId)
      .where("endedAt", "is", null)
      .execute();

  await shown(wrong);
  await shown(right);
  const changes = await told();
  expect(changes).toMatchObject([{ serviceId, numbers: ["32 11 99 02"] }]);
  expect(JSON.stringify(changes)).not.toContain("99 01");
  const newest = (await directories.all()).find((one) => one.organisationId === organisationId);
  expect(newest?.numberChanges).toHaveLength(1);
  expect(JSON.stringify(newest)).not.toContain(wrong);
});

test("they are had by municipality, and a page at a time", async () => {
  const [first, second] = [await listed("?per_page=3"), await listed("?per_page=3&page=2")];
  expect(first).toMatchObject({ page_number: 1, size: 3, first_page: true, last_page: false, empty: false });
  expect(second).toMatchObject({ page_number: 2, first_page: false });
  expect(namesOf(first).some((name) => namesOf(second).includes(name))).toBe(false);
  expect(await listed("?page=900")).toMatchObject({ size: 0, empty: true, last_page: true });

  const everywhere = (await listed("?kommune=0301&per_page=500")).total_items;
  expect((await listed("?kommune=9901&per_page=500")).total_items).toBeGreaterThan(everywhere);
});

test("what the open data say of themselves are whole addresses", async () => {
  const about = await (await call(tellAbout, { path: "/api/v1" })).json();
  expect([about.profile, about.openapi_url].map((address) => URL.canParse(address))).toEqual([true, true]);
});

test("whoever has them already is told so, and what cannot be read is said", async () => {
  const answer = await call(listServices, { path: "/api/v1/services" });
  const known = { "if-none-match": answer.headers.get("etag") ?? "" };
  expect((await call(listServices, { path: "/api/v1/services", headers: known })).status).toBe(304);
  expect((await call(listServices, { path: "/api/v1/services?page=null" })).status).toBe(400);
  expect((await call(showService, { params: { serviceId: "x" } })).status).toBe(404);
});

test("a service that is taken off is gone from them, and they are had while the database is gone", async () => {
  const { params, organisationId } = house.fjellvik;
  const before = (await listed("?per_page=500")).total_items;
  setPool(openDb("postgres://127.0.0.1:1/nowhere", { max: 1 }));
  await directories.refresh();
  expect((await listed("?per_page=500")).total_items).toBe(before);

  setPool(db);
  await kept(db, async (system) => {
    const { personId: by } = await system.selectFrom("work.membership").select("personId").executeTakeFirstOrThrow();
    await removeService(system, { organisationId, by }, params.serviceId ?? "");
  });
  await directories.refresh();
  expect((await listed("?per_page=500")).total_items).toBe(before - 1);
});
