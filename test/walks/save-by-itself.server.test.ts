import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { revokeLinks } from "#app/access/link.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import * as formPage from "#app/mapping/answer-mapping.tsx";
import * as handInPage from "#app/mapping/hand-in-answer.ts";
import * as savePage from "#app/mapping/save-section.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storePlan } from "#test/examples.ts";
import { aNewRound, storeSentRound } from "#test/mappings.ts";
import { aVisitor } from "#test/visitor.ts";

/** The mapping form with scripts: what is saved while somebody writes, and what never is. */
let fresh: FreshDatabase;
let db: Db;
let given: Awaited<ReturnType<typeof storeAll>>;
let log: string[];
let place = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
});
beforeEach(async () => {
  log = [];
  for (const say of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, say).mockImplementation((...words) => void log.push(words.join(" ")));
  }
  given = await kept(db, storeAll);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

async function storeAll(system: Db) {
  place += 1;
  const { writer, agencyId, organisationId, by } = await storePlan(system, {}, `plan-${place}`, "9901");
  const asked = [{ agencyId, agency: "Oppvekst", recipient: `oppvekst-${place}@x.example`, language: "nb" as const }];
  const { requests } = await storeSentRound(system, writer, aNewRound({ asked }));
  const [request] = requests;
  if (!request) throw new Error("nobody was asked");
  return { ...request, organisationId, by };
}

const save = (section: string, form: Record<string, string>, search = "") => {
  const { token } = given;
  return aVisitor().post(savePage, `/kartlegging/${token}/lagre?del=${section}${search}`, { params: { token }, form });
};

async function stored() {
  const answer = await asSystem((system) =>
    system.selectFrom("work.mappingAnswer").select("content").where("requestId", "=", given.id).executeTakeFirst(),
  );
  return answer?.content;
}

test("what is written is saved, and it is said when, in the language that is read", async () => {
  expect(await save("gaps", { gaps: "Ingen på kveldstid" })).toMatchObject({
    status: 200,
    body: { saved: true, said: expect.stringMatching(/^Lagret kl\. \d\d\.\d\d$/), errors: {} },
  });
  expect(await stored()).toMatchObject({ texts: { gaps: "Ingen på kveldstid" }, saved: ["gaps"] });
  expect((await save("gaps", { gaps: "Ingen" }, "&sprak=nn")).text("said")).toMatch(/^Lagra kl\. \d\d\.\d\d$/);
});

describe("what points out a person", () => {
  test("is left out, with what was half written of it before, and the rest is saved", async () => {
    await save("gaps", { gaps: "Ingen på kveldstid\nHjelp til Kari Merke (8\nIkke tolk" });
    const answer = await save("gaps", { gaps: "Ingen på kveldstid\nHjelp til Kari Merke (8)\nIkke tolk" });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        saved: true,
        said: expect.stringMatching(/^Lagret kl\. \d\d\.\d\d, uten det som må rettes/),
        errors: { gaps: expect.stringMatching(/^Teksten ser ut til å handle om én person med alder/) },
      },
    });
    expect(await stored()).toMatchObject({ texts: { gaps: "Ingen på kveldstid\nIkke tolk" } });
    expect(JSON.stringify(answer.body) + log.join("\n")).not.toContain("Merke");
  });

  test("is left out on both lines when it stands on two", async () => {
    await save("gaps", { gaps: "Først\nRing +47 912\n34 567 merke\nSist" });
    expect(await stored()).toMatchObject({ texts: { gaps: "Først\nSist" } });
  });

  test("takes no other service with it, and neither does a number that is none", async () => {
    await save("exposed", { name0: "Samtaler", groups0: "children", name1: "Kari (8) merke", perYear1: "4" });
    expect((await stored())?.services).toEqual({
      exposed: [{ name: "Samtaler", groups: ["children"], perYear: null }],
    });
    const answer = await save("exposed", { name0: "Samtaler", perYear0: "mange", name1: "Kurs", perYear1: "7" });
    expect(answer.body).toMatchObject({ errors: { perYear0: expect.stringMatching(/^Skriv et helt tall/) } });
    expect((await stored())?.services).toEqual({
      exposed: [
        { name: "Samtaler", groups: [], perYear: null },
        { name: "Kurs", groups: [], perYear: 7 },
      ],
    });
  });
});

test("what cannot be told apart from the rest is not saved, and what was there stands", async () => {
  await save("gaps", { gaps: "Først" });
  const answer = await save("gaps", { gaps: "a".repeat(4001) });
  expect(answer).toMatchObject({ status: 422, body: { saved: false, said: "Ikke lagret. Rett det som er merket." } });
  expect(await stored()).toMatchObject({ texts: { gaps: "Først" } });
});

test("what is handed in stands, and a link that is closed says so", async () => {
  const { token, organisationId, by, id } = given;
  await save("gaps", { gaps: "Først" });
  await aVisitor().post(handInPage, `/kartlegging/${token}/lever`, { params: { token } });
  expect(await save("gaps", { gaps: "Etterpå" })).toMatchObject({
    status: 409,
    body: { saved: false, said: "Svaret er levert og kan ikke endres nå." },
  });
  await asSystem((system) => revokeLinks(system, { organisationId, purpose: "mapping", by }, [id], new Date()));
  const closed = await save("gaps", { gaps: "Etterpå" });
  expect(closed).toMatchObject({ status: 410, body: { saved: false } });
  expect(closed.text("said")).toMatch(/^Lenken er byttet ut\. Det du har lagret, er tatt vare på/);
  expect(await stored()).toMatchObject({ texts: { gaps: "Først" } });
});

test("to open the address changes nothing and leads to the form, which has no script where none is allowed", async () => {
  const { token } = given;
  const opened = await aVisitor().get(savePage, `/kartlegging/${token}/lagre?del=gaps`, { params: { token } });
  expect(opened).toMatchObject({ status: 302, location: `/kartlegging/${token}?del=gaps` });
  expect(await stored()).toBeUndefined();
  const form = await aVisitor().get(formPage, `/kartlegging/${token}?del=gaps`, { params: { token } });
  expect(form.text("nonce")).toBe("");
});

test("a section that is not in the form is not there", async () => {
  expect((await save("__proto__", { gaps: "x" })).status).toBe(404);
});
