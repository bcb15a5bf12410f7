import type { Selectable } from "kysely";
import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { type Doer, insertAgency } from "#app/organisation/agency.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";
import { directory, noHours } from "./directory.ts";
import { putSecretAddress, readSecretAddress } from "./secret-address.server.ts";
import { findService, listServices } from "./service.server.ts";
import {
  confirmPhone,
  confirmService,
  endPhone,
  insertService,
  proposePhone,
  removeService,
  updateOpening,
  updateService,
  type WrittenService,
} from "./service-change.server.ts";

const now = new Date("2026-11-21T09:00:00Z");

dbTest("a service is written, found again with all it holds, changed and removed", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const written = await shelter(db, doer);
  const id = await insertService(db, doer, written, noHours);
  expect(await findService(db, id)).toMatchObject({
    ...written,
    agency: "Krisesenteret",
    phones: [],
    confirmedOn: null,
  });

  await updateService(db, doer, id, { ...written, name: "Fjellvik krisesenter", municipalities: ["9902"] });
  const rule = { days: [0 as const], everyWeeks: 1, ofMonth: null, holidays: "open" as const };
  const opening = {
    rules: [{ ...rule, opens: "08:00", closes: "16:00", startsOn: null, endsOn: null }],
    exceptions: [],
  };
  await updateOpening(db, doer, id, opening);
  await confirmService(db, doer, id, "2026-11-21");
  const changed = { name: "Fjellvik krisesenter", municipalities: ["9902"], confirmedOn: "2026-11-21", opening };
  expect(await listServices(db, doer.organisationId)).toMatchObject([changed]);

  await removeService(db, doer, id);
  expect(await listServices(db, doer.organisationId)).toEqual([]);
});

dbTest("a number that one person has written is shown to nobody before another has confirmed it", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const other = { ...doer, by: await another(db) };
  const id = await insertService(db, doer, await shelter(db, doer), noHours);
  await proposePhone(db, doer, { serviceId: id, number: "22334455", words: "Døgnåpen" }, now);
  const [phone] = (await findService(db, id)).phones;
  expect(await numbersShown(db, doer)).toEqual([]);

  expect(await confirmPhone(db, doer, id, phone?.id ?? "", now)).toBe(false);
  expect(await numbersShown(db, doer)).toEqual([]);
  expect(await confirmPhone(db, other, id, phone?.id ?? "", now)).toBe(true);
  expect(await numbersShown(db, doer)).toEqual(["22334455"]);
  expect(await confirmPhone(db, other, id, phone?.id ?? "", now)).toBe(false);

  await proposePhone(db, doer, { serviceId: id, number: "99999999", words: "" }, now);
  expect(await numbersShown(db, doer)).toEqual(["22334455"]); // the last known good goes on being shown
  await endPhone(db, doer, id, phone?.id ?? "", now);
  expect(await numbersShown(db, doer)).toEqual([]);
});

dbTest("the database too refuses that one person proposes and confirms", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const id = await insertService(db, doer, await shelter(db, doer), noHours);
  await proposePhone(db, doer, { serviceId: id, number: "22334455", words: "" }, now);
  const alone = db.updateTable("work.servicePhone").set({ confirmedBy: doer.by, confirmedAt: now });
  await expect(alone.where("serviceId", "=", id).execute()).rejects.toThrow(/two_people/);
});

dbTest("what is shown is frozen and signed each time it is new, and only then", async ({ db }) => {
  const doer = await storeOrganisation(db);
  const written = await shelter(db, doer);
  const id = await insertService(db, doer, { ...written, shown: false }, noHours);
  expect(await directories(db, doer)).toEqual([]);

  await updateService(db, doer, id, written);
  await updateService(db, doer, id, written);
  await updateService(db, doer, id, { ...written, contactEmail: "ny@krisesenter.example" });
  const [first, ...more] = await directories(db, doer);
  expect(more).toEqual([]);
  expect((await seal()).isSigned(first?.content ?? "", first?.signature ?? "")).toBe(true);
  expect((await seal()).isSigned(`${first?.content} `, first?.signature ?? "")).toBe(false);

  await removeService(db, doer, id);
  const [, last] = await directories(db, doer);
  expect(directory.parse(JSON.parse(last?.content ?? ""))).toMatchObject({ version: 2, services: [] });
});

dbTest(
  "a secret address and who is asked are in nothing that is shown, and reading it leaves a mark",
  async ({ db }) => {
    const doer = await storeOrganisation(db);
    const id = await insertService(db, doer, await shelter(db, doer), noHours);
    const actor = { personId: doer.by, readable: [doer.organisationId], writable: [doer.organisationId] };
    await asActor(db, actor, async (db) => {
      await putSecretAddress(db, doer, id, "Kanarifuglveien 1");
      expect(await db.selectFrom("work.secretAddress").selectAll().execute()).toEqual([]);
      expect(await readSecretAddress(db, doer, id)).toBe("Kanarifuglveien 1");
      expect(await db.selectFrom("work.secretAddress").selectAll().execute()).toEqual([]);
    });
    await confirmService(db, doer, id, "2026-11-22");

    const everything = JSON.stringify([await directories(db, doer), await findService(db, id)]);
    expect(everything).toContain("Kvinner, menn og barn");
    expect(everything).not.toContain("Kanarifuglveien");
    expect(JSON.stringify(await directories(db, doer))).not.toContain("vakt@krisesenter.example");
    const trail = await db
      .selectFrom("audit.entry")
      .select(["action", "digest"])
      .where("action", "like", "secret:%")
      .orderBy("number")
      .execute();
    expect(trail).toEqual([
      { action: "secret:written", digest: "" },
      { action: "secret:read", digest: "" },
    ]);
  },
);

async function shelter(db: Db, doer: Doer): Promise<WrittenService> {
  const agency = await insertAgency(db, doer, { name: "Krisesenteret", external: true });
  if (!agency.ok) throw new Error("the name was free");
  return {
    ...{ agencyId: agency.value.id, kind: "shelter", name: "Krisesenteret", about: "Kvinner, menn og barn." },
    ...{ place: "", directions: "", website: "", price: "Gratis", access: "callFirst", interpreter: "onRequest" },
    ...{ languages: ["nb", "en"], audiences: ["exposed", "child"], sexes: "all", fromAge: null, toAge: null },
    ...{ municipalities: ["9901", "9902"], shown: true, contactEmail: "vakt@krisesenter.example", language: "nb" },
  };
}

async function another(db: Db): Promise<string> {
  const id = newId();
  await db
    .insertInto("access.person")
    .values({ id, name: "Ola Berg", email: `${id}@fjellvik.example` })
    .execute();
  return id;
}

type DirectoryRow = Selectable<Tables["published.directory"]>;

async function directories(db: Db, { organisationId }: Doer): Promise<DirectoryRow[]> {
  const rows = db.selectFrom("published.directory").selectAll().where("organisationId", "=", organisationId);
  return await rows.orderBy("version").execute();
}

async function numbersShown(db: Db, doer: Doer): Promise<string[]> {
  const content = (await directories(db, doer)).at(-1)?.content ?? "";
  return directory.parse(JSON.parse(content)).services.flatMap(({ phones }) => phones.map(({ number }) => number));
}
