import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { leftForPeople, mostMailsADay } from "#app/mail/day-limit.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import { type FreshDatabase, freshDatabase, waitingForOthers } from "#test/db.ts";
import { storeMunicipalities } from "#test/municipalities.ts";
import { requestStatus } from "./request.server.ts";
import { runReminders } from "./run.server.ts";
import { lockPeople } from "./sent.server.ts";

let house: FreshDatabase;
let pools: Db[];
let db: Db;
beforeEach(async () => {
  said = [];
  house = await freshDatabase();
  pools = [openDb(house.loginUrl), openDb(house.loginUrl)];
  db = openDb(house.loginUrl, { max: 2 });
  await asSystem((system) => storeMunicipalities(system, { count: 3, measures: 12, adoptedOn: "2030-01-15" }), db);
});
afterEach(async () => {
  for (const pool of [...pools, db]) await pool.destroy();
  await house.drop();
});

let said: string[];

/** A Monday half a year after the plans were adopted: nothing has been said about any measure. */
const monday = new Date("2030-08-05T06:00:00Z");

function run(pool = 0, now = monday, runner = newId()) {
  const one = pools[pool];
  if (!one) throw new Error("no such pool");
  return runReminders({
    db: one,
    runner,
    origin: "https://komplan.example",
    now,
    say: (line) => void said.push(line),
    withExamples: false,
  });
}

test("one mail a person is queued with a request, a link and a trail, and the day is done", async () => {
  expect(await run()).toEqual({ ran: true, mails: 3 * 6, failed: 0 });

  const { requests, measures, links, mails, notices } = await counts();
  expect({ requests, links, notices, mails }).toEqual({ requests: 3 * 5, links: 3 * 5, notices: 3, mails: 3 * 6 });
  expect(measures).toBe(3 * 10);
  expect(await asSystem(audited, db)).toEqual(["link:made", "reminder:told", "status:requested"]);
  expect(await run()).toEqual({ ran: false, mails: 0, failed: 0 });
});

test("each mail is in the person's own language, with nothing of the topic in its subject", async () => {
  await run();
  const mails = await asSystem((system) => system.selectFrom("access.outgoingMail").selectAll().execute(), db);
  const to = (recipient: string) => mails.find((mail) => mail.recipient === recipient);
  expect(to("person1@kommune1.example")?.body).toContain("Du trenger ingen bruker");
  expect(to("person2@kommune1.example")?.body).toContain("Du treng ingen brukar");
  expect(to("person6@kommune1.example")?.body).toContain("Funksjon 6, Oppvekst");
  expect(mails.filter(({ subject }) => /vold|tiltak|plan/i.test(subject))).toEqual([]);
  expect(mails.every(({ senderId }) => senderId !== null)).toBe(true);
});

test("leaders and coordinators are told in their own language, and whoever did not answer was told of it first in theirs", async () => {
  await asOwner(sql`update access.person set language = case language when 'nb' then 'nn' else 'nb' end
    where email like '%@kommune2.example'`);
  for (const day of ["2030-08-05", "2030-08-29", "2030-09-13"]) await run(0, new Date(`${day}T06:00:00Z`));
  const mails = await asSystem(
    (system) => system.selectFrom("access.outgoingMail").selectAll().orderBy("id").execute(),
    db,
  );
  const to = (recipient: string) => mails.filter((mail) => mail.recipient === recipient);
  const warned = (recipient: string) =>
    to(recipient).map(({ body }) => /får (lederen|leiaren) vite det/.exec(body)?.[1]);

  expect(warned("person1@kommune1.example").slice(0, 2)).toEqual([undefined, "lederen"]);
  expect(warned("person1@kommune2.example").slice(0, 2)).toEqual([undefined, "leiaren"]);
  expect(to("person7@kommune1.example")).toMatchObject([
    { subject: "Kommune 1: to spørsmål er ikke besvart", body: expect.stringContaining("fikk vite på forhånd") },
  ]);
  expect(to("person7@kommune2.example")).toMatchObject([
    { subject: "Kommune 2: to spørsmål er ikkje svara på", body: expect.stringContaining("fekk vite på førehand") },
  ]);
  expect(to("person6@kommune1.example")[0]?.subject).toBe("Kommune 1: nokre funksjonar manglar ein person");
  expect(to("person6@kommune2.example")[0]?.subject).toBe("Kommune 2: noen funksjoner mangler en person");
});

test("two servers that begin at the same moment send the day's mail once", async () => {
  const [one, other] = await Promise.all([run(0), run(1)]);
  expect([one.ran, other.ran].toSorted()).toEqual([false, true]);
  expect((await counts()).mails).toBe(3 * 6);
});

test("what a killed server had not come to is sent by another, and nothing twice", async () => {
  await breakAfter(2);
  await expect(run(0)).rejects.toThrow("killed");
  const half = await counts();
  expect(half.mails).toBeGreaterThan(0);
  expect(half.mails).toBeLessThan(3 * 6);
  expect(half.requests).toBe(half.links);
  await mend();

  expect((await run(1)).ran).toBe(false);
  await silenceForAWhile();
  expect((await run(1)).ran).toBe(true);
  const { requests, links, mails, notices } = await counts();
  expect({ requests, links, notices, mails }).toEqual({ requests: 15, links: 15, notices: 3, mails: 18 });
});

test("a server that was taken for dead, and wakes up, sends no more", async () => {
  const [sleeper, other] = [newId(), newId()];
  await breakAfter(2);
  await expect(run(0, monday, sleeper)).rejects.toThrow("killed");
  await mend();
  await silenceForAWhile();
  expect((await run(1, monday, other)).ran).toBe(true);
  await asSystem((system) => sql`update access.job_run set finished_at = null`.execute(system), db);
  expect((await run(0, monday, sleeper)).ran).toBe(false);
  expect((await counts()).mails).toBe(3 * 6);
});

const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

test("one organisation that it fails for stops no other, is told of without a word of theirs, and gets its mail an hour later", async () => {
  await refuse("organisation2");
  expect(await run(0)).toEqual({ ran: true, mails: 2 * 6, failed: 1 });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("database error P0001");
  expect(said[0]).not.toContain("merke-hemmelig");

  expect((await run(0, later(0.5))).ran).toBe(false);
  await mend();
  await silenceForAWhile();
  expect(await run(1, later(1))).toEqual({ ran: true, mails: 6, failed: 0 });
  expect((await run(0, later(2))).ran).toBe(false);
  const { requests, links, mails, notices } = await counts();
  expect({ requests, links, notices, mails }).toEqual({ requests: 15, links: 15, notices: 3, mails: 18 });
});

test("an organisation that it goes on failing for is tried four times in a day", async () => {
  await refuse("organisation2");
  const runner = newId();
  const failed: number[] = [];
  for (const hours of [0, 1, 2, 3, 4, 5]) failed.push((await run(0, later(hours), runner)).failed);
  expect(failed).toEqual([1, 1, 1, 1, 0, 0]);
  expect((await run(0, later(6), runner)).ran).toBe(false);
  expect((await counts()).mails).toBe(2 * 6);
});

test("the day after nobody is mailed again, and what somebody has answered is not asked about three weeks later", async () => {
  await run();
  expect(await run(0, new Date("2030-08-06T06:00:00Z"))).toEqual({ ran: true, mails: 0, failed: 0 });
  await asSystem(
    (system) =>
      sql`insert into work.status_report (organisation_id, id, measure_id, phase, late, comment, internal_note, reported_by, reported_at)
      select measure.organisation_id, gen_random_uuid(), measure.id, 'underWay', false, '', '', holder.person_id, '2030-08-07'
      from work.measure join work.position_holder holder on holder.position_id = measure.position_id
      where measure.organisation_id = md5('organisation1')::uuid`.execute(system),
    db,
  );
  await run(0, new Date("2030-08-28T06:00:00Z"));
  const { rows } = await asSystem(
    (system) =>
      sql<{ name: string }>`select distinct organisation.name from work.status_request request
      join work.status_request_measure asked on asked.request_id = request.id
      join work.organisation on organisation.id = request.organisation_id where asked_on = '2030-08-28' and asked.occasion = 'interval' order by name`.execute(
        system,
      ),
    db,
  );
  expect(rows.map(({ name }) => name)).toEqual(["Kommune 2", "Kommune 3"]);
});

test("whoever a coordinator asked on Friday is not reminded on Monday, and whoever was reminded on Wednesday is not asked on Thursday", async () => {
  const person = await asSystem(
    (system) =>
      system
        .selectFrom("access.person")
        .select(["id as personId", "email as recipient", "language"])
        .where("email", "=", "person1@kommune1.example")
        .executeTakeFirstOrThrow(),
    db,
  );
  const press = (now: Date) =>
    asSystem(async (system) => {
      const { organisationId, planId } = await system
        .selectFrom("work.measure as measure")
        .innerJoin("work.positionHolder as holder", "holder.positionId", "measure.positionId")
        .select(["measure.organisationId", "measure.planId"])
        .where("holder.personId", "=", person.personId)
        .executeTakeFirstOrThrow();
      const asker = { organisationId, name: "Kommune 1", by: null, origin: "https://komplan.example" };
      const measures = (await listMeasures(system, planId)).slice(0, 1);
      const about = measures.map((measure) => ({ measure, planTitle: "Plan", occasion: "ask" as const }));
      return await requestStatus(system, asker, [{ ...person, measures: about }], now);
    }, db);
  const mails = async () =>
    (await asSystem((system) => system.selectFrom("access.outgoingMail").select("recipient").execute(), db)).filter(
      ({ recipient }) => recipient === person.recipient,
    ).length;

  expect((await press(new Date("2030-08-02T09:00:00Z"))).asked).toHaveLength(1);
  await run();
  expect(await mails()).toBe(1);
  await run(0, new Date("2030-08-07T06:00:00Z"));
  expect(await mails()).toBe(2);
  expect(await press(new Date("2030-08-08T09:00:00Z"))).toEqual({ asked: [], already: [person.personId] });
  expect(await mails()).toBe(2);
});

test("coordinators are told once, in their own language, that a plan nears its end, unless the next one has been begun", async () => {
  await asSystem(async (system) => {
    await sql`update work.plan set ends_on = '2031-08-05'`.execute(system);
    await sql`insert into work.plan (organisation_id, id, slug, title, language)
      select organisation_id, gen_random_uuid(), 'neste', 'Neste', 'nb' from work.plan where slug = 'plan-3'`.execute(
      system,
    );
    await sql`insert into work.renewal (organisation_id, next_plan_id, plan_id, made_on)
      select next.organisation_id, next.id, old.id, '2030-06-01' from work.plan next
      join work.plan old using (organisation_id) where next.slug = 'neste' and old.slug = 'plan-3'`.execute(system);
    await sql`update access.person set language = 'nb' where email = 'person6@kommune2.example'`.execute(system);
  }, db);
  await Promise.all([run(0), run(1)]);
  for (const day of ["2030-08-06", "2030-08-12", "2030-11-04"]) await run(0, new Date(`${day}T06:00:00Z`));

  const told = await asSystem(
    (system) =>
      system
        .selectFrom("access.outgoingMail")
        .select(["recipient", "subject", "body"])
        .where("subject", "like", "%slutten")
        .orderBy("recipient")
        .execute(),
    db,
  );
  expect(told.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ["person6@kommune1.example", "Kommune 1: ein periode nærmar seg slutten"],
    ["person6@kommune2.example", "Kommune 2: en periode nærmer seg slutten"],
  ]);
  expect(told[0]?.body).toMatch(/går ut 5\.\saugust 2031\. No er det på tide å byrje på den neste planen/);
  expect(told[1]?.body).toMatch(/https:\/\/komplan\.example\/arbeid\/planer\/[\w-]{36}\/na\n/);
  const kinds = await asSystem(
    (system) => system.selectFrom("work.reminderNotice").select("kind").where("toldOn", "=", "2030-08-05").execute(),
    db,
  );
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["ending", "ending", "vacant"]);
});

test("whoever was written to because somebody pressed a button is left in peace for five days, but not after a link to log in", async () => {
  const [successor, loggedIn] = ["person1@kommune1.example", "person3@kommune1.example"];
  const friday = new Date("2030-08-02T09:00:00Z");
  const mail = { subject: "x", body: "", createdAt: friday };
  await asSystem(
    (system) =>
      system
        .insertInto("access.outgoingMail")
        .values([
          { ...mail, id: newId(), recipient: successor, senderId: sql<string>`md5('organisation1')::uuid` },
          { ...mail, id: newId(), recipient: loggedIn, senderId: null },
        ])
        .execute(),
    db,
  );
  expect((await run()).mails).toBe(3 * 6 - 1);
  expect([await mailsTo(successor), await mailsTo(loggedIn)]).toEqual([1, 2]);
  expect((await run(0, new Date("2030-08-06T06:00:00Z"))).mails).toBe(0);
  expect((await run(0, new Date("2030-08-07T06:00:00Z"))).mails).toBe(1);
  expect(await mailsTo(successor)).toBe(2);
});

test("whoever is being mailed for another organisation at that moment is waited for, and gets one mail", async () => {
  const leader = "person7@kommune1.example";
  await asSystem(
    (system) =>
      sql`insert into work.membership (organisation_id, person_id, role, from_date)
      select organisation.id, person.id, 'coordinator', '2030-01-15' from work.organisation, access.person
      where organisation.slug = 'kommune-2' and person.email = ${leader}`.execute(system),
    db,
  );
  const running: Promise<unknown>[] = [];
  await asSystem(async (system) => {
    const { id: personId } = await system
      .selectFrom("access.person")
      .select("id")
      .where("email", "=", leader)
      .executeTakeFirstOrThrow();
    await lockPeople(system, [personId]);
    running.push(run());
    await expect.poll(() => waitingForOthers(db), { timeout: 20_000 }).toBe(1);
    await sql`insert into work.reminder_notice (organisation_id, id, person_id, kind, subject_ids, told_on)
      select id, gen_random_uuid(), ${personId}, 'vacant', '{}', '2030-08-05' from work.organisation
      where slug = 'kommune-3'`.execute(system);
  }, db);
  expect(await Promise.all(running)).toEqual([{ ran: true, mails: 3 * 6, failed: 0 }]);
  expect(await mailsTo(leader)).toBe(0);
  await run(0, new Date("2030-08-12T06:00:00Z"));
  expect(await mailsTo(leader)).toBe(1);
});

async function mailsTo(recipient: string): Promise<number> {
  const mails = await asSystem(
    (system) => system.selectFrom("access.outgoingMail").select("id").where("recipient", "=", recipient).execute(),
    db,
  );
  return mails.length;
}

test("who has the day as their last in a function is sent no new key to its measures", async () => {
  await asSystem((system) => sql`update work.position_holder set to_date = '2030-08-05'`.execute(system), db);
  await run();
  expect(await counts()).toMatchObject({ requests: 0, links: 0 });
});

test("what there is no room for in a day's mail is sent the next days, and nothing is lost", async () => {
  const sent = Array.from({ length: mostMailsADay - leftForPeople - 2 }, () => {
    const mail = { id: newId(), recipient: "x@x.example", subject: "x", body: "" };
    return { ...mail, senderId: sql<string>`md5('organisation1')::uuid`, createdAt: monday };
  });
  await asSystem((system) => system.insertInto("access.outgoingMail").values(sent).execute(), db);
  expect(await run()).toEqual({ ran: true, mails: 2 + 2 * 6, failed: 0 });
  expect(await run(0, new Date("2030-08-06T06:00:00Z"))).toEqual({ ran: true, mails: 4, failed: 0 });
  expect(await run(0, new Date("2030-08-07T06:00:00Z"))).toEqual({ ran: true, mails: 0, failed: 0 });
  const { requests, notices } = await counts();
  expect({ requests, notices }).toEqual({ requests: 15, notices: 3 });
});

test("the invented organisations are reminded in trial use alone", async () => {
  await asOwner(sql`alter table work.organisation disable trigger all`);
  await asOwner(sql`update work.organisation set example = true where slug = 'kommune-1'`);
  expect((await run()).mails).toBe(2 * 6);
});

test("nothing is done on days when nobody is at work", async () => {
  expect(await run(0, new Date("2030-08-04T06:00:00Z"))).toEqual({ ran: false, mails: 0, failed: 0 });
});

/** The database lets go once so many organisations have had their mail, as when the server is killed there. */
async function breakAfter(organisations: number): Promise<void> {
  await asOwner(sql`create function work.break_off() returns trigger language plpgsql as $$
    begin
      if (select count(distinct organisation_id) from work.status_request) >= ${sql.lit(organisations)} then raise exception 'killed' using errcode = '57P01'; end if;
      return new;
    end $$`);
  await asOwner(
    sql`create trigger break_off before insert on access.outgoing_mail for each row execute function work.break_off()`,
  );
}

/** The database refuses the mail of one organisation, each time. */
async function refuse(organisation: string): Promise<void> {
  await asOwner(sql`create function work.break_off() returns trigger language plpgsql as $$
    begin
      if new.sender_id = md5(${sql.lit(organisation)})::uuid then raise exception 'merke-hemmelig'; end if;
      return new;
    end $$`);
  await asOwner(
    sql`create trigger break_off before insert on access.outgoing_mail for each row execute function work.break_off()`,
  );
}

async function mend(): Promise<void> {
  await asOwner(sql`drop function work.break_off cascade`);
}

async function asOwner(statement: ReturnType<typeof sql>): Promise<void> {
  const owner = openDb(house.rootUrl, { max: 1 });
  await statement.execute(owner);
  await owner.destroy();
}

/** As if two minutes had passed since the server was last heard. */
async function silenceForAWhile(): Promise<void> {
  await asSystem(
    (system) => sql`update access.job_run set heard_at = now() - interval '3 minutes'`.execute(system),
    db,
  );
}

async function audited(system: Db): Promise<string[]> {
  const entries = await system.selectFrom("audit.entry").select("action").distinct().orderBy("action").execute();
  return entries.map(({ action }) => action);
}

async function counts() {
  const { rows } = await asSystem(
    (system) =>
      sql<Record<"requests" | "measures" | "links" | "mails" | "notices", number>>`select
      (select count(*) from work.status_request) as requests, (select count(*) from work.status_request_measure) as measures,
      (select count(*) from work.link) as links, (select count(*) from access.outgoing_mail) as mails,
      (select count(*) from work.reminder_notice) as notices`.execute(system),
    db,
  );
  const [row] = rows;
  if (!row) throw new Error("no counts");
  return row;
}
