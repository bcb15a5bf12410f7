import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openSession } from "#app/access/session.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { fromPlainText, toPlainText } from "#app/lib/rich-text.ts";
import { listChanges } from "#app/plan/change.server.ts";
import { findChapter, updateChapter } from "#app/plan/chapter.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storeOrganisation, storePlan } from "#test/examples.ts";
import { until, Writer } from "#test/writer.ts";
import { settleLeftBehind } from "./settle.server.ts";
import { WritingSocket } from "./socket.server.ts";
import { closing } from "./socket-words.ts";

type Stored = Awaited<ReturnType<typeof storePlan>>;

let fresh: FreshDatabase;
let db: Db;
let server: Server;
let socket: WritingSocket;
let address: string;
let stored: Stored;
let chapterId: string;
let writers: Writer[] = [];
let round = 0;
let isFull = false;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl);
  setPool(db);
  const isFullNow = async () => isFull;
  socket = new WritingSocket({ databaseUrl: fresh.loginUrl, originOf: (host) => `http://${host}`, isFull: isFullNow });
  server = createServer().on("upgrade", (request, raw, head) => void socket.upgrade(request, raw, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
  stored = await kept(db, (system) => storePlan(system));
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await socket.stop();
  server.close();
  await db.destroy();
  await fresh.drop();
});
beforeEach(async () => {
  for (const writer of writers) writer.leave();
  writers = [];
  isFull = false;
  chapterId = await kept(db, async (system) => {
    const { insertChapter } = await import("#app/plan/chapter.server.ts");
    const chapter = {
      kind: "text" as const,
      template: "own",
      title: `Kapittel ${round++}`,
      body: fromPlainText("Start"),
    };
    return (await insertChapter(system, stored.writer, chapter)).id;
  });
});

/** Logs in somebody new, with a role unless none is said. */
async function logIn(role: "editor" | "leader" | null, organisationId = stored.organisationId) {
  return await kept(db, async (system) => {
    const personId = newId();
    await system
      .insertInto("access.person")
      .values({ id: personId, name: "Ola", email: `${personId}@x.example` })
      .execute();
    if (role)
      await system
        .insertInto("work.membership")
        .values({ organisationId, personId, role, fromDate: "2026-01-01" })
        .execute();
    return { personId, session: await openSession(system, personId, new Date()) };
  });
}

async function open({ session }: { session: string }, chapter = chapterId): Promise<Writer> {
  const writer = new Writer({ address, session, chapterId: chapter });
  writers.push(writer);
  return writer;
}

const body = async () => toPlainText((await kept(db, (system) => findChapter(system, chapterId))).body);

test("two who write see each other's words, and what is acknowledged is kept", async () => {
  const [kari, ola] = [await open(await logIn("editor")), await open(await logIn("editor"))];
  await Promise.all([kari.isSaved(), ola.isSaved()]);
  kari.write(" kari");
  ola.write(" ola");
  await Promise.all([kari.isSaved(), ola.isSaved()]);
  expect(await body()).toMatch(/^Start.* kari/);
  await until(() => kari.text() === ola.text() && kari.text().includes("kari") && kari.text().includes("ola"));
  expect(await body()).toBe(kari.text());
});

test("when the last one leaves, the text is stored, with one change for each writer", async () => {
  const [one, other] = [await logIn("editor"), await logIn("editor")];
  const [kari, ola] = [await open(one), await open(other)];
  await Promise.all([kari.isSaved(), ola.isSaved()]);
  for (const letter of "abc") {
    kari.write(letter);
    ola.write(letter);
  }
  await Promise.all([kari.isSaved(), ola.isSaved()]);
  kari.leave();
  ola.leave();
  writers = [];
  const rows = () =>
    kept(db, (system) =>
      system.selectFrom("work.chapterUpdate").select("id").where("chapterId", "=", chapterId).execute(),
    );
  await until(async () => (await rows()).length === 0);
  const changes = await kept(db, (system) => listChanges(system, stored.planId));
  expect(changes.filter(({ partId }) => partId === chapterId)).toHaveLength(3);
});

test("whoever may only read sees what is written, and cannot write", async () => {
  const [kari, leader] = [await open(await logIn("editor")), await open(await logIn("leader"))];
  await Promise.all([kari.isSaved(), leader.isSaved()]);
  expect(leader.provider.authorizedScope).toBe("readonly");
  leader.write(" ulovlig");
  kari.write(" lovlig");
  await until(() => leader.text().includes("lovlig"));
  await kari.isSaved();
  expect(leader.provider.hasUnsyncedChanges).toBe(true);
  expect(kari.text()).toBe("Start lovlig");
  expect(await body()).toBe("Start lovlig");
});

test("whoever has no role there, or asks for what is not there, is refused", async () => {
  const { organisationId } = await kept(db, (system) => storeOrganisation(system, `by${round}`, "9902"));
  const editor = await logIn("editor");
  const refused = [
    await open(await logIn(null)),
    await open(await logIn("editor", organisationId)),
    await open(editor, newId()),
    await open(editor, "'; drop table work.plan"),
  ];
  await until(() => refused.every(({ isRefused }) => isRefused));
  for (const writer of refused) expect(writer.text()).toBe("");
});

test("a role that ends lets go of the chapter at once; what was written before stays", async () => {
  const ola = await logIn("editor");
  const writer = await (await open(ola)).isSaved();
  writer.write(" før");
  await writer.isSaved();
  await kept(db, (system) =>
    system.updateTable("work.membership").set({ toDate: "2026-01-02" }).where("personId", "=", ola.personId).execute(),
  );
  await until(() => writer.isRefused);
  expect(writer.closings).toContain(closing.rightsChanged);
  writer.write(" etter");
  expect(await body()).toBe("Start før");
});

test("an adviser of the plan reads along without writing, and is let out when the invitation ends", async () => {
  const { organisationId, planId } = stored;
  const rvts = await logIn(null);
  const invitation = { organisationId, planId, personId: rvts.personId, fromDate: "2026-01-01", invitedBy: stored.by };
  await kept(db, (system) => system.insertInto("work.planAdviser").values(invitation).execute());
  const [kari, adviser] = [await open(await logIn("editor")), await open(rvts)];
  await Promise.all([kari.isSaved(), adviser.isSaved()]);
  expect(adviser.provider.authorizedScope).toBe("readonly");
  adviser.write(" råd");
  kari.write(" lovlig");
  await kari.isSaved();
  await until(() => adviser.text().includes("lovlig"));
  await kept(db, (system) =>
    system
      .updateTable("work.planAdviser")
      .set({ toDate: "2026-01-02" })
      .where("personId", "=", rvts.personId)
      .execute(),
  );
  await until(() => adviser.isRefused);
  expect(adviser.closings).toContain(closing.rightsChanged);
  expect(await body()).toBe("Start lovlig");
});

test("whoever logs out is let out of what is open in other windows too", async () => {
  const ola = await logIn("editor");
  const writer = await (await open(ola)).isSaved();
  await kept(db, (system) => system.deleteFrom("access.session").where("personId", "=", ola.personId).execute());
  await until(() => writer.closings.includes(closing.loggedOut));
});

test("what a form saves is seen at once by those who write", async () => {
  const kari = await (await open(await logIn("editor"))).isSaved();
  await kept(db, (system) =>
    updateChapter(system, stored.writer, chapterId, 1, { body: fromPlainText("Fra et skjema") }),
  );
  await until(() => kari.text() === "Fra et skjema");
  kari.write(" og mer");
  await kari.isSaved();
  expect(await body()).toBe("Fra et skjema og mer");
});

test("beside the caret stands a function or a role, whatever a browser says", async () => {
  const ola = await logIn("editor");
  const held = { organisationId: stored.organisationId, positionId: stored.positionId, personId: ola.personId };
  await kept(db, (system) =>
    system
      .insertInto("work.positionHolder")
      .values({ ...held, fromDate: "2026-01-01", toDate: null })
      .execute(),
  );
  const [one, other] = [await open(ola), await open(await logIn("editor"))];
  await Promise.all([one.isSaved(), other.isSaved()]);
  for (const writer of [one, other]) writer.provider.setAwarenessField("user", { position: "Statsminister" });
  const seenBy = (writer: Writer) =>
    [...(writer.provider.awareness?.getStates() ?? [])]
      .filter(([id]) => id !== writer.document.clientID)
      .map(([, { user }]) => user);
  await until(() => seenBy(one).length > 0 && seenBy(other).length > 0);
  expect(seenBy(one)).toEqual([{ role: "editor" }]);
  expect(seenBy(other)).toEqual([{ position: "Barnehagesjef" }]);
});

test("what a server that stopped has left is settled later", async () => {
  const kari = await (await open(await logIn("editor"))).isSaved();
  kari.write(" etterlatt");
  await kari.isSaved();
  await settleLeftBehind(db, new Date(Date.now() + 1000));
  const { body: now } = await kept(db, (system) =>
    system.selectFrom("work.chapter").select("body").where("id", "=", chapterId).executeTakeFirstOrThrow(),
  );
  expect(JSON.stringify(now)).toContain("etterlatt");
});

test("what cannot be read again is not kept, and ends the connection", async () => {
  const kari = await (await open(await logIn("editor"))).isSaved();
  const garbage = [...new TextEncoder().encode(chapterId)];
  const raw = kari.provider.configuration.websocketProvider.webSocket;
  raw?.send(new Uint8Array([garbage.length, ...garbage, 0, 2, 3, 255, 255, 255]));
  await until(() => kari.closings.length > 0);
  await kari.isSaved();
  expect(await body()).toBe("Start");
});

test("a flood of messages ends the connection", async () => {
  const kari = await (await open(await logIn("editor"))).isSaved();
  const raw = kari.provider.configuration.websocketProvider.webSocket;
  for (let message = 0; message < 700; message++) raw?.send(new Uint8Array([1, 65, 3]));
  await until(() => kari.closings.includes(1008));
});

const answerTo = async (headers: Record<string, string>, path = "/arbeid/skriv") => {
  const { request } = await import("node:http");
  return await new Promise<number>((resolve, reject) => {
    const upgrade = {
      connection: "Upgrade",
      upgrade: "websocket",
      "sec-websocket-version": "13",
      "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    };
    const asked = request(address + path, { headers: { ...upgrade, ...headers } }, (res) =>
      resolve(res.statusCode ?? 0),
    );
    asked.on("upgrade", (_, raw) => {
      raw.destroy();
      resolve(101);
    });
    asked.on("error", reject).end();
  });
};

test("only somebody who is logged in comes in, and only from one of our own pages", async () => {
  const { session } = await logIn("editor");
  const cookie = `komplan=${session}`;
  expect(await answerTo({ cookie, origin: address })).toBe(101);
  expect(await answerTo({ cookie, origin: address }, "/arbeid/skriv/mer")).toBe(404);
  expect(await answerTo({ cookie, origin: address }, "/")).toBe(404);
  expect(await answerTo({ cookie, origin: "https://evil.example" })).toBe(403);
  expect(await answerTo({ cookie, origin: "null" })).toBe(403);
  expect(await answerTo({ cookie })).toBe(403);
  expect(await answerTo({ origin: address })).toBe(401);
  expect(await answerTo({ origin: address, cookie: `komplan=${"a".repeat(43)}` })).toBe(401);
  isFull = true;
  expect(await answerTo({ cookie, origin: address })).toBe(507);
});

test("one person cannot open connections without end, nor chapters without end on one", async () => {
  const ola = await logIn("editor");
  const sockets = await Promise.all(Array.from({ length: 20 }, async () => (await open(ola)).isSaved()));
  expect(sockets).toHaveLength(20);
  expect(await answerTo({ origin: address, cookie: `komplan=${ola.session}` })).toBe(429);
});
