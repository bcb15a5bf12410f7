import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#app/access/user.ts";
import type { NoticeKind } from "#app/followup/follow-up.ts";
import { action as resume } from "#app/followup/resume-reminders.ts";
import { runReminders } from "#app/followup/run.server.ts";
import * as byLink from "#app/followup/stop-by-link.tsx";
import { loader as showStop, action as stop } from "#app/followup/stop-reminders.tsx";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storeMunicipalities } from "#test/municipalities.ts";
import { aVisitor } from "#test/visitor.ts";

/** Each kind of mail that is sent by itself lets its reader stop it, and after that nothing more is sent to them by itself. */
let fresh: FreshDatabase;
let db: Db;
let organisationId: string;
let mails: Awaited<ReturnType<typeof listMails>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
  await asSystem(async (system) => {
    await storeMunicipalities(system, { count: 1, measures: 12, adoptedOn: "2030-01-15" });
    await sql`update work.plan set ends_on = '2031-08-05'`.execute(system);
    ({ id: organisationId } = await system.selectFrom("work.organisation").select("id").executeTakeFirstOrThrow());
  });
  for (const day of ["2030-08-05", "2030-08-12", "2030-08-29", "2030-09-13"]) await run(day);
  mails = await listMails();
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

async function run(day: string) {
  const say = (line: string) => expect(line).toBe("");
  const now = new Date(`${day}T06:00:00Z`);
  await runReminders({ db, runner: newId(), origin: "https://komplan.example", now, say, withExamples: false });
}

/** With the address where each mail says that it can be stopped. */
async function listMails() {
  const found = await asSystem((system) =>
    system
      .selectFrom("access.outgoingMail as mail")
      .innerJoin("access.person as person", "person.email", "mail.recipient")
      .select(["person.id as personId", "mail.subject", "mail.body"])
      .orderBy("mail.id")
      .execute(),
  );
  return found.map((mail) => ({ ...mail, address: /https:\S+\/stopp\S*/.exec(mail.body)?.[0] ?? "" }));
}

/** A kind that is missing here does not compile. */
const kinds: Record<NoticeKind | "request", { subject: RegExp; role: Role | null }> = {
  request: { subject: /ber om (en|ein) kort status$/, role: null },
  unanswered: { subject: /: to spørsmål er ikk(j)?e/, role: "leader" },
  vacant: { subject: /: no(en|kre) funksjon(er|ar) mangl(er|ar) (en|ein) person$/, role: "coordinator" },
  ending: { subject: /: (en|ein) periode n(ærmer|ærmar) seg slutten$/, role: "coordinator" },
};

test("every mail that is sent by itself is of a known kind, and says where it can be stopped", () => {
  const kindOf = (subject: string) => Object.values(kinds).findIndex((kind) => kind.subject.test(subject));
  expect(mails.filter(({ subject }) => kindOf(subject) < 0).map(({ subject }) => subject)).toEqual([]);
  expect(new Set(mails.map(({ subject }) => kindOf(subject))).size).toBe(Object.keys(kinds).length);
  expect(mails.filter(({ address }) => address === "")).toEqual([]);
});

/** Somebody who is logged in, as the database knows them. */
function asStaff(personId: string, role: Role, address: string) {
  const { pathname, search } = new URL(address);
  const [planId = ""] = /[\w-]{36}/.exec(pathname) ?? [];
  const visit = { user: aUser(personId, organisationId, role), path: `${pathname}${search}`, params: { planId } };
  const actor = { personId, readable: [organisationId], writable: [organisationId] };
  const within = <Answer>(work: (app: Db) => Promise<Answer>) => kept(db, (system) => asActor(system, actor, work));
  return {
    look: () => within((app) => call(showStop, { ...visit, db: app })),
    stop: () => within((app) => refusal(call(stop, { ...visit, db: app, form: { until: "" } }))),
    resume: (stopId: string) => {
      const params = { planId, stopId };
      return within(async (app) => {
        const answer = await call(resume, { ...visit, params, db: app, form: {} });
        return await refusal(Promise.reject(answer));
      });
    },
  };
}

/** Those who have stopped what is sent to them. */
const stopped: string[] = [];
const aMailOf = (kind: keyof typeof kinds) => {
  const mail = mails.find(({ subject }) => kinds[kind].subject.test(subject));
  if (!mail) throw new Error(`no mail of the kind ${kind}`);
  return mail;
};

test("whoever is asked stops it from the mail, without an account; to look stops nothing", async () => {
  const { personId, address } = aMailOf("request");
  const path = new URL(address).pathname;
  const [, token = ""] = /^\/s\/([\w-]{43})\/stopp$/.exec(path) ?? [];
  const visit = { params: { token } };
  const open = () => aVisitor().get(byLink, path, visit);
  expect(await open()).toMatchObject({ status: 200, body: { isStopped: false, sender: "Kommune 1" } });
  expect(await stops()).toEqual([]);

  const pressed = await aVisitor().post(byLink, `${path}?sprak=nn`, visit);
  expect(pressed).toMatchObject({ status: 303, location: `${path}?sprak=nn` });
  expect(await open()).toMatchObject({ body: { isStopped: true } });
  await aVisitor().post(byLink, path, visit);
  expect(await stops()).toEqual([personId]);
  stopped.push(personId);
});

test("a link that opens nothing stops nothing", async () => {
  const token = "a".repeat(43);
  for (const way of ["get", "post"] as const)
    expect((await aVisitor()[way](byLink, `/s/${token}/stopp`, { params: { token } })).status).toBe(404);
  expect(await stops()).toEqual(stopped);
});

test.each(["vacant", "ending", "unanswered"] as const)(
  "whoever is told (%s) stops it from the mail, and can start it again",
  async (kind) => {
    const { personId, address } = aMailOf(kind);
    const role = kinds[kind].role ?? "contact";
    const { look, stop, resume } = asStaff(personId, role, address);
    expect(await look()).toMatchObject({ kind: "titleOwn", stop: undefined });
    const { status, location } = await stop();
    expect(status).toBe(303);
    const { stop: standing } = await look();
    expect(standing).toMatchObject({ until: null });
    // A leader may not see whom else Komplan writes to, and comes back to where it can be started again.
    expect(location).toContain(role === "leader" ? `/stopp?person=${personId}` : "/oppfolging/varsler");
    await resume(standing?.id ?? "");
    expect(await look()).toMatchObject({ stop: undefined });
  },
);

test("nobody stops what is sent to somebody else but those who edit the plan", async () => {
  const [coordinator, leader] = [aMailOf("vacant"), aMailOf("unanswered")];
  const before = await stops();
  const address = coordinator.address.replace(coordinator.personId, leader.personId);
  const asOther = (role: Role) => asStaff(newId(), role, address).stop();
  expect(await asOther("leader")).toEqual({ status: 403, location: null });
  expect(await stops()).toEqual(before);
  expect(await asOther("editor")).toMatchObject({ status: 303 });
  stopped.push(leader.personId);
});

test("nothing more is sent by itself to those who have stopped it, and the others get theirs", async () => {
  const coordinator = aMailOf("vacant");
  await asStaff(coordinator.personId, "coordinator", coordinator.address).stop();
  stopped.push(coordinator.personId);
  expect((await stops()).toSorted()).toEqual(stopped.toSorted());
  const before = mails.length;
  for (const day of ["2030-10-14", "2030-10-21", "2030-11-18", "2031-02-17"]) await run(day);
  const later = (await listMails()).slice(before);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(({ personId }) => stopped.includes(personId))).toEqual([]);
});

async function stops(): Promise<string[]> {
  const rows = await asSystem((system) => system.selectFrom("work.reminderStop").select("personId").execute());
  return rows.flatMap(({ personId }) => personId ?? []);
}
