import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as logIn from "#app/access/log-in.tsx";
import { openSession } from "#app/access/session.server.ts";
import * as frame from "#app/access/staff-frame.tsx";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import * as showDraft from "#app/plan/show-draft.tsx";
import { publishPlan } from "#app/publication/publication.server.ts";
import { shelf } from "#app/publication/shelf.server.ts";
import * as showStart from "#app/start/show-start.tsx";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storePlan } from "#test/examples.ts";
import { type FickleProxy, openFickleProxy } from "#test/fickle-proxy.ts";
import { visit } from "#test/portal.tsx";
import { aVisitor } from "#test/visitor.ts";

let fresh: FreshDatabase;
let proxy: FickleProxy;
let db: Db;
let planId: string;
let slug: string;
let session: string;

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-gone-"));
  fresh = await freshDatabase();
  proxy = await openFickleProxy(fresh.loginUrl);
  db = openDb(proxy.url);
  setPool(db);
  await kept(db, async (system) => {
    const stored = await storePlan(system);
    ({ planId } = stored);
    slug = stored.plan.slug;
    session = await openSession(system, stored.by, new Date());
    await publishPlan(system, planId, stored.by, "2026-03-20");
  });
  await shelf.copyAll();
});
afterAll(async () => {
  await proxy.close();
  await db.destroy();
  await fresh.drop();
  rmSync(env.dataFolder, { recursive: true });
});
beforeEach(() => proxy.heal());

const staff = () => {
  const visitor = aVisitor(frame);
  visitor.jar.set("komplan", session);
  return visitor;
};
const openDraft = () => staff().get(showDraft, `/arbeid/planer/${planId}`, { params: { planId } });

test("staff are told within three seconds that the database is silent, on every page and however many ask", async () => {
  expect((await openDraft()).status).toBe(200);
  proxy.swallow();

  const visits = Array.from({ length: 4 }, () => [openDraft(), staff().get(showStart, "/arbeid"), logInAgain()]).flat();
  const answers = await Promise.all(visits.map((visit) => within(3000, visit)));

  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(503));
});

test("it heals by itself", async () => {
  proxy.swallow();
  expect((await within(3000, openDraft())).status).toBe(503);
  proxy.heal();
  expect((await within(3000, openDraft())).status).toBe(200);
});

test("a page that has begun when the database falls silent says so too", async () => {
  const half = {
    loader: async (args: never) => {
      proxy.swallow();
      return await showDraft.loader(args);
    },
  };
  const answer = await within(3000, staff().get(half, `/arbeid/planer/${planId}`, { params: { planId } }));
  expect(answer.status).toBe(503);
});

test("what is published is read from the copies on disk meanwhile, though nobody has read it before", async () => {
  proxy.swallow();
  const { status, text } = await within(3000, visit(`/plan/${slug}`));
  expect({ status, found: text.includes("Handlingsplan mot vold") }).toEqual({ status: 200, found: true });
  expect((await within(2000, visit(`/nn/plan/${slug}/tiltak`))).status).toBe(200);
  expect((await within(2000, visit("/plan/finnes-ikke"))).status).toBe(404);
});

function logInAgain() {
  return staff().get(logIn, "/arbeid/logg-inn");
}

function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
