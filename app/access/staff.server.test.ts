import { sql } from "kysely";
import { redirect } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { notFound, unattended } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { aVisitor } from "#test/visitor.ts";
import * as chooseLanguage from "./choose-language.ts";
import { permit, signedIn } from "./permit.server.ts";
import { digestOf, newSecret } from "./secret.server.ts";
import { findSession, openSession } from "./session.server.ts";
import * as frame from "./staff-frame.tsx";

let house: FreshDatabase;
let db: Db;

const kari = { id: newId(), name: "Kari Fjell", email: "kari@fjellvik.example" };
const fjellvik = newId();
const elvedal = newId();
const cooperation = newId();
const planId = newId();

beforeAll(async () => {
  house = await freshDatabase();
  db = openDb(house.loginUrl, { max: 4 });
  setPool(db);
  await asSystem(storeCooperation);
});
beforeEach(() =>
  asSystem(async (system) => {
    await system.deleteFrom("access.session").execute();
    await system.deleteFrom("work.membership").execute();
    await system.deleteFrom("work.agency").execute();
    await system.deleteFrom("work.adoption").execute();
    await system.updateTable("access.person").set({ language: "nb" }).execute();
  }),
);
afterAll(async () => {
  setPool(db);
  await db.destroy();
  await house.drop();
});

type Handler = { context: Parameters<typeof signedIn>[0]; request: Request };

/** A page that makes an agency, and answers as it is told to. */
const makeAgency = {
  action: async ({ context, request }: Handler) => {
    const { db } = await permit(context, "organisation:administer", async () => ({ organisationId: fjellvik }));
    const form = await request.formData();
    await db
      .insertInto("work.agency")
      .values({ organisationId: fjellvik, id: newId(), name: `${form.get("name")}` })
      .execute();
    if (form.has("slow")) await sql`select pg_sleep(0.3)`.execute(db);
    const outcome = form.get("outcome");
    if (outcome === "404") notFound();
    if (outcome === "409") return new Response(null, { status: 409 });
    if (outcome === "500") throw new Error("a fault of ours");
    return redirect(`/arbeid/oppsett#${form.get("name")}`);
  },
  loader: async ({ context }: Handler) => {
    const { db, user } = signedIn(context);
    await db
      .insertInto("work.agency")
      .values({ organisationId: fjellvik, id: newId(), name: "Made by looking" })
      .execute();
    return user;
  },
};
const lookAround = {
  loader: async ({ context }: Handler) => {
    const { db } = signedIn(context);
    return (await db.selectFrom("work.organisation").select("slug").orderBy("slug").execute()).map(({ slug }) => slug);
  },
};

test("a stranger is sent to log in, and is brought back to the page", async () => {
  const answer = await aVisitor(frame).get(lookAround, "/arbeid/oppsett?vis=alle");
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/logg-inn?til=%2Farbeid%2Foppsett%3Fvis%3Dalle" });
});

test("a stranger who sends a form is brought back to the page that it stood on", async () => {
  const headers = { referer: "http://komplan.test/arbeid/planer/1" };
  const answer = await aVisitor(frame).post(makeAgency, "/arbeid/planer/1/mal/2/plass", { headers });
  expect(answer.location).toBe("/arbeid/logg-inn?til=%2Farbeid%2Fplaner%2F1");
});

test("an invented cookie is worth nothing", async () => {
  const visitor = aVisitor(frame);
  visitor.jar.set("komplan", newSecret());
  expect(await visitor.get(lookAround, "/arbeid")).toMatchObject({ status: 302, location: "/arbeid/logg-inn" });
});

test("a session ends after half an hour without use, and after ten hours at most", async () => {
  const start = new Date("2026-11-20T08:00:00Z");
  const id = await asSystem((system) => openSession(system, kari.id, start));
  const at = (time: string) => asSystem((system) => findSession(system, id, new Date(time)));
  expect(await at("2026-11-20T08:29:59Z")).toMatchObject({ user: { id: kari.id } });
  expect(await at("2026-11-20T08:30:00Z")).toBeUndefined();
  await asSystem((system) =>
    system.updateTable("access.session").set({ lastSeenAt: "2026-11-20T17:59:00Z" }).execute(),
  );
  expect(await at("2026-11-20T17:59:59Z")).toBeDefined();
  expect(await at("2026-11-20T18:00:00Z")).toBeUndefined();
});

test("that a session is in use is noted once a minute", async () => {
  const visitor = await staff("coordinator");
  const before = await lastSeen();
  await visitor.get(lookAround, "/arbeid");
  expect(await lastSeen()).toEqual(before);
  await asSystem((system) =>
    system
      .updateTable("access.session")
      .set({ lastSeenAt: new Date(Date.now() - 61_000) })
      .execute(),
  );
  const earlier = await lastSeen();
  await visitor.get(lookAround, "/arbeid", { headers: { [unattended]: "yes" } });
  expect(await lastSeen()).toEqual(earlier); // a page that asks by itself is no sign that somebody sits there
  await visitor.get(lookAround, "/arbeid");
  expect((await lastSeen()).getTime()).toBeGreaterThan(before.getTime() - 1000);
});

test("somebody sees their own organisation and its cooperations, and no others", async () => {
  const visitor = await staff("contact");
  expect((await visitor.get(lookAround, "/arbeid")).body).toEqual(["fjellvik", "fjellvik-samarbeidet"]);
});

test("whoever loses a role is out at the next request", async () => {
  const visitor = await staff("coordinator");
  expect((await visitor.get(lookAround, "/arbeid")).body).toHaveLength(2);
  await asSystem((system) => system.updateTable("work.membership").set({ toDate: "2026-01-02" }).execute());
  expect((await visitor.get(lookAround, "/arbeid")).body).toEqual([]);
});

test("a deed is kept when it is answered well", async () => {
  const visitor = await staff("coordinator");
  expect(await send(visitor, { name: "Barnevernet" })).toMatchObject({ status: 302 });
  expect(await agencies()).toEqual(["Barnevernet"]);
});

test.each(["404", "409", "500"])("a deed that is answered with %s is undone", async (outcome) => {
  const visitor = await staff("coordinator");
  expect(await send(visitor, { name: "Barnevernet", outcome })).toMatchObject({ status: Number(outcome) });
  expect(await agencies()).toEqual([]);
});

test("to look at a page changes nothing, whatever the page does", async () => {
  const visitor = await staff("coordinator");
  expect(await visitor.get(makeAgency, "/arbeid/oppsett")).toMatchObject({ status: 200 });
  expect(await agencies()).toEqual([]);
});

test("failed deeds give their connections back", async () => {
  const visitor = await staff("coordinator");
  for (let count = 0; count < 12; count += 1) await send(visitor, { name: "x", outcome: "500" });
  expect(await send(visitor, { name: "Barnevernet" })).toMatchObject({ status: 302 });
});

test.each([
  ["from another site", { origin: "https://example.org", "sec-fetch-site": "cross-site" }, {}],
  [
    "from another site, in a browser that tells only where",
    { origin: "https://example.org", "sec-fetch-site": null },
    {},
  ],
  ["from a neighbour under the same name", { origin: "http://x.komplan.test", "sec-fetch-site": "same-site" }, {}],
  ["from a page that hides where it is", { origin: "null", "sec-fetch-site": null }, {}],
  ["that the browser says is from elsewhere", { "sec-fetch-site": "cross-site" }, {}],
  ["from nowhere", { origin: null, "sec-fetch-site": null }, {}],
  ["without its hidden field", {}, { csrf: "" }],
  ["with the hidden field of another session", {}, { csrf: newSecret() }],
])("a form %s is refused", async (_where, headers, form) => {
  const visitor = await staff("coordinator");
  expect(await send(visitor, { name: "Barnevernet", ...form }, headers)).toMatchObject({ status: 403 });
  expect(await agencies()).toEqual([]);
});

test("a form that is sent twice is one deed, and both are answered alike", async () => {
  const visitor = await staff("coordinator");
  const form = { name: "Barnevernet", key: newId() };
  const first = await send(visitor, form);
  const second = await send(visitor, form);
  expect(second).toMatchObject({ status: 302, location: first.location });
  expect(await agencies()).toEqual(["Barnevernet"]);
});

test("two sendings at the same moment are one deed", async () => {
  const visitor = await staff("coordinator");
  const form = { name: "Barnevernet", slow: "1", key: newId() };
  const answers = await Promise.all([send(visitor, form), send(visitor, form)]);
  expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
    Array(2).fill("302 /arbeid/oppsett#Barnevernet"),
  );
  expect(await agencies()).toEqual(["Barnevernet"]);
});

test("a form one went back to and changed is a new deed, though its key is old", async () => {
  const visitor = await staff("coordinator");
  const key = newId();
  await send(visitor, { name: "Barnevernet", key });
  await send(visitor, { name: "Helsestasjonen", key });
  expect(await agencies()).toEqual(["Barnevernet", "Helsestasjonen"]);
});

test("a form that failed can be sent again", async () => {
  const visitor = await staff("contact");
  const form = { name: "Barnevernet", key: newId() };
  expect(await send(visitor, form)).toMatchObject({ status: 403 });
  await asSystem((system) => system.updateTable("work.membership").set({ role: "coordinator" }).execute());
  expect(await send(visitor, form)).toMatchObject({ status: 302 });
});

test("what one may not read is not there, and what one may not do is refused", async () => {
  const visitor = await staff("contact");
  const open = (organisationId: string) => ({
    loader: ({ context }: Handler) => permit(context, "plan:edit", async () => ({ organisationId, planId })),
  });
  expect(await visitor.get(open(fjellvik), "/arbeid/planer/1")).toMatchObject({ status: 403 });
  expect(await visitor.get(open(cooperation), "/arbeid/planer/1")).toMatchObject({ status: 403 });
  expect(await visitor.get(open(elvedal), "/arbeid/planer/1")).toMatchObject({ status: 404 });
});

const recordAdoption = (municipalityOrganisationId: string) => ({
  action: async ({ context }: Handler) => {
    const subject = { organisationId: cooperation, planId, municipalityOrganisationId };
    const { db } = await permit(context, "adoption:record", async () => subject);
    await db
      .insertInto("work.adoption")
      .values({ organisationId: cooperation, planId, kommunenummer: "9901" })
      .execute();
    return redirect("/arbeid");
  },
});

test("the leader of a municipality records its decision on the joint plan of the cooperation", async () => {
  const visitor = await staff("leader");
  expect(await send(visitor, {}, {}, recordAdoption(fjellvik))).toMatchObject({ status: 302 });
  expect(await asSystem((system) => system.selectFrom("work.adoption").selectAll().execute())).toHaveLength(1);
});

test("the decision of a neighbour is refused", async () => {
  const visitor = await staff("leader");
  expect(await send(visitor, {}, {}, recordAdoption(elvedal))).toMatchObject({ status: 403 });
});

test("without the permit the database itself keeps a member municipality from changing the joint plan", async () => {
  const visitor = await staff("coordinator");
  const unasked = {
    action: async ({ context }: Handler) => {
      const { db } = signedIn(context);
      await db
        .insertInto("work.adoption")
        .values({ organisationId: cooperation, planId, kommunenummer: "9901" })
        .execute();
      return redirect("/arbeid");
    },
  };
  expect(await send(visitor, {}, {}, unasked)).toMatchObject({
    status: 500,
    body: { fault: expect.objectContaining({ message: expect.stringContaining("row-level security") }) },
  });
});

test("a person's language is that of their pages, and can be chosen", async () => {
  const visitor = await staff("contact");
  const page = {
    loader: ({ context }: { context: { get: (of: typeof languageContext) => string } }) => context.get(languageContext),
  };
  expect((await visitor.get(page, "/arbeid")).body).toBe("nb");
  const answer = await send(
    visitor,
    { language: "nn" },
    { referer: "http://komplan.test/arbeid/oppsett" },
    chooseLanguage,
  );
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/oppsett" });
  expect((await visitor.get(page, "/arbeid")).body).toBe("nn");
  expect(await send(visitor, { language: "en" }, {}, chooseLanguage)).toMatchObject({ status: 400 });
});

test("when the database is gone, staff are told so at once, and it heals by itself", async () => {
  const visitor = await staff("contact");
  setPool(openDb("postgres://komplan_login@127.0.0.1:1/komplan"));
  expect(await visitor.get(lookAround, "/arbeid")).toMatchObject({ status: 503 });
  setPool(db);
  expect(await visitor.get(lookAround, "/arbeid")).toMatchObject({ status: 200 });
});

type Visitor = ReturnType<typeof aVisitor>;

async function staff(role: "coordinator" | "leader" | "contact"): Promise<Visitor> {
  const visitor = aVisitor(frame);
  const id = await asSystem(async (system) => {
    const membership = { organisationId: fjellvik, personId: kari.id, role, fromDate: "2026-01-01" };
    await system.insertInto("work.membership").values(membership).execute();
    return await openSession(system, kari.id, new Date());
  });
  visitor.jar.set("komplan", id);
  return visitor;
}

/** Sends a form with the hidden field that the frame has given, unless the test says otherwise. */
async function send(
  visitor: Visitor,
  form: Record<string, string>,
  headers: Record<string, string | null> = {},
  page: Parameters<Visitor["post"]>[0] = makeAgency,
) {
  const session = await asSystem((system) =>
    system
      .selectFrom("access.session")
      .select("csrfToken")
      .where("idDigest", "=", digestOf(visitor.jar.get("komplan") ?? ""))
      .executeTakeFirst(),
  );
  return await visitor.post(page, "/arbeid/oppsett", { form: { csrf: session?.csrfToken ?? "", ...form }, headers });
}

async function agencies() {
  const rows = await asSystem((system) => system.selectFrom("work.agency").select("name").orderBy("name").execute());
  return rows.map(({ name }) => name);
}

async function lastSeen(): Promise<Date> {
  const session = await asSystem((system) =>
    system.selectFrom("access.session").select("lastSeenAt").executeTakeFirstOrThrow(),
  );
  return session.lastSeenAt;
}

async function storeCooperation(system: Db): Promise<void> {
  await system.insertInto("access.person").values(kari).execute();
  const municipality = {
    nameSami: "",
    nameKven: "",
    countyNumber: "99",
    county: "Eksempel",
    languageForm: "bokmål",
    website: "",
    example: true,
  } as const;
  for (const [kommunenummer, name] of [
    ["9901", "Fjellvik"],
    ["9902", "Elvedal"],
  ] as const) {
    await system
      .insertInto("reference.municipality")
      .values({ ...municipality, kommunenummer, name, nameNorwegian: name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await system
    .insertInto("work.organisation")
    .values([
      { id: fjellvik, slug: "fjellvik", name: "Fjellvik", kind: "municipality", kommunenummer: "9901", language: "nb" },
      { id: elvedal, slug: "elvedal", name: "Elvedal", kind: "municipality", kommunenummer: "9902", language: "nb" },
      {
        id: cooperation,
        slug: "fjellvik-samarbeidet",
        name: "Fjellvik-samarbeidet",
        kind: "cooperation",
        kommunenummer: null,
        language: "nb",
      },
    ])
    .execute();
  await system
    .insertInto("work.cooperationMember")
    .values({ organisationId: cooperation, memberId: fjellvik })
    .execute();
  const plan = {
    organisationId: cooperation,
    id: planId,
    slug: "felles-plan",
    title: "Felles plan",
    language: "nb",
  } as const;
  await system.insertInto("work.plan").values(plan).execute();
}
