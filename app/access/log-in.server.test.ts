import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { aVisitor } from "#test/visitor.ts";
import * as logIn from "./log-in.tsx";
import * as logOut from "./log-out.ts";
import { askForLink, askingLimits, consumeLink, type LogInSettings } from "./login-link.server.ts";
import { signedIn } from "./permit.server.ts";
import { newSecret } from "./secret.server.ts";
import { openSession } from "./session.server.ts";
import * as frame from "./staff-frame.tsx";
import * as useLoginLink from "./use-login-link.tsx";

let house: FreshDatabase;
let db: Db;
beforeAll(async () => {
  house = await freshDatabase();
  db = openDb(house.loginUrl);
  setPool(db);
  await asSystem((system) => system.insertInto("access.person").values([kari, ola]).execute());
});
beforeEach(() =>
  asSystem(async (system) => {
    await system.deleteFrom("access.loginLink").execute();
    await system.deleteFrom("access.outgoingMail").execute();
    await system.deleteFrom("access.session").execute();
  }),
);
afterAll(async () => {
  await db.destroy();
  await house.drop();
});

const kari = { id: newId(), name: "Kari Fjell", email: "kari@fjellvik.example" };
const ola = { id: newId(), name: "Ola Dal", email: "ola@elvedal.example" };
const somePage = {
  loader: ({ context }: { context: never }) => signedIn(context).user,
  action: ({ context }: { context: never }) => signedIn(context).user,
};
const trial: LogInSettings = {
  origin: "http://localhost:3000",
  KOMPLAN_MODE: "trial",
  OIDC_ISSUER: undefined,
  OIDC_NAME: "arbeidskonto",
};

test("a person asks for a link, opens it, presses the button and is in", async () => {
  const visitor = aVisitor();
  const { code } = await ask(visitor, " Kari@Fjellvik.EXAMPLE ");
  const mail = await onlyMail();
  expect(mail.recipient).toBe("kari@fjellvik.example");
  expect(mail.body).toContain(`Kode: ${code}`);

  const opened = await visitor.get(useLoginLink, mail.path, mail);
  expect(opened.body).toMatchObject({ state: "ready", code });
  const answer = await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf: opened.text("csrf") } });

  expect(answer).toMatchObject({ status: 302, location: "/arbeid" });
  expect((await aStaff(visitor).get(somePage, "/arbeid")).body).toMatchObject({ id: kari.id, name: "Kari Fjell" });
});

test("whoever is not registered is answered as everybody else, and gets no mail", async () => {
  const known = await ask(aVisitor(), kari.email);
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  const unknown = await ask(aVisitor(), "ingen@fjellvik.example");
  const shown = ({ code, body }: typeof known) => JSON.stringify(body).replace(code, "");
  expect(shown(unknown)).toBe(shown(known));
  expect(await mails()).toEqual([]);
});

test("what is not an address is said so, and what was typed is kept", async () => {
  const visitor = aVisitor();
  const csrf = (await visitor.get(logIn, "/arbeid/logg-inn")).text("csrf");
  const answer = await visitor.post(logIn, "/arbeid/logg-inn", { form: { csrf, email: "kari" } });
  expect(answer).toMatchObject({
    status: 422,
    body: { form: { errors: { email: ["writeEmail"] }, typed: { email: ["kari"] } } },
  });
});

test("a link works once", async () => {
  const visitor = aVisitor();
  await ask(visitor, kari.email);
  const mail = await onlyMail();
  const csrf = (await visitor.get(useLoginLink, mail.path, mail)).text("csrf");
  const browser = new Map(visitor.jar);
  expect(await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } })).toMatchObject({ status: 302 });

  for (const [name, value] of browser) visitor.jar.set(name, value);
  expect(await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } })).toMatchObject({ status: 410 });
  expect((await visitor.get(useLoginLink, mail.path, mail)).body).toMatchObject({ state: "spent" });
});

test("two presses at the same moment open one session", async () => {
  const visitor = aVisitor();
  await ask(visitor, kari.email);
  const mail = await onlyMail();
  const csrf = (await visitor.get(useLoginLink, mail.path, mail)).text("csrf");
  const press = () => visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } });
  const answers = await Promise.all([press(), press(), press()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 410, 410]);
});

test("a link works for ten minutes", async () => {
  const browser = newSecret();
  const asked = new Date("2026-11-20T12:00:00Z");
  await asSystem((system) => askForLink(system, { email: kari.email, browser, returnTo: "/arbeid" }, trial, asked));
  const { params } = await onlyMail();
  const at = (time: string) => asSystem((system) => consumeLink(system, params.token, browser, trial, new Date(time)));
  expect(await at("2026-11-20T12:10:00Z")).toBeUndefined();
  expect(await at("2026-11-20T12:09:59Z")).toMatchObject({ id: kari.id });
});

test("a link opened in another browser lets nobody in, and still works in the right one", async () => {
  const visitor = aVisitor();
  await ask(visitor, kari.email);
  const mail = await onlyMail();

  const thief = aVisitor();
  expect((await thief.get(useLoginLink, mail.path, mail)).body).toMatchObject({ state: "otherBrowser", csrf: "" });
  await thief.get(logIn, "/arbeid/logg-inn");
  const thiefs = (await thief.get(useLoginLink, mail.path, mail)).text("csrf");
  expect(await thief.post(useLoginLink, mail.path, { ...mail, form: { csrf: thiefs } })).toMatchObject({ status: 410 });
  expect(thief.jar.has("komplan")).toBe(false);

  const csrf = (await visitor.get(useLoginLink, mail.path, mail)).text("csrf");
  expect(await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } })).toMatchObject({ status: 302 });
});

test("a machine that looks through mail may open the link as often as it likes", async () => {
  const visitor = aVisitor();
  await ask(visitor, kari.email);
  const mail = await onlyMail();
  for (let count = 0; count < 5; count += 1) {
    await aVisitor().get(useLoginLink, mail.path, mail);
    await aVisitor().head(useLoginLink, mail.path, mail);
    await visitor.get(useLoginLink, mail.path, { ...mail, headers: { "sec-purpose": "prefetch" } });
  }
  const opened = await visitor.get(useLoginLink, mail.path, mail);
  expect(opened.body).toMatchObject({ state: "ready" });
  const csrf = opened.text("csrf");
  expect(await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } })).toMatchObject({ status: 302 });
});

test.each([
  ["another site", { origin: "https://example.org", "sec-fetch-site": "cross-site" }, "right"],
  ["another site in an old browser", { origin: "https://example.org", "sec-fetch-site": null }, "right"],
  ["a neighbour under the same name", { origin: "http://other.komplan.test", "sec-fetch-site": "same-site" }, "right"],
  ["a page that hides where it is", { origin: "null", "sec-fetch-site": null }, "right"],
  ["our page, without its hidden field", {}, "missing"],
  ["our page, with the hidden field of another browser", {}, "wrong"],
] as const)("a log-in form from %s is refused", async (_where, headers, proof) => {
  const visitor = aVisitor();
  const csrf = (await visitor.get(logIn, "/arbeid/logg-inn")).text("csrf");
  const proofs: Record<string, Record<string, string>> = { right: { csrf }, missing: {}, wrong: { csrf: newSecret() } };
  const form = { email: kari.email, ...proofs[proof] };
  const answer = await visitor.post(logIn, "/arbeid/logg-inn", { form, headers });
  expect(answer.status).toBe(403);
  expect(await mails()).toEqual([]);
});

test("a browser without cookies is told what is wrong", async () => {
  const answer = await aVisitor().post(logIn, "/arbeid/logg-inn", { form: { email: kari.email } });
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/logg-inn?feil=kapsel" });
});

test("the sixth mail to one address in a quarter of an hour is not sent, and the answer is the same", async () => {
  for (let count = 0; count < 6; count += 1) expect((await ask(aVisitor(), kari.email)).code).toMatch(/^\d{4}$/);
  await ask(aVisitor(), ola.email);
  expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual([...Array(5).fill(kari.email), ola.email]);
});

test("nobody gets mail when very many have been asked for in all", async () => {
  await asSystem(async (system) => {
    const link = { browserDigest: Buffer.from("x"), createdAt: new Date(), expiresAt: new Date() };
    const links = Array.from({ length: askingLimits.inTotal }, (_, number) => ({
      ...link,
      tokenDigest: Buffer.from(String(number)),
      email: `${number}@fjellvik.example`,
    }));
    await system.insertInto("access.loginLink").values(links).execute();
  });
  await ask(aVisitor(), kari.email);
  expect(await mails()).toEqual([]);
});

test("logging in changes the id of the session, so that one planted beforehand is worth nothing", async () => {
  const planted = newSecret();
  const visitor = aVisitor();
  visitor.jar.set("komplan", planted);
  await enter(visitor, kari.email);
  expect(visitor.jar.get("komplan")).not.toBe(planted);

  const former = visitor.jar.get("komplan") ?? "";
  visitor.jar.delete("komplan");
  visitor.jar.delete("komplan-browser");
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  await enter(visitor, kari.email);
  expect(visitor.jar.get("komplan")).not.toBe(former);
});

test("logging in again in the same browser ends the session that was there", async () => {
  const visitor = aVisitor();
  await enter(visitor, kari.email);
  const former = visitor.jar.get("komplan");
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  await enter(visitor, ola.email);
  expect(visitor.jar.get("komplan")).not.toBe(former);
  expect(await sessionCount()).toBe(1);
});

test("whoever is logged in is not asked to log in", async () => {
  const visitor = aVisitor();
  await enter(visitor, kari.email);
  const answer = await visitor.get(logIn, "/arbeid/logg-inn?til=%2Farbeid%2Foppsett");
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/oppsett" });
});

test("the session stands in the database only as a digest", async () => {
  const visitor = aVisitor();
  await enter(visitor, kari.email);
  const rows = await asSystem((system) => system.selectFrom("access.session").selectAll().execute());
  expect(JSON.stringify(rows)).not.toContain(visitor.jar.get("komplan"));
  expect(rows[0]?.idDigest.toString("base64url")).not.toBe(visitor.jar.get("komplan"));
});

test("the cookie is for /arbeid alone, and no script sees it", async () => {
  const visitor = aVisitor();
  const { answer } = await enter(visitor, kari.email);
  const [first, second, ...rest] = answer.headers.getSetCookie();
  expect(first).toMatch(/^komplan=[\w-]{43}; Path=\/arbeid; HttpOnly; SameSite=Lax$/);
  expect(second).toBe(first?.replace("/arbeid;", "/arbeid.data;"));
  expect(rest).toEqual(["komplan-browser=; Path=/arbeid; Max-Age=0; HttpOnly; SameSite=Lax"]);
});

test("a cookie that has been logged out is dead, and the browser forgets what it had kept", async () => {
  const visitor = aVisitor();
  await enter(visitor, kari.email);
  const cookie = visitor.jar.get("komplan") ?? "";
  const staff = aStaff(visitor);
  const csrf = (await staff.get(frame, "/arbeid")).text("tokens.csrf");
  const answer = await staff.post(logOut, "/arbeid/logg-ut", { form: { csrf } });
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/logg-inn" });
  expect(answer.headers.get("clear-site-data")).toContain('"cookies"');

  staff.jar.set("komplan", cookie);
  expect(await staff.get(somePage, "/arbeid/oppsett")).toMatchObject({
    status: 302,
    location: "/arbeid/logg-inn?til=%2Farbeid%2Foppsett",
  });
});

test("logging out everywhere ends the sessions of other browsers, and of nobody else", async () => {
  const [here, there, olas] = [aVisitor(), aVisitor(), aVisitor()];
  for (const [visitor, email] of [
    [here, kari.email],
    [there, kari.email],
    [olas, ola.email],
  ] as const) {
    await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
    await enter(visitor, email);
  }
  const staff = aStaff(here);
  const csrf = (await staff.get(frame, "/arbeid")).text("tokens.csrf");
  await staff.post(logOut, "/arbeid/logg-ut", { form: { csrf, everywhere: "1" } });
  expect(await aStaff(there).get(somePage, "/arbeid")).toMatchObject({ status: 302 });
  expect(await aStaff(olas).get(somePage, "/arbeid")).toMatchObject({ status: 200 });
});

test("whoever asked for a page comes to it after logging in, and never to another site", async () => {
  const wanted = aVisitor();
  const { answer } = await enter(wanted, kari.email, "/arbeid/planer/1?vis=alle");
  expect(answer.location).toBe("/arbeid/planer/1?vis=alle");
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  const lured = aVisitor();
  expect((await enter(lured, ola.email, "//example.org/arbeid")).answer.location).toBe("/arbeid");
});

test("whoever decides over others' access uses the work account in production, where there is one", async () => {
  const organisationId = newId();
  await asSystem(async (system) => {
    await system
      .insertInto("reference.municipality")
      .values({ ...fjellvik })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await system
      .insertInto("work.organisation")
      .values({
        id: organisationId,
        slug: "fjellvik",
        name: "Fjellvik",
        kind: "municipality",
        kommunenummer: "9901",
        language: "nb",
      })
      .execute();
    await system
      .insertInto("work.membership")
      .values({ organisationId, personId: ola.id, role: "administrator", fromDate: "2026-01-01" })
      .execute();
  });
  const production: LogInSettings = { ...trial, KOMPLAN_MODE: "production", OIDC_ISSUER: "https://idp.example" };
  const browser = newSecret();
  const asking = (email: string) => ({ email, browser, returnTo: "/arbeid" });
  await asSystem((system) => askForLink(system, asking(ola.email), production, new Date()));
  const [letter] = await mails();
  expect(letter?.body).toContain("Logg inn med arbeidskonto");
  expect(letter?.body).not.toContain("/lenke/");

  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  await asSystem((system) => askForLink(system, asking(ola.email), trial, new Date()));
  const { params } = await onlyMail();
  expect(
    await asSystem((system) => consumeLink(system, params.token, browser, production, new Date())),
  ).toBeUndefined();
});

test("neither addresses, links nor sessions come into the log", async () => {
  const said: string[] = [];
  const spies = (["log", "error", "warn", "info", "debug"] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((...words) => void said.push(words.join(" "))),
  );
  const visitor = aVisitor();
  const { mail } = await enter(visitor, kari.email);
  await aVisitor().get(useLoginLink, mail.path, mail);
  for (const spy of spies) spy.mockRestore();
  expect(said.join("\n")).not.toMatch(/fjellvik|[\w-]{43}/);
});

test("logging in clears away what is no longer needed", async () => {
  const longAgo = new Date(Date.now() - 40 * 24 * 3_600_000);
  await asSystem(async (system) => {
    const mail = { id: newId(), recipient: "x@fjellvik.example", subject: "x", body: "x", createdAt: longAgo };
    await system.insertInto("access.outgoingMail").values(mail).execute();
    const link = { tokenDigest: Buffer.from("t"), browserDigest: Buffer.from("b"), email: "x@fjellvik.example" };
    await system
      .insertInto("access.loginLink")
      .values({ ...link, createdAt: longAgo, expiresAt: longAgo })
      .execute();
    const sent = { personId: kari.id, key: "old", location: "/arbeid", sentAt: longAgo };
    await system.insertInto("access.sentForm").values(sent).execute();
    await openSession(system, ola.id, longAgo);
  });
  await asSystem((system) =>
    askForLink(system, { email: ola.email, browser: "b", returnTo: "/arbeid" }, trial, new Date()),
  );
  await asSystem((system) => system.deleteFrom("access.outgoingMail").where("recipient", "=", ola.email).execute());
  await enter(aVisitor(), kari.email);
  const rows = await asSystem(async (system) => [
    ...(await system.selectFrom("access.outgoingMail").select("recipient as of").execute()),
    ...(await system.selectFrom("access.loginLink").select("email as of").execute()),
    ...(await system.selectFrom("access.sentForm").select("key as of").execute()),
    ...(await system.selectFrom("access.session").select("personId as of").execute()),
  ]);
  expect(rows.map((row) => row.of).sort()).toEqual([kari.email, ola.email, kari.email, kari.id].sort());
});

test("the mail tells nobody what Komplan is about", async () => {
  await ask(aVisitor(), kari.email);
  const { subject, body } = await onlyMail();
  expect(`${subject} ${body}`).not.toMatch(/vold|overgrep|krise|barnevern|handlingsplan|relasjon|trygg|hjelp/i);
});

const fjellvik = {
  kommunenummer: "9901",
  name: "Fjellvik",
  nameNorwegian: "Fjellvik",
  nameSami: "",
  nameKven: "",
  countyNumber: "99",
  county: "Eksempel",
  languageForm: "bokmål" as const,
  website: "",
  example: true,
};

type Visitor = ReturnType<typeof aVisitor>;

/** The same browser, on pages inside. */
function aStaff(visitor: Visitor): Visitor {
  const staff = aVisitor(frame);
  for (const [name, value] of visitor.jar) staff.jar.set(name, value);
  return staff;
}

async function ask(visitor: Visitor, email: string, returnTo = "/arbeid") {
  const path = `/arbeid/logg-inn?til=${encodeURIComponent(returnTo)}`;
  const csrf = (await visitor.get(logIn, path)).text("csrf");
  const answer = await visitor.post(logIn, path, { form: { csrf, email } });
  expect(answer.status).toBe(200);
  return { code: answer.text("sent.code"), body: answer.body };
}

async function enter(visitor: Visitor, email: string, returnTo?: string) {
  const cookie = visitor.jar.get("komplan");
  visitor.jar.delete("komplan");
  await ask(visitor, email, returnTo);
  if (cookie) visitor.jar.set("komplan", cookie);
  const mail = await onlyMail();
  const csrf = (await visitor.get(useLoginLink, mail.path, mail)).text("csrf");
  const answer = await visitor.post(useLoginLink, mail.path, { ...mail, form: { csrf } });
  expect(answer.status).toBe(302);
  return { answer, mail };
}

async function mails() {
  return await asSystem((system) => system.selectFrom("access.outgoingMail").selectAll().execute());
}

async function onlyMail() {
  const [mail] = await mails();
  const address = mail?.body.match(/^http\S+$/m)?.[0] ?? "";
  const url = new URL(address);
  return {
    recipient: mail?.recipient,
    subject: mail?.subject,
    body: mail?.body ?? "",
    path: url.pathname + url.search,
    params: { token: url.pathname.split("/").at(-1) ?? "" },
  };
}

async function sessionCount(): Promise<number> {
  return (await asSystem((system) => system.selectFrom("access.session").selectAll().execute())).length;
}
