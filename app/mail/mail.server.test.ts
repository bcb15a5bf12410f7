import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import {
  bySmtp,
  type Carry,
  deliverMail,
  deliverMailForever,
  listMail,
  openSmtp,
  queueMail,
  showsMail,
} from "./mail.server.ts";

let house: FreshDatabase;
let db: Db;
beforeAll(async () => {
  house = await freshDatabase();
  db = openDb(house.loginUrl);
});
beforeEach(() => asSystem((system) => system.deleteFrom("access.outgoingMail").execute(), db));
afterAll(async () => {
  await db.destroy();
  await house.drop();
});

const mail = { to: "kari@fjellvik.example", subject: "Innlogging", body: "Hei, æøå\n\nhttp://localhost/lenke" };
const now = () => new Date(Date.now() + 1000);

test("a mail that is queued comes to its recipient once, and is then no longer kept", async () => {
  const { server, url, received } = await smtpServer();
  await queue();
  const transport = openSmtp(url);
  const carry = bySmtp(transport, "Komplan <ikke-svar@komplan.example>");

  expect(await deliverMail(db, carry, now())).toBe(1);
  expect(await deliverMail(db, carry, now())).toBe(0);

  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["kari@fjellvik.example"]);
  expect(received[0]?.text).toContain("Subject: Innlogging");
  expect(received[0]?.text).toContain("Auto-Submitted: auto-generated");
  expect(await outbox()).toMatchObject([{ body: "", attempts: 0, failure: "" }]);
  await close(server);
});

test("a mail that the server refuses is tried again later, and no address is noted with the failure", async () => {
  const { server, url, received } = await smtpServer({
    onRcptTo: (address, _session, done) => {
      const refusal = Object.assign(new Error(`${address.address} finnes ikke`), { responseCode: 450 });
      done(received.length === 0 && refusing ? refusal : null);
    },
  });
  let refusing = true;
  await queue();
  const carry = bySmtp(openSmtp(url), "ikke-svar@komplan.example");

  expect(await deliverMail(db, carry, now())).toBe(0);
  expect(await outbox()).toMatchObject([{ sentAt: null, attempts: 1, failure: "450" }]);
  refusing = false;
  expect(await deliverMail(db, carry, now())).toBe(0);
  expect(await deliverMail(db, carry, new Date(Date.now() + 61_000))).toBe(1);
  expect(received).toHaveLength(1);
  await close(server);
});

test("a mail server that is down costs nothing but time", async () => {
  const { server, url } = await smtpServer();
  await close(server);
  await queue();
  expect(await deliverMail(db, bySmtp(openSmtp(url), "ikke-svar@komplan.example"), now())).toBe(0);
  expect(await outbox()).toMatchObject([{ sentAt: null, attempts: 1, failure: "ESOCKET" }]);
});

test("a mail that cannot be delivered for a day is given up", async () => {
  await queue();
  const refuse: Carry = () => Promise.reject(new Error("no"));
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  await deliverMail(db, refuse, tomorrow);
  expect(await outbox()).toMatchObject([{ attempts: 9 }]);
  expect(await deliverMail(db, async () => undefined, tomorrow)).toBe(0);
});

test("two servers that deliver at the same time send each mail once", async () => {
  for (let count = 0; count < 10; count += 1) await queue();
  const carried: string[] = [];
  const carry: Carry = async ({ id }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    carried.push(id);
  };
  await Promise.all([deliverMail(db, carry, now()), deliverMail(db, carry, now()), deliverMail(db, carry, now())]);
  expect(carried).toHaveLength(10);
  expect(new Set(carried).size).toBe(10);
});

test("a mail that takes its time does not hold up the next one on another server", async () => {
  await queue();
  await queue();
  const [taken, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const carrySlowly: Carry = async () => {
    taken.resolve();
    await slow.promise;
  };
  const first = deliverMail(db, carrySlowly, now());
  await taken.promise;
  expect(await deliverMail(db, async () => undefined, now())).toBe(1);
  slow.resolve();
  expect(await first).toBe(1);
});

test("without a mail server the mail is printed once in trial use, and kept for the inbox", async () => {
  await queue();
  const said: string[] = [];
  const stop = deliverMailForever(db, { KOMPLAN_MODE: "trial", MAIL_FROM: "x", SMTP_URL: undefined }, (line) =>
    said.push(line),
  );
  await expect.poll(async () => (await outbox())[0]?.sentAt).toBeInstanceOf(Date);
  stop();
  expect(said.filter((line) => line.includes("http://localhost/lenke"))).toHaveLength(1);
  expect(await asSystem(listMail, db)).toMatchObject([{ body: mail.body }]);
});

test("in production nothing of a mail is printed or shown", async () => {
  await queue();
  const said: string[] = [];
  const production = { KOMPLAN_MODE: "production", MAIL_FROM: "x", SMTP_URL: undefined } as const;
  deliverMailForever(db, production, (line) => said.push(line))();
  expect(said).toEqual(["E-post blir ikke sendt: SMTP_URL mangler."]);
  expect(showsMail(production)).toBe(false);
  expect(showsMail({ ...production, KOMPLAN_MODE: "trial", SMTP_URL: "smtp://localhost" })).toBe(false);
});

async function queue(): Promise<void> {
  await asSystem((system) => queueMail(system, mail), db);
}

async function outbox() {
  return await asSystem((system) => system.selectFrom("access.outgoingMail").selectAll().execute(), db);
}

async function smtpServer(options: SMTPServerOptions = {}) {
  const received: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined); // a client that hangs up is no fault of the test
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo; // a server on a port, not on a socket file
  return { server, url: `smtp://127.0.0.1:${port}`, received };
}

async function close(server: SMTPServer): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
