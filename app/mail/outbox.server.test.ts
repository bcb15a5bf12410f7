import { sql } from "kysely";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";
import { openMailServer, receivedMail } from "#test/mail-server.ts";
import { bySmtp, type Carry, openSmtp } from "./carry.server.ts";
import { listMail, type Mail, queueMail, showsMail } from "./mail.server.ts";
import { type Delivery, deliverMail, deliverMailForever } from "./outbox.server.ts";

let house: FreshDatabase;
let db: Db;
let senderId: string;
beforeAll(async () => {
  house = await freshDatabase();
  db = openDb(house.loginUrl);
  senderId = (await asSystem((system) => storeOrganisation(system, "fjellvik", "9901"), db)).organisationId;
});
beforeEach(() =>
  asSystem(async (system) => {
    await system.deleteFrom("access.outgoingMail").execute();
    await system.deleteFrom("work.bounce").execute();
  }, db),
);
afterAll(async () => {
  await db.destroy();
  await house.drop();
});

const mail = {
  senderId: null,
  to: "kari@fjellvik.example",
  subject: "Innlogging",
  body: "Hei, æøå\n\nhttp://localhost/lenke",
};
const minute = 60_000;

test("a mail that is queued comes to its recipient once, and is then no longer kept", async () => {
  const { carry, received, close } = await smtp();
  await queue();

  expect(await deliverMail(by(carry))).toBe(1);
  expect(await deliverMail(by(carry))).toBe(0);

  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["kari@fjellvik.example"]);
  expect(received[0]?.text).toContain("Subject: Innlogging");
  expect(received[0]?.text).toContain("Auto-Submitted: auto-generated");
  expect(received[0]?.text).toMatch(/h=C3=A6|=C3=A6|aGVp|SGVp/i);
  expect(await outbox()).toMatchObject([{ body: "", attempts: 0, failure: "", claimedBy: null }]);
  await close();
});

test("a server that asks us to come back is asked again, and no address is noted with the failure", async () => {
  let greylisting = true;
  const { carry, received, close } = await smtp({ onRcptTo: answering(() => (greylisting ? 450 : undefined)) });
  await queue();

  expect(await deliverMail(by(carry))).toBe(0);
  expect(await outbox()).toMatchObject([{ sentAt: null, givenUpAt: null, attempts: 1, failure: "450" }]);
  greylisting = false;
  expect(await deliverMail(by(carry))).toBe(0);
  expect(await deliverMail(by(carry, minute))).toBe(1);
  expect(received).toHaveLength(1);
  await close();
});

test.each([
  ["recipient", { onRcptTo: answering(() => 550) }, "550"],
  ["message", { onData: refusingData(554) }, "554"],
] as const)(
  "a %s that the server refuses is given up at once, and those it was sent for can see it",
  async (_, options, code) => {
    const { carry, close } = await smtp(options);
    await queue({ senderId });

    await deliverMail(by(carry));
    expect(await deliverMail(by(carry, 100 * 60 * minute))).toBe(0);

    expect(await outbox()).toMatchObject([{ sentAt: null, attempts: 1, failure: code, body: "" }]);
    expect(await bounces()).toMatchObject([{ organisationId: senderId, recipient: mail.to, code }]);
    await close();
  },
);

test("a mail server that is down for an hour costs nothing but time: nothing is lost, nothing comes twice", async () => {
  const first = await smtp();
  await first.close();
  for (let count = 0; count < 5; count += 1) await queue({ senderId });
  for (let passed = 0; passed < 60; passed += 1) expect(await deliverMail(by(first.carry, passed * minute))).toBe(0);

  const again = await openMailServer({}, first.port);
  for (let passed = 60; passed < 180; passed += 10) await deliverMail(by(first.carry, passed * minute));

  expect(new Set(again.received.map(({ messageId }) => messageId)).size).toBe(5);
  expect(again.received).toHaveLength(5);
  expect(await bounces()).toEqual([]);
  await again.close();
});

test("a server that hangs up without an answer is given the same mail again, under the same name", async () => {
  const seen: string[] = [];
  const options: SMTPServerOptions = {
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk));
      stream.on("end", () => {
        seen.push(receivedMail(text, session.envelope.rcptTo).messageId);
        if (seen.length > 1) return done();
        done(Object.assign(new Error("later"), { responseCode: 421 }));
      });
    },
  };
  const { carry, close } = await smtp(options);
  await queue();
  expect(await deliverMail(by(carry))).toBe(0);
  expect(await deliverMail(by(carry, minute))).toBe(1);
  expect(seen).toHaveLength(2);
  expect(new Set(seen).size).toBe(1);
  await close();
});

test("a mail that cannot be delivered for days is given up, and not in one minute", async () => {
  await queue({ senderId });
  const refuse: Carry = () => Promise.reject(new Error("no"));
  for (let day = 2; day < 4; day += 1) await deliverMail(by(refuse, day * 24 * 60 * minute));
  expect(await outbox()).toMatchObject([{ attempts: 2, givenUpAt: null }]);

  for (let hour = 0; hour < 200; hour += 1) await deliverMail(by(refuse, (96 + hour) * 60 * minute));
  expect(await outbox()).toMatchObject([{ attempts: 13, givenUpAt: expect.any(Date) }]);
  expect(await bounces()).toMatchObject([{ code: "Error" }]);
});

test("two servers that deliver at the same time send each mail once", async () => {
  for (let count = 0; count < 20; count += 1) await queue();
  const carried: string[] = [];
  const carry: Carry = async ({ id }, leave) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await leave();
    carried.push(id);
  };
  await Promise.all([deliverMail(by(carry)), deliverMail(by(carry)), deliverMail(by(carry))]);
  expect(carried).toHaveLength(20);
  expect(new Set(carried).size).toBe(20);
});

test("two servers at a mail server that is slow at every step send each mail once, lose none and call none uncertain", async () => {
  const [count, pause] = [12, 20];
  let waiting = 0;
  let most = 0;
  const slowly = (done: () => void) => {
    waiting += 1;
    most = Math.max(most, waiting);
    setTimeout(() => {
      waiting -= 1;
      done();
    }, pause);
  };
  const { url, received, close } = await openMailServer({
    onConnect: (_session, done) => slowly(done),
    onMailFrom: (_address, _session, done) => slowly(done),
    onRcptTo: (_address, _session, done) => slowly(done),
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk));
      stream.on("end", () => {
        received.push(receivedMail(text, session.envelope.rcptTo));
        slowly(done);
      });
    },
  });
  for (let number = 0; number < count; number += 1) await queue({ senderId, to: `person-${number}@x.example` });
  const server = () => deliverMail(by(bySmtp(openSmtp(url), "Komplan <ikke-svar@komplan.example>")));
  const sent = await Promise.all([server(), server()]);

  expect(sent.every((some) => some > 0)).toBe(true);
  expect(most).toBeGreaterThan(3);
  expect(received).toHaveLength(count);
  expect(new Set(received.map(({ to }) => to[0])).size).toBe(count);
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(count);
  const left = await outbox();
  expect(left.filter(({ sentAt, failure, attempts }) => sentAt === null || failure !== "" || attempts > 0)).toEqual([]);
  expect(await bounces()).toEqual([]);
  await close();
});

test("while a mail server takes its time no transaction is open, other mail goes, and links to log in have a place of their own", async () => {
  const slow = Promise.withResolvers<void>();
  const carried: string[] = [];
  const carry: Carry = async ({ subject }, leave) => {
    if (subject === "treg") await slow.promise;
    await leave();
    carried.push(subject);
  };
  for (let count = 0; count < 5; count += 1) await queue({ subject: "treg", senderId });
  const delivery = deliverMail(by(carry));
  await expect.poll(async () => (await outbox()).filter(({ claimedBy }) => claimedBy !== null).length).toBe(3);
  await queue({ subject: "Innlogging" });
  await expect.poll(() => carried, { timeout: 5000 }).toEqual(["Innlogging"]);
  await expect.poll(openTransactions).toBe(0);

  await queue({ subject: "rask", senderId });
  const other = deliverMail(by(carry));
  await expect.poll(() => carried, { timeout: 5000 }).toEqual(["Innlogging", "rask"]);
  slow.resolve();
  expect((await delivery) + (await other)).toBe(7);
  expect(carried).toHaveLength(7);
});

test("what a killed server had taken, and not handed over, is sent by another when it has been silent for a while", async () => {
  const { carry, received, close } = await smtp();
  await queue();
  await takenAndKilled(() => new Promise(() => undefined));

  expect(await deliverMail(by(carry))).toBe(0);
  await silenceForAWhile();
  expect(await deliverMail(by(carry))).toBe(1);
  expect(received).toHaveLength(1);
  await close();
});

test("what a killed server had handed over is never sent again, and those it was sent for are told that it is uncertain", async () => {
  const { carry, received, close } = await smtp();
  await queue({ senderId });
  const killed: Carry = async (one, leave) => {
    await carry(one, leave);
    await new Promise(() => undefined);
  };
  await takenAndKilled(killed);
  await expect.poll(() => received.length).toBe(1);

  await silenceForAWhile();
  expect(await deliverMail(by(carry))).toBe(0);
  expect(received).toHaveLength(1);
  expect(await outbox()).toMatchObject([{ failure: "uncertain", sentAt: expect.any(Date), body: "" }]);
  expect(await bounces()).toMatchObject([{ code: "uncertain" }]);
  await close();
});

test("a server that was taken for dead, and wakes up, does not send what another has taken over", async () => {
  const { carry, received, close } = await smtp();
  const asleep = Promise.withResolvers<void>();
  await queue();
  const late = deliverMail(by((one, leave) => carry(one, () => asleep.promise.then(leave))));
  await expect.poll(async () => (await outbox())[0]?.claimedBy).not.toBe(null);
  await silenceForAWhile();
  expect(await deliverMail(by(carry))).toBe(1);
  asleep.resolve();
  expect(await late).toBe(0);
  expect(received).toHaveLength(1);
  expect(await outbox()).toMatchObject([{ failure: "", attempts: 0, sentAt: expect.any(Date) }]);
  await close();
});

test("without a mail server the mail is printed once in trial use, and kept for the inbox", async () => {
  await queue();
  const said: string[] = [];
  const stop = deliverMailForever(db, { KOMPLAN_MODE: "trial", MAIL_FROM: "x", SMTP_URL: undefined }, (line) =>
    said.push(line),
  );
  await expect.poll(async () => (await outbox())[0]?.sentAt).toBeInstanceOf(Date);
  await stop();
  expect(said.filter((line) => line.includes("http://localhost/lenke"))).toHaveLength(1);
  expect(await asSystem(listMail, db)).toMatchObject([{ body: mail.body }]);
});

test("in production nothing of a mail is printed or shown", async () => {
  await queue();
  const said: string[] = [];
  const production = { KOMPLAN_MODE: "production", MAIL_FROM: "x", SMTP_URL: undefined } as const;
  await deliverMailForever(db, production, (line) => said.push(line))();
  expect(said).toEqual(["E-post blir ikke sendt: SMTP_URL mangler."]);
  expect(showsMail(production)).toBe(false);
  expect(showsMail({ ...production, KOMPLAN_MODE: "trial", SMTP_URL: "smtp://localhost" })).toBe(false);
});

/** A server that delivers, so long after now. */
function by(carry: Carry, later = 0): Delivery {
  const now = () => new Date(Date.now() + 1000 + later);
  return { db, carry, runner: newId(), keepsBodies: false, now };
}

/** A server that takes one mail and is never heard from again. */
async function takenAndKilled(carry: Carry): Promise<void> {
  let taken = false;
  const isStopped = () => taken;
  const carryOne: Carry = (one, leave) => {
    taken = true;
    return carry(one, leave);
  };
  void deliverMail({ ...by(carryOne), isStopped });
  await expect.poll(() => taken).toBe(true);
}

async function smtp(options: SMTPServerOptions = {}) {
  const server = await openMailServer(options);
  return { ...server, carry: bySmtp(openSmtp(server.url), "Komplan <ikke-svar@komplan.example>") };
}

function answering(code: () => number | undefined): NonNullable<SMTPServerOptions["onRcptTo"]> {
  return ({ address }, _session, done) => {
    const responseCode = code();
    done(responseCode ? Object.assign(new Error(`${address} finnes ikke`), { responseCode }) : null);
  };
}

function refusingData(responseCode: number): NonNullable<SMTPServerOptions["onData"]> {
  return (stream, _session, done) => {
    stream.resume();
    stream.on("end", () => done(Object.assign(new Error("no"), { responseCode })));
  };
}

async function queue(different: Partial<Mail> = {}): Promise<void> {
  await asSystem((system) => queueMail(system, { ...mail, ...different }), db);
}

/** As if a minute had passed since the one who took the mail was last heard. */
async function silenceForAWhile(): Promise<void> {
  await asSystem(
    (system) => sql`update access.outgoing_mail set claimed_until = now() - interval '1 second'`.execute(system),
    db,
  );
}

async function openTransactions(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`.execute(db);
  return rows[0]?.count ?? 0;
}

async function outbox() {
  return await asSystem((system) => system.selectFrom("access.outgoingMail").selectAll().execute(), db);
}

async function bounces() {
  return await asSystem((system) => system.selectFrom("work.bounce").selectAll().execute(), db);
}
