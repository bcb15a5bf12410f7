import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { close, listen } from "#test/log-in-service.ts";
import { aVisitor } from "#test/visitor.ts";
import * as beginOidc from "./begin-oidc.ts";
import * as finishOidc from "./finish-oidc.ts";
import * as logIn from "./log-in.tsx";
import { signedIn } from "./permit.server.ts";
import * as frame from "./staff-frame.tsx";

/** Tried against a real log-in service, the npm package oidc-provider: its people log in with their e-mail address as name. */
let service: Server;
let house: FreshDatabase;
let db: Db;
const settings = { ...env };
const kari = { id: newId(), name: "Kari Fjell", email: "kari@fjellvik.example" };

beforeAll(async () => {
  house = await freshDatabase();
  db = openDb(house.loginUrl);
  setPool(db);
  await asSystem((system) => system.insertInto("access.person").values(kari).execute());
  service = createServer((req, res) => provider.callback()(req, res));
  const issuer = await listen(service);
  const provider = aProvider(issuer);
  Object.assign(env, {
    origin: "http://komplan.test",
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: "komplan",
    OIDC_CLIENT_SECRET: "a secret between the two",
  });
});
beforeEach(() => asSystem((system) => system.deleteFrom("access.session").execute()));
afterAll(async () => {
  Object.assign(env, settings);
  await close(service);
  await db.destroy();
  await house.drop();
});

test("a person logs in with the work account and comes to the page they asked for", async () => {
  const visitor = aVisitor();
  const answer = await visitor.get(finishOidc, await throughService(visitor, kari.email, "/arbeid/oppsett"));
  expect(answer).toMatchObject({ status: 302, location: "/arbeid/oppsett" });
  expect(visitor.jar.has("komplan-browser")).toBe(false);

  const inside = aVisitor(frame);
  inside.jar.set("komplan", visitor.jar.get("komplan") ?? "");
  const page = { loader: ({ context }: { context: Parameters<typeof signedIn>[0] }) => signedIn(context).user.name };
  expect((await inside.get(page, "/arbeid/oppsett")).body).toBe("Kari Fjell");
});

test("a person the municipality has not registered is turned away with words for it", async () => {
  const visitor = aVisitor();
  const answer = await visitor.get(finishOidc, await throughService(visitor, "ukjent@fjellvik.example"));
  expect(answer.location).toBe("/arbeid/logg-inn?feil=ukjent");
  expect(visitor.jar.has("komplan")).toBe(false);
  expect((await visitor.get(logIn, "/arbeid/logg-inn?feil=ukjent")).body).toMatchObject({ problem: "ukjent" });
});

test("a person whose address the service has not confirmed is turned away, registered or not", async () => {
  const visitor = aVisitor();
  const answer = await visitor.get(finishOidc, await throughService(visitor, `unconfirmed+${kari.email}`));
  expect(answer.location).toBe("/arbeid/logg-inn?feil=ubekreftet");
});

test("an answer from the service is taken once", async () => {
  const visitor = aVisitor();
  const address = await throughService(visitor, kari.email);
  const browser = new Map(visitor.jar);
  expect(await visitor.get(finishOidc, address)).toMatchObject({ location: "/arbeid" });
  for (const [name, value] of browser) visitor.jar.set(name, value);
  expect(await visitor.get(finishOidc, address)).toMatchObject({ location: "/arbeid/logg-inn?feil=avbrutt" });
  expect(await sessions()).toBe(1);
});

test("an answer taken at the same moment in two windows opens one session", async () => {
  const visitor = aVisitor();
  const address = await throughService(visitor, kari.email);
  const answers = await Promise.all([visitor.get(finishOidc, address), visitor.get(finishOidc, address)]);
  expect(answers.map(({ location }) => location).sort()).toEqual(["/arbeid", "/arbeid/logg-inn?feil=avbrutt"]);
  expect(await sessions()).toBe(1);
});

test("an answer in another browser than the one that began is refused, and is still good in the right one", async () => {
  const visitor = aVisitor();
  const address = await throughService(visitor, kari.email);
  const lured = aVisitor();
  await lured.get(logIn, "/arbeid/logg-inn");
  expect(await lured.get(finishOidc, address)).toMatchObject({ location: "/arbeid/logg-inn?feil=avbrutt" });
  expect(lured.jar.has("komplan")).toBe(false);
  expect(await visitor.get(finishOidc, address)).toMatchObject({ location: "/arbeid" });
});

test("a code of one attempt does not fit the state of another", async () => {
  const visitor = aVisitor();
  const first = new URL(await throughService(visitor, kari.email), env.origin);
  const second = new URL(await throughService(visitor, kari.email), env.origin);
  second.searchParams.set("code", first.searchParams.get("code") ?? "");
  const answer = await visitor.get(finishOidc, second.pathname + second.search);
  expect(answer.location).toBe("/arbeid/logg-inn?feil=avbrutt");
});

test("an invented answer is refused before the service is asked", async () => {
  const visitor = aVisitor();
  await visitor.get(logIn, "/arbeid/logg-inn");
  for (const query of ["", "?code=x", "?code=x&state=y", "?error=access_denied"]) {
    const answer = await visitor.get(finishOidc, `/arbeid/logg-inn/oidc/svar${query}`);
    expect(answer.location).toBe("/arbeid/logg-inn?feil=avbrutt");
  }
});

test("an answer that comes after ten minutes is too late", async () => {
  const visitor = aVisitor();
  const address = await throughService(visitor, kari.email);
  await asSystem((system) => system.updateTable("access.oidcAttempt").set({ expiresAt: new Date() }).execute());
  expect(await visitor.get(finishOidc, address)).toMatchObject({ location: "/arbeid/logg-inn?feil=avbrutt" });
});

test("nobody is sent on to another site after logging in", async () => {
  const visitor = aVisitor();
  const answer = await visitor.get(finishOidc, await throughService(visitor, kari.email, "https://example.org/"));
  expect(answer.location).toBe("/arbeid");
});

test("what is kept of an attempt is not its state", async () => {
  const { location } = await aVisitor().get(beginOidc, "/arbeid/logg-inn/oidc");
  const state = new URL(location ?? "").searchParams.get("state") ?? "";
  const rows = await asSystem((system) => system.selectFrom("access.oidcAttempt").selectAll().execute());
  expect(state).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(rows)).not.toContain(state);
});

test("without a log-in service its addresses are not there", async () => {
  const { OIDC_ISSUER } = env;
  Object.assign(env, { OIDC_ISSUER: undefined });
  expect(await aVisitor().get(beginOidc, "/arbeid/logg-inn/oidc")).toMatchObject({ status: 404 });
  expect(await aVisitor().get(finishOidc, "/arbeid/logg-inn/oidc/svar?code=x&state=y")).toMatchObject({ status: 404 });
  Object.assign(env, { OIDC_ISSUER });
});

/** Begins at Komplan, logs in and agrees at the service, and answers the address it sends the person back to. */
async function throughService(
  visitor: ReturnType<typeof aVisitor>,
  email: string,
  returnTo = "/arbeid",
): Promise<string> {
  const begun = await visitor.get(beginOidc, `/arbeid/logg-inn/oidc?til=${encodeURIComponent(returnTo)}`);
  const browse = aServiceBrowser();
  let address = await browse(begun.location ?? "");
  address = await browse(address, { prompt: "login", login: email, password: "any" });
  address = await browse(address, { prompt: "consent" });
  const back = new URL(address);
  expect(back.origin + back.pathname).toBe("http://komplan.test/arbeid/logg-inn/oidc/svar");
  return back.pathname + back.search;
}

/** A browser at the log-in service: keeps its cookies and follows it until it shows a form or leads away. */
function aServiceBrowser() {
  const jar = new Map<string, string>();
  return async function browse(address: string, form?: Record<string, string>): Promise<string> {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const sent = form ? { method: "POST", body: new URLSearchParams(form) } : {};
    const answer = await fetch(address, { redirect: "manual", headers: { cookie }, ...sent });
    for (const [pair = ""] of answer.headers.getSetCookie().map((line) => line.split(";"))) {
      const [name = "", value = ""] = pair.split("=");
      jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (next === null) return address;
    const to = new URL(next, address);
    return to.origin === env.origin ? to.href : await browse(to.href);
  };
}

function aProvider(issuer: string): Provider {
  const silent = { warn: console.warn, info: console.info };
  Object.assign(console, { warn: () => undefined, info: () => undefined }); // it warns that its keys are for trying out
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "komplan",
        client_secret: "a secret between the two",
        redirect_uris: ["http://komplan.test/arbeid/logg-inn/oidc/svar"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_request: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id.replace("unconfirmed+", ""),
        email_verified: !id.startsWith("unconfirmed+"),
      }),
    }),
  });
  Object.assign(console, silent);
  return provider;
}

async function sessions(): Promise<number> {
  return (await asSystem((system) => system.selectFrom("access.session").select("personId").execute())).length;
}
