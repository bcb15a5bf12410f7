import { type ChildProcess, spawn } from "node:child_process";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { fieldName } from "#app/followup/answer-fields.ts";
import { runReminders } from "#app/followup/run.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { bySmtp, openSmtp } from "#app/mail/carry.server.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { deliverMail } from "#app/mail/outbox.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { openMailServer, receivedMail } from "#test/mail-server.ts";
import { storeMunicipalities } from "#test/municipalities.ts";
import { freePort, answers as isUp } from "#test/program.ts";

const rounds = 20;
const patience = 300_000; // each round starts the program anew

let fresh: FreshDatabase;
let db: Db;
let running: ChildProcess[] = [];
beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});
afterEach(async () => {
  for (const program of running) await kill(program);
  running = [];
});

test("after twenty kills at random moments every answer that was acknowledged is there, and every mail came once", {
  timeout: patience,
}, async (context) => {
  const mailServer = await slowMailServer();
  const links = await askedByLink();
  const [ledger, queued]: [string[], string[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    queued.push(...(await queueSome(round)));
    const { address, program } = await start(mailServer.url);
    const acknowledged = Promise.withResolvers<void>();
    const killed = acknowledged.promise.then(() => killedAfter(program, Math.random() * 200));
    for (let count = 0; program.signalCode === null && count < 200; count++) {
      const comment = `Svar ${round}-${count}`;
      if (!(await answered(address, links[count % links.length], comment))) continue;
      ledger.push(comment);
      acknowledged.resolve();
    }
    await killed;
    await asIfAMinuteHadPassed();
  }
  await deliverTheRest(mailServer.url);

  expect(ledger.length).toBeGreaterThanOrEqual(rounds);
  const stored = await comments();
  expect(ledger.filter((comment) => stored.filter((one) => one === comment).length !== 1)).toEqual([]);
  const names = mailServer.received.map(({ messageId }) => messageId.replace("@komplan", ""));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const uncertain = await uncertainMails();
  const missing = queued.filter((id) => !names.includes(id));
  expect(missing.filter((id) => !uncertain.includes(id))).toEqual([]);
  context.annotate(
    `${ledger.length} answers, ${queued.length} mails, ${uncertain.length} uncertain, ${missing.length} of them lost`,
  );
  await mailServer.close();
});

/** Takes up to 30 ms to think about each mail after it has all of it. */
async function slowMailServer() {
  const received: ReturnType<typeof receivedMail>[] = [];
  const server = await openMailServer({
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(receivedMail(Buffer.concat(chunks).toString(), session.envelope.rcptTo));
        setTimeout(done, Math.random() * 30);
      });
    },
  });
  return { ...server, received };
}

interface AskedByLink {
  token: string;
  measureId: string;
}

/** The links of the first mails, with the measure that each is answered about. */
async function askedByLink(): Promise<AskedByLink[]> {
  await asSystem((system) => storeMunicipalities(system, { count: 2, measures: 12, adoptedOn: "2030-01-15" }), db);
  const monday = new Date("2030-08-05T06:00:00Z");
  await runReminders({
    db,
    runner: newId(),
    origin: "https://x.example",
    now: monday,
    say: () => undefined,
    withExamples: false,
  });
  return await asSystem(async (system) => {
    const { rows } = await sql<{ body: string; measureId: string }>`
      select mail.body, (select asked.measure_id from work.status_request_measure asked where asked.request_id = request.id
        order by sort limit 1) as measure_id
      from access.outgoing_mail mail join work.status_request request on request.recipient = mail.recipient`.execute(
      system,
    );
    await system.deleteFrom("access.outgoingMail").execute();
    return rows.map(({ body, measureId }) => ({ token: /\/s\/([\w-]+)/.exec(body)?.[1] ?? "", measureId }));
  }, db);
}

async function answered(address: string, link: AskedByLink | undefined, comment: string): Promise<boolean> {
  if (!link) return false;
  const of = (part: string) => fieldName(part, link.measureId);
  const body = new URLSearchParams({ [of("choice")]: "onTrack", [of("comment")]: comment });
  const answer = await fetch(`${address}/s/${link.token}`, {
    ...{ method: "POST", body, redirect: "manual" },
    headers: { origin: address, "sec-fetch-site": "same-origin" },
  }).catch(() => undefined); // it was killed meanwhile
  return answer?.status === 303;
}

async function queueSome(round: number): Promise<string[]> {
  const mails = Array.from({ length: 8 }, (_, at) => ({
    senderId: null,
    to: `r${round}-${at}@x.example`,
    subject: "Hei",
    body: "Hei",
  }));
  return await asSystem(async (system) => {
    await queueMails(system, mails);
    const { rows } = await sql<{
      id: string;
    }>`select id from access.outgoing_mail where recipient like ${`r${round}-%`}`.execute(system);
    return rows.map(({ id }) => id);
  }, db);
}

/** Starts the built program itself, without the launcher in between: it is the one that shall be killed. */
async function start(smtpUrl: string): Promise<{ address: string; program: ChildProcess }> {
  const port = String(await freePort());
  const settings = { DATABASE_URL: fresh.loginUrl, DATABASE_MIGRATION_URL: fresh.migratorUrl, KOMPLAN_EXAMPLE: "no" };
  const env = { ...process.env, ...settings, PORT: port, KOMPLAN_ORIGIN: "", SMTP_URL: smtpUrl };
  const program = spawn(process.execPath, ["cli/komplan.ts", "start"], { env, stdio: ["ignore", "ignore", "inherit"] });
  running.push(program);
  const address = `http://localhost:${port}`;
  await isUp(`${address}/klar`, program);
  return { address, program };
}

async function killedAfter(program: ChildProcess, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await kill(program);
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const end = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGKILL");
  await end;
}

async function asIfAMinuteHadPassed(): Promise<void> {
  await asSystem(
    (system) =>
      sql`update access.outgoing_mail set claimed_until = now() - interval '1 second' where claimed_until is not null`.execute(
        system,
      ),
    db,
  );
}

async function deliverTheRest(url: string): Promise<void> {
  const carry = bySmtp(openSmtp(url), "ikke-svar@komplan.example");
  const now = () => new Date(Date.now() + 3_600_000);
  await deliverMail({ db, carry, runner: newId(), keepsBodies: false, now });
}

async function comments(): Promise<string[]> {
  const reports = await asSystem((system) => system.selectFrom("work.statusReport").select("comment").execute(), db);
  return reports.map(({ comment }) => comment);
}

async function uncertainMails(): Promise<string[]> {
  const mails = await asSystem(
    (system) => system.selectFrom("access.outgoingMail").select("id").where("failure", "=", "uncertain").execute(),
    db,
  );
  return mails.map(({ id }) => id);
}
