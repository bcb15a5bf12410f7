import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runReminders } from "#app/followup/run.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { addDays, daysBetween, isWorkingDay } from "#app/lib/working-days.ts";
import { bySmtp, openSmtp } from "#app/mail/carry.server.ts";
import { deliverMail } from "#app/mail/outbox.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { openMailServer } from "#test/mail-server.ts";
import { storeMunicipalities } from "#test/municipalities.ts";

// On the real database, with two servers and a real mail server: one working day of twelve through four years, to be done in a minute. Each day of many years is tried in memory (app/followup/four-years.test.ts).
const [adoptedOn, municipalities] = ["2030-01-15", 6];
const patience = 240_000;

let house: FreshDatabase;
let servers: { db: Db; runner: string }[];
let db: Db;
let owner: Db;
let mailServer: Awaited<ReturnType<typeof openMailServer>>;
let isDown = false;
/** How often what should go wrong did: years in which nothing did show nothing. */
const struck = { outages: 0, kills: 0 };
/** Whom each mail reached, and when. */
const arrivals: SentMail[] = [];
/** Every answer that was taken. */
const ledger: { id: string; measureId: string; phase: string }[] = [];
beforeAll(async () => {
  house = await freshDatabase();
  servers = [1, 2].map(() => ({ db: openDb(house.loginUrl, { max: 6 }), runner: newId() }));
  db = openDb(house.loginUrl, { max: 2 });
  owner = openDb(house.rootUrl, { max: 1 });
  const busy = Object.assign(new Error("busy"), { responseCode: 421 });
  mailServer = await openMailServer({ onConnect: (_session, done) => done(isDown ? busy : null) });
  const plans = { count: municipalities, measures: 10, adoptedOn };
  await asSystem((system) => storeMunicipalities(system, plans), db);
});
afterAll(async () => {
  await mailServer.close();
  for (const one of [...servers, { db }, { db: owner }]) await one.db.destroy();
  await house.drop();
});

test("through four years two servers send every request once, to nobody more often than allowed, whatever fails", {
  timeout: patience,
}, async () => {
  const workingDays = Array.from({ length: 1460 }, (_, day) => addDays(adoptedOn, day)).filter(isWorkingDay);
  const mornings = workingDays.filter((_, at) => at % 12 === 0);
  for (const [at, today] of mornings.entries()) {
    await somethingHappens(at, today);
    isDown = at % 20 === 7;
    const now = new Date(`${today}T06:30:00Z`);
    if (at % 10 === 3) await killedInTheMiddle(now);
    const ran = await Promise.all(
      servers.map((server) =>
        runReminders({ ...server, origin: "https://x.example", now, say: () => undefined, withExamples: false }),
      ),
    );
    expect(
      ran.filter((one) => one.ran),
      today,
    ).toHaveLength(1);
    await deliver(now);
    if (isDown) await downForADay(now);
  }

  const { requests, notices } = await sent();
  expect(requests.length).toBeGreaterThan(150);
  expect(notices.length).toBeGreaterThan(5);
  const names = mailServer.received.map(({ messageId }) => messageId);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(requests.length + notices.length);
  expect(tooOften([...requests, ...notices])).toEqual([]);
  expect(arrivals).toHaveLength(names.length);
  expect(tooOften(arrivals)).toEqual([]);
  expect(struck.outages).toBeGreaterThanOrEqual(3);
  expect(struck.kills).toBeGreaterThanOrEqual(4);
  expect(ledger.length).toBeGreaterThan(50);
  expect(await lost()).toEqual([]);
  expect(await unsent()).toBe(0);
  expect(await toldOfTheEnd()).toEqual(Array.from({ length: municipalities }, () => 3));
  expect(await successions()).toEqual({ successors: 3, asked: 3, askedOfWhatTheyLeft: 0 });
});

/** Some answer, somebody leaves and six mornings later somebody takes over, a measure is done. */
async function somethingHappens(at: number, today: string): Promise<void> {
  const organisation = sql`md5('organisation' || ${1 + (at % municipalities)}::int)::uuid`;
  const phase = at % 17 === 0 ? "done" : "underWay";
  await asSystem(async (system) => {
    if (at % 3 === 0) {
      const { rows } = await sql<
        (typeof ledger)[number]
      >`insert into work.status_report (organisation_id, id, measure_id, phase, late, comment, internal_note, request_id, reported_at)
        select asked.organisation_id, gen_random_uuid(), asked.measure_id, ${phase}, false, '', '', asked.request_id, ${today}::date
        from work.status_request_measure asked join work.status_request request on request.id = asked.request_id
        where asked.organisation_id = ${organisation} and request.asked_on > ${today}::date - 20 limit 4
        returning id, measure_id, phase`.execute(system);
      ledger.push(...rows);
    }
    if (at % 31 === 5) {
      await sql`update work.position_holder set to_date = ${today}::date where organisation_id = ${organisation} and to_date is null
        and position_id = (select min(position_id::text)::uuid from work.position_holder where organisation_id = ${organisation} and to_date is null)`.execute(
        system,
      );
    }
    if (at % 31 === 11) {
      const successor = { id: newId(), name: "Etterfølger", email: `etter-${at}@x.example`, language: "nn" as const };
      await system.insertInto("access.person").values(successor).execute();
      await sql`insert into work.position_holder (organisation_id, position_id, person_id, from_date)
        select organisation_id, position_id, ${successor.id}, ${today}::date from work.position_holder
        where organisation_id = ${organisation} and to_date is not null order by to_date desc limit 1`.execute(system);
    }
  }, db);
}

/** A server is cut off from its database somewhere in the run, also in the middle of what it stores. The others find nothing half done when they take over. */
async function killedInTheMiddle(now: Date): Promise<void> {
  const url = new URL(house.loginUrl);
  url.searchParams.set("application_name", "victim");
  const victim = openDb(url.href, { max: 1 });
  const settings = { origin: "https://x.example", now, say: () => undefined, withExamples: false };
  const run = runReminders({ db: victim, runner: newId(), ...settings }).then(
    () => 0,
    () => 1,
  );
  await expect.poll(() => isRunning(now), { interval: 2, timeout: 20_000 }).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, (now.getTime() / 86_400_000) % 30));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`.execute(owner);
  const [, cut] = await Promise.all([victim.destroy(), run]);
  struck.kills += cut;
  await asSystem(
    (system) =>
      sql`update access.job_run set heard_at = now() - interval '3 minutes', finished_at = null where day = ${now}::timestamptz::date`.execute(
        system,
      ),
    db,
  );
}

async function isRunning(now: Date): Promise<boolean> {
  const { rows } = await asSystem(
    (system) => sql`select from access.job_run where day = ${now}::timestamptz::date`.execute(system),
    db,
  );
  return rows.length > 0;
}

/** What the mail server would not have comes the next day. */
async function downForADay(now: Date): Promise<void> {
  if ((await unsent()) > 0) struck.outages += 1;
  isDown = false;
  await deliver(new Date(now.getTime() + 86_400_000));
}

async function deliver(now: Date): Promise<void> {
  const before = mailServer.received.length;
  const carry = bySmtp(openSmtp(mailServer.url), "ikke-svar@komplan.example");
  await Promise.all(servers.map((server) => deliverMail({ ...server, carry, keepsBodies: false, now: () => now })));
  const on = dateInNorway(now);
  arrivals.push(...mailServer.received.slice(before).flatMap(({ to }) => to.map((personId) => ({ personId, on }))));
}

/** Answers that were taken and are not there, or say something else. */
async function lost() {
  const kept = await asSystem(
    (system) => system.selectFrom("work.statusReport").select(["id", "measureId", "phase"]).execute(),
    db,
  );
  const byId = new Map(kept.map((report) => [report.id, report]));
  return ledger.filter(({ id, measureId, phase }) => {
    const report = byId.get(id);
    return report?.measureId !== measureId || report.phase !== phase;
  });
}

interface SentMail {
  personId: string | null;
  on: string;
}

async function sent(): Promise<{ requests: SentMail[]; notices: SentMail[] }> {
  return await asSystem(
    async (system) => ({
      requests: await system.selectFrom("work.statusRequest").select(["personId", "askedOn as on"]).execute(),
      notices: await system.selectFrom("work.reminderNotice").select(["personId", "toldOn as on"]).execute(),
    }),
    db,
  );
}

/** How many times the coordinator of each organisation was told that its plan nears its end. */
async function toldOfTheEnd(): Promise<number[]> {
  const told = await asSystem(
    (system) =>
      system
        .selectFrom("work.reminderNotice")
        .select(({ fn }) => fn.countAll<number>().as("times"))
        .where("kind", "=", "ending")
        .groupBy("organisationId")
        .execute(),
    db,
  );
  return told.map(({ times }) => Number(times));
}

function tooOften(mails: SentMail[]): string[] {
  const ordered = mails.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return [...Map.groupBy(ordered, ({ personId }) => personId)].flatMap(([personId, own]) =>
    own.flatMap(({ on }, at) => (at > 0 && daysBetween(own[at - 1]?.on ?? "", on) < 5 ? [`${personId} ${on}`] : [])),
  );
}

/** How many took a function over, how many of them were asked how it goes, and how many were asked of a function they did not hold that day. */
async function successions() {
  const { rows } = await asSystem(
    (system) =>
      sql`select count(*) as successors,
          count(*) filter (where exists (select from work.status_request where person_id = holder.person_id)) as asked,
          (select count(*) from work.status_request request
            join work.status_request_measure asked on asked.request_id = request.id
            where not exists (select from work.position_holder own where own.person_id = request.person_id
              and own.position_id = asked.position_id and own.from_date <= request.asked_on
              and (own.to_date is null or own.to_date > request.asked_on))) as asked_of_what_they_left
        from work.position_holder holder where from_date > ${adoptedOn}::date`.execute(system),
    db,
  );
  return rows[0];
}

async function unsent(): Promise<number> {
  const { rows } = await asSystem(
    (system) =>
      sql<{ count: number }>`select count(*) from access.outgoing_mail where sent_at is null or failure <> ''`.execute(
        system,
      ),
    db,
  );
  return rows[0]?.count ?? -1;
}
