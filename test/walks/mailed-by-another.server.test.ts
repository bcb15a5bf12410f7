import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestStatus } from "#app/followup/request.server.ts";
import { action as ask } from "#app/followup/show-follow-up.tsx";
import { followUpText } from "#app/followup/text.ts";
import { beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { insertHolder } from "#app/organisation/agency.server.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import { action as askForReport } from "#app/report/ask-for-status.ts";
import { action as openPeriod } from "#app/report/list-periods.tsx";
import { periodText } from "#app/report/period-text.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest, type FreshDatabase, freshDatabase, waitingForOthers } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

/** Somebody has a function in two municipalities that know nothing of each other. */
const ola = { email: "ola@fjellvik.example", language: "nb" as const };

async function given(db: Db) {
  const [ours, theirs] = [
    await storePlan(db, {}, "fjellvik", "9901"),
    await storePlan(db, {}, "langdal", "9902"),
  ] as const;
  const personId = newId();
  await db
    .insertInto("access.person")
    .values({ id: personId, name: "Ola Holm", ...ola })
    .execute();
  for (const { organisationId, by, positionId } of [ours, theirs])
    await insertHolder(db, { organisationId, by }, { positionId, personId, fromDate: "2026-01-01" });
  return { ours, theirs, personId };
}

type Stored = Awaited<ReturnType<typeof storePlan>>;

const staffOf = ({ by, organisationId }: Stored) => {
  return { personId: by, readable: [organisationId], writable: [organisationId] };
};

/** Presses the button as the coordinator there, who may see nothing of anybody else's. Answers how many were asked, and how many left out. */
async function press(db: Db, stored: Stored): Promise<string> {
  const { by, organisationId, planId, positionId } = stored;
  const visit = { user: aUser(by, organisationId, "coordinator"), params: { planId } };
  const answer = await asActor(db, staffOf(stored), (app) =>
    call(ask, { ...visit, db: app, form: { positions: positionId } }),
  );
  return (await refusal(Promise.reject(answer))).location?.split("?")[1] ?? "";
}

async function mailsToOla(db: Db): Promise<number> {
  const mails = await db.selectFrom("access.outgoingMail").select("id").where("recipient", "=", ola.email).execute();
  return mails.length;
}

async function age(db: Db, days: number): Promise<void> {
  await sql`update work.status_request set asked_on = asked_on - ${days}::int`.execute(db);
  await sql`update work.reminder_notice set told_on = told_on - ${days}::int`.execute(db);
}

describe("somebody with a function in two organisations", () => {
  dbTest("whom one has asked by hand is asked by the other five days later, and not before", async ({ db }) => {
    const { ours, theirs } = await given(db);
    expect(await press(db, ours)).toBe("spurt=1&fra-for=0");
    expect(await press(db, theirs)).toBe("spurt=0&fra-for=1");
    expect(await mailsToOla(db)).toBe(1);
    await age(db, 4);
    expect(await press(db, theirs)).toBe("spurt=0&fra-for=1");
    await age(db, 1);
    expect(await press(db, theirs)).toBe("spurt=1&fra-for=0");
    expect(await press(db, ours)).toBe("spurt=0&fra-for=1");
    expect(await mailsToOla(db)).toBe(2);
  });

  dbTest("is not asked for a report when the other has just told them of something", async ({ db }) => {
    const { ours, theirs, personId } = await given(db);
    const told = {
      kind: "vacant" as const,
      subjectIds: [],
      toldOn: sql<string>`(now() at time zone 'Europe/Oslo')::date`,
    };
    const notice = { organisationId: theirs.organisationId, id: newId(), personId, ...told };
    await db.insertInto("work.reminderNotice").values(notice).execute();
    const { by, organisationId, planId } = ours;
    const user = aUser(by, organisationId, "coordinator");
    const form = { fromDate: "2020-01-01", toDate: "2099-12-31", due: "2099-12-31" };
    const { location } = await refusal(call(openPeriod, { db, user, params: { planId }, form }));
    const params = { planId, reportPeriodId: location?.split("/").at(-1) ?? "" };
    const askAgain = () => asActor(db, staffOf(ours), (app) => call(askForReport, { db: app, user, params, form: {} }));
    expect((await askAgain()).headers.get("location")).toMatch(/\?spurt=0&fra-for=1$/);
    await age(db, 5);
    expect((await askAgain()).headers.get("location")).toMatch(/\?spurt=1&fra-for=0$/);
  });

  test("the page says that the mail may have come from others, and what to do, in both languages", () => {
    for (const text of [followUpText.nb.askedAlready(1), periodText.nb.standing.askedAlready(2)])
      expect(text).toMatch(/fra dere eller andre, og fikk ingen ny nå\. Spør igjen om noen dager\.$/);
    for (const text of [followUpText.nn.askedAlready(1), periodText.nn.standing.askedAlready(2)])
      expect(text).toMatch(/frå dykk eller andre, og fekk ingen ny no\. Spør igjen om nokre dagar\.$/);
  });
});

describe("at the same moment", () => {
  let fresh: FreshDatabase;
  let db: Db;
  beforeAll(async () => {
    fresh = await freshDatabase();
    db = openDb(fresh.loginUrl, { max: 4 });
  });
  afterAll(async () => {
    await db.destroy();
    await fresh.drop();
  });

  test("two organisations that ask the same person send one mail", async () => {
    const { ours, theirs, personId } = await asSystem(given, db);
    const asking = async (stored: Stored) => {
      const measures = await asSystem((system) => listMeasures(system, stored.planId), db);
      const about = measures.map((measure) => ({ measure, planTitle: "Plan", occasion: "ask" as const }));
      const asker = {
        organisationId: stored.organisationId,
        name: "Kommunen",
        by: stored.by,
        origin: "https://x.example",
      };
      const app = await beginAs(db, "komplan_app", staffOf(stored));
      const person = { personId, recipient: ola.email, language: ola.language, measures: about };
      return { app, ask: () => requestStatus(app, asker, [person], new Date()) };
    };
    const [first, second] = [await asking(ours), await asking(theirs)];
    expect((await first.ask()).asked).toHaveLength(1);
    const waiting = second.ask();
    await expect.poll(() => waitingForOthers(db), { timeout: 5000 }).toBe(1);
    await first.app.commit().execute();
    expect(await waiting).toEqual({ asked: [], already: [personId] });
    await second.app.commit().execute();
    expect(await asSystem(mailsToOla, db)).toBe(1);
  });
});
