import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { deedsByLink } from "#app/access/link.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import * as page from "#app/service/answer-check.tsx";
import { askServices } from "#app/service/ask-services.server.ts";
import { listFaultsTold, settleCheck } from "#app/service/check.server.ts";
import { directory, noHours } from "#app/service/directory.ts";
import { findService } from "#app/service/service.server.ts";
import { insertService, updateService, type WrittenService } from "#app/service/service-change.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { everything } from "#test/everything.ts";
import { storeOrganisation } from "#test/examples.ts";
import { aVisitor } from "#test/visitor.ts";

/** Services are asked each month whether what is told of them is right: who is asked and when, what the link opens, and what an answer does. */
const monday = new Date("2026-11-23T08:00:00Z");
let fresh: FreshDatabase;
let db: Db;
let place = 0;
let given: Awaited<ReturnType<typeof storeAll>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
});
beforeEach(async () => {
  given = await kept(db, storeAll);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

async function storeAll(system: Db) {
  place += 1;
  const { organisationId, agencyId, by } = await storeOrganisation(system, `sted-${place}`, "9901");
  const doer = { organisationId, by };
  const email = `vakt-${place}@krisesenter.example`;
  const written: WrittenService = {
    ...{ agencyId, kind: "shelter", name: "Krisesenteret", about: "For alle.", place: "", directions: "", website: "" },
    ...{ price: "Gratis", access: "callFirst", interpreter: "yes", languages: ["nb"], audiences: ["exposed"] },
    ...{ sexes: "all", fromAge: null, toAge: null, municipalities: ["9901"], shown: true, contactEmail: email },
    language: "nn",
  };
  const serviceId = await insertService(system, doer, written, noHours);
  await insertService(system, doer, { ...written, name: "Skjult", shown: false }, noHours);
  await insertService(system, doer, { ...written, name: "Uten adresse", contactEmail: "" }, noHours);
  return { doer, written, serviceId, email };
}

const ask = (now: Date, withExamples = false) =>
  askServices({ db, origin: "https://komplan.test", now, withExamples, say: console.error });
const daysAfter = (days: number) => new Date(monday.getTime() + days * 86_400_000);

async function mailsTo(email: string) {
  const mails = (system: Db) =>
    system.selectFrom("access.outgoingMail").select(["subject", "body"]).where("recipient", "=", email).orderBy("id");
  return await asSystem((system) => mails(system).execute());
}

async function tokenTo(email: string): Promise<string> {
  const body = (await mailsTo(email)).at(-1)?.body ?? "";
  return body.match(/https:\/\/komplan\.test\/tjeneste\/([\w-]{43})\n/)?.[1] ?? "";
}

const open = (token: string, search = "") => aVisitor().get(page, `/tjeneste/${token}${search}`, { params: { token } });
const answer = (token: string, form: Record<string, string>) =>
  aVisitor().post(page, `/tjeneste/${token}`, { params: { token }, form: { words: "", seen: "", ...form } });
const serviceNow = () => asSystem((system) => findService(system, given.serviceId));
const faults = () => asSystem((system) => listFaultsTold(system, [given.doer.organisationId]));

async function shownToAll() {
  const rows = await asSystem((system) =>
    system
      .selectFrom("published.directory")
      .select("content")
      .where("organisationId", "=", given.doer.organisationId)
      .orderBy("version", "desc")
      .execute(),
  );
  return directory.parse(JSON.parse(rows[0]?.content ?? "")).services.find(({ id }) => id === given.serviceId);
}

describe("who is asked", () => {
  test("services that are shown and have somebody to ask, once a month, also when two servers ask at once", async () => {
    const { email } = given;
    await Promise.all([ask(monday), ask(monday)]);
    const [mail, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Sted-${place} kommune ber deg sjå over nokre opplysningar`);
    expect(mail?.body).toContain("tenesta dykkar");
    expect(mail?.body).not.toContain("Krisesenteret");
    await ask(daysAfter(1));
    await ask(daysAfter(29));
    expect(await mailsTo(email)).toHaveLength(1);
    await ask(daysAfter(30));
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test("nobody at weekends, on holidays or in July", async () => {
    for (const day of ["2026-11-22", "2027-05-17", "2027-07-07", "2026-12-24"]) await ask(new Date(`${day}T08:00:00Z`));
    expect(await mailsTo(given.email)).toEqual([]);
  });
});

describe("what the link opens", () => {
  test("what residents see of the one service, and to look changes nothing", async () => {
    await ask(monday);
    const token = await tokenTo(given.email);
    const { body, status } = await open(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "open",
      language: "nn",
      shown: { name: "Krisesenteret", numbers: [] },
      said: null,
    });
    expect(JSON.stringify(body)).not.toContain(given.email);
    expect((await open(token, "?sprak=nb")).body).toMatchObject({ language: "nb" });
    expect((await serviceNow()).confirmedOn).toBe(null);
    expect((await open("x".repeat(43))).status).toBe(404);
  });

  test("a machine that opens the link in a mail, or asks for its head, changes nothing and uses nothing up", async () => {
    await ask(monday);
    const token = await tokenTo(given.email);
    const counted = vi.spyOn(deedsByLink, "isTooMuch");
    const before = await everything();
    for (const search of ["", "?takk=", "?sprak=nb"]) {
      const [path, visit] = [`/tjeneste/${token}${search}`, { params: { token } }];
      expect((await aVisitor().get(page, path, visit)).status).toBe(200);
      expect((await aVisitor().head(page, path, visit)).status).toBe(200);
    }
    expect(await everything()).toEqual(before);
    expect(counted).not.toHaveBeenCalled();
    counted.mockRestore();
  });

  test("that all is right is told to residents at once", async () => {
    await ask(monday);
    const token = await tokenTo(given.email);
    const seen = (await open(token)).text("seen");
    const { status, location } = await answer(token, { answer: "right", seen });
    expect([status, location]).toEqual([303, `/tjeneste/${token}?takk=`]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await serviceNow()).toMatchObject({ confirmedBy: "service" });
    expect((await shownToAll())?.confirmedOn?.slice(0, 7)).toBe(today.slice(0, 7));
    expect((await open(token, "?takk=")).body).toMatchObject({ isReceipt: true, said: { answer: "right" } });
    expect(await faults()).toEqual([]);
  });

  test("what is wrong waits for the coordinator until somebody has dealt with it, and confirms nothing", async () => {
    await ask(monday);
    const token = await tokenTo(given.email);
    await answer(token, { answer: "wrong", words: "Nytt nummer: 22 33 44 66" });
    expect((await serviceNow()).confirmedOn).toBe(null);
    const [fault] = await faults();
    expect(fault).toMatchObject({ name: "Krisesenteret", words: "Nytt nummer: 22 33 44 66" });
    await asSystem((system) => settleCheck(system, given.doer, given.serviceId, fault?.id ?? "", new Date()));
    expect(await faults()).toEqual([]);
  });

  test("an answer without words, about a person, or to what has been changed meanwhile is not stored", async () => {
    await ask(monday);
    const token = await tokenTo(given.email);
    const seen = (await open(token)).text("seen");
    const errorsOf = async (form: Record<string, string>) => Object((await answer(token, form)).body).errors;
    expect(await errorsOf({})).toEqual({ answer: ["choose"] });
    expect(await errorsOf({ answer: "wrong" })).toEqual({ words: ["writeWhat"] });
    expect(await errorsOf({ answer: "wrong", words: "Saken om Kari (8)" })).toEqual({ words: ["personWithAge"] });
    const { doer, serviceId, written } = given;
    await asSystem((system) => updateService(system, doer, serviceId, { ...written, about: "Noe annet" }));
    expect(await errorsOf({ answer: "right", seen })).toEqual({ answer: ["changedMeanwhile"] });
    expect((await serviceNow()).confirmedOn).toBe(null);
    expect(await faults()).toEqual([]);
  });
});
