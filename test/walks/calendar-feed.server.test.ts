import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeFeed } from "#app/followup/calendar-feed.server.ts";
import { action as closeCalendar } from "#app/followup/close-feed.ts";
import { loader as download } from "#app/followup/download-feed.ts";
import { action as removeDate } from "#app/followup/remove-year-date.ts";
import { action as makeCalendar, loader as showCalendar } from "#app/followup/show-calendar.tsx";
import { action as addDate, loader as showYear } from "#app/followup/show-year.tsx";
import { insertYearDate } from "#app/followup/year-date.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { today } from "#app/lib/today.server.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { action as addHolder } from "#app/organisation/add-holder.ts";
import { action as endHolder } from "#app/organisation/end-holder.ts";
import { insertMembership } from "#app/organisation/member.server.ts";
import { saveAdoption } from "#app/plan/adoption.server.ts";
import { findMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { insertMeetings } from "#app/process/meeting.server.ts";
import { aUser, call } from "#test/call.ts";
import { dbTest, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { everything } from "#test/everything.ts";
import { storePlan } from "#test/examples.ts";
import { aVisitor } from "#test/visitor.ts";

/** Deadlines in people's own calendars: what a secret address shows, to whom, and for how long. */
let fresh: FreshDatabase;
let db: Db;
let place = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

const fetchFeed = async (token: string) => {
  const answer = await download({ params: { token } } as Parameters<typeof download>[0]).catch(
    ({ init }) => init?.status,
  );
  return answer instanceof Response ? await answer.text() : answer;
};

describe("the calendar behind a secret address", () => {
  let given: Awaited<ReturnType<typeof storeAll>>;
  beforeEach(async () => {
    given = await kept(db, storeAll);
  });

  async function storeAll(system: Db) {
    place += 1;
    const stored = await storePlan(system, {}, `kalender-${place}`, "9901");
    const { organisationId, by, planId, positionId, measureIds, writer } = stored;
    await system
      .insertInto("work.membership")
      .values({ organisationId, personId: by, role: "coordinator", fromDate: "2020-01-01" })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const [measureId = ""] = measureIds;
    const { version } = await findMeasure(system, measureId);
    await updateMeasure(system, writer, measureId, version, {
      endsOn: "2099-03-05",
      evaluationOn: "2099-05-04",
      positionId: null,
    });
    await storeDates(system, writer);
    const mine = await findMeasure(system, measureIds[1] ?? "");
    await updateMeasure(system, writer, mine.id, mine.version, { endsOn: "2099-04-06" });
    const subscriber = { organisationId, by };
    return {
      ...stored,
      measureId,
      whole: await makeFeed(system, subscriber, { planId, positionId: null }),
      own: await makeFeed(system, subscriber, { planId: null, positionId }),
    };
  }

  test.each([
    ["whole", "a plan", ["2099-03-05 Frist, tiltak 1.1", "2099-04-06 Frist, tiltak 1.2"]],
    ["own", "a function, which holds only what that function answers for", ["2099-04-06 Frist, tiltak 1.2"]],
  ] as const)(
    "(%s) is of %s, is read alike by two parsers that know nothing of each other, and tells nothing of the topic",
    async (which, _, ends) => {
      const file = String(await fetchFeed(given[which]));
      const events = readByTwo(file);
      expect(events.filter((event) => event.includes("Frist, "))).toEqual(ends);
      expect(file.replaceAll(/^UID:.*$/gm, "")).not.toMatch(/vold|overgrep|krisesent|fagdag|tiltakskort/i);
    },
  );

  /** What the plan itself has dates for, each under a name that tells what it is about. */
  async function storeDates(system: Db, writer: Writer) {
    await insertYearDate(system, writer, { kind: "council", title: "Vedtak om vold", month: 11, day: 12 });
    const words = { title: "Møte om overgrep", place: "Krisesenteret, Voldsgata 1", agenda: ["Vold mot barn"] };
    const when = { heldOn: "2099-02-12", startsAt: null, endsAt: null, cancelled: false, decisions: [] };
    const groups = [
      { kind: "meeting", groupKind: "steering" } as const,
      { kind: "meeting", groupKind: "working" } as const,
    ];
    await insertMeetings(
      system,
      writer,
      groups.map((group) => ({ ...group, ...words, ...when })),
    );
    const hearing = { hearingFrom: "2098-10-01", hearingTo: "2098-11-15", adoptedOn: "2099-01-20" };
    const adopted = { adoptedBy: "Kommunestyret", byCouncil: true, caseNumber: "99/1", link: "" };
    await saveAdoption(system, writer, "9901", { ...hearing, ...adopted });
  }

  test("of a plan has its evaluation, its councils, hearings and decisions, and its meetings, under names that tell nothing", async () => {
    const file = String(await fetchFeed(given.whole));
    const events = readByTwo(file).filter((event) => !event.includes(" Frist, "));
    const year = Number(today().slice(0, 4));
    expect(events.toSorted()).toEqual(
      [
        "2029-04-01 Evaluering av planen",
        "2029-12-31 Planperioden går ut",
        "2099-05-04 Evaluering, tiltak 1.1",
        `${year}-11-12 Kommunestyre eller utvalg`,
        `${year + 1}-11-12 Kommunestyre eller utvalg`,
        "2098-11-15 Høringen er slutt, Fjellvik",
        "2099-01-20 Vedtak, Fjellvik",
        "2099-02-12 Møte i styringsgruppa",
        "2099-02-12 Møte i arbeidsgruppa",
      ].toSorted(),
    );
    const told = file.split(/\r?\n(?! )/).filter((line) => !/^(UID|DTSTAMP|PRODID):/.test(line));
    expect(told.filter((line) => tellingWord(line) !== null)).toEqual([]);
  });

  test("of a function is gone for whoever leaves it, at once and for good, and the one who takes over has its dates in their own", async () => {
    const { organisationId, positionId, planId, by, own } = given;
    const [ola, per] = await kept(
      db,
      async (system) => [await aContact(system, "ola"), await aContact(system, "per")] as const,
    );
    const user = aUser(by, organisationId, "coordinator");
    const hand = (action: (args: never) => Promise<Response>, personId: string) => {
      const form = { positionId, personId };
      return kept(db, (system) => call(action, { db: system, user, params: { organisationId }, form }));
    };
    const subscribe = (personId: string, of: string) => {
      const holder = { ...aUser(personId, organisationId, "contact"), positions: [positionId] };
      return kept(db, async (system) => {
        const made = await call(makeCalendar, { db: system, user: holder, params: { planId }, form: { of } });
        return JSON.stringify(made).match(/kalender\/([\w-]{43})\.ics/)?.[1] ?? "";
      });
    };

    await hand(addHolder, ola);
    const [olas, olasPlan] = [await subscribe(ola, positionId), await subscribe(ola, "plan")];
    expect(await fetchFeed(olas)).toContain("20990406");
    await hand(endHolder, ola);
    await hand(addHolder, per);
    const pers = await subscribe(per, positionId);

    expect(await fetchFeed(olas)).toBe(404);
    expect(readByTwo(String(await fetchFeed(pers)))).toEqual(["2099-04-06 Frist, tiltak 1.2"]);
    expect(await fetchFeed(olasPlan)).toContain("BEGIN:VCALENDAR");
    expect(await fetchFeed(own)).toContain("20990406");
    await hand(addHolder, ola);
    expect(await fetchFeed(olas)).toBe(404);

    async function aContact(system: Db, name: string): Promise<string> {
      const personId = newId();
      await system
        .insertInto("access.person")
        .values({ id: personId, name, email: `${name}-${place}@x.example` })
        .execute();
      await insertMembership(system, { organisationId, by }, { personId, role: "contact", fromDate: "2020-01-01" });
      return personId;
    }
  });

  test("is fetched again and again, and its head asked for, without anything being changed", async () => {
    const before = await everything();
    const { own: token } = given;
    for (const way of ["get", "head", "get"] as const) {
      expect(
        (await aVisitor()[way]({ loader: download }, `/kalender/${token}.ics`, { params: { token } })).status,
      ).toBe(200);
    }
    expect(await everything()).toEqual(before);
  });

  test("shows nothing when its secret is not known, when it is closed, or when whoever made it may not see the plan", async () => {
    expect(await fetchFeed("x")).toBe(404);
    expect(await fetchFeed("A".repeat(43))).toBe(404);
    await asSystem((system) =>
      system
        .updateTable("work.calendarFeed")
        .set({ revokedAt: new Date() })
        .where("planId", "=", given.planId)
        .execute(),
    );
    expect(await fetchFeed(given.whole)).toBe(404);
    expect(await fetchFeed(given.own)).toContain("BEGIN:VCALENDAR");
    await asSystem((system) => system.deleteFrom("work.membership").where("personId", "=", given.by).execute());
    expect(await fetchFeed(given.own)).toBe(404);
  });
});

/** Day and title of each event, as both parsers read them. */
function readByTwo(file: string): string[] {
  const component = new ICAL.Component(ICAL.parse(file));
  const byIcal = component.getAllSubcomponents("vevent").map((vevent) => {
    const event = new ICAL.Event(vevent);
    return `${event.startDate} ${event.summary}`;
  });
  const byNode = Object.values(nodeIcal.sync.parseICS(file)).flatMap((part) =>
    part?.type === "VEVENT" ? [`${new Date(part.start).toLocaleDateString("sv")} ${part.summary}`] : [],
  );
  expect(byNode.toSorted()).toEqual(byIcal.toSorted());
  return byIcal;
}

dbTest("somebody makes a calendar, sees its address once, and closes it", async ({ db }) => {
  const { planId, organisationId, by, positionId } = await storePlan(db);
  const user = aUser(by, organisationId, "coordinator");
  const params = { planId };
  const made = await call(makeCalendar, { db, user, params, form: { of: "plan" } });
  expect(made).toMatchObject({ address: expect.stringMatching(/\/kalender\/[\w-]{43}\.ics$/) });
  const { feeds } = await call(showCalendar, { db, user, params });
  expect(feeds).toHaveLength(1);
  expect(JSON.stringify(feeds)).not.toContain("kalender/");

  const close = { ...params, feedId: feeds[0]?.id ?? "" };
  expect(await call(closeCalendar, { db, user, params: close, form: {} })).toMatchObject({ status: 303 });
  expect((await call(showCalendar, { db, user, params })).feeds).toEqual([]);

  const contact = { ...aUser(by, organisationId, "contact"), positions: [] };
  const refused = await call(makeCalendar, { db, user: contact, params, form: { of: positionId } });
  expect(refused).toMatchObject({ init: { status: 422 } });
});

dbTest("a date that comes back every year stands in its month until it is taken away", async ({ db }) => {
  const { planId, organisationId, by } = await storePlan(db);
  const user = aUser(by, organisationId, "coordinator");
  const params = { planId };
  const form = { kind: "budget", title: "Budsjettet behandles", month: "12", day: "10" };
  expect(await call(addDate, { db, user, params, form: { ...form, day: "32" } })).toMatchObject({
    init: { status: 422 },
  });
  expect(await call(addDate, { db, user, params, form })).toMatchObject({ status: 303 });
  const someTime = { ...form, title: "Handlingsprogrammet", day: "" };
  expect(await call(addDate, { db, user, params, form: someTime })).toMatchObject({ status: 303 });

  const { months, dates } = await call(showYear, { db, user, params });
  const days = new Map(months[11]?.map(({ words, day }) => [words, day.slice(0, 3)]));
  expect(days.get("Budsjett: Budsjettet behandles")).toBe("10.");
  expect(days.get("Budsjett: Handlingsprogrammet")).toBe("");
  const gone = { ...params, dateId: dates[0]?.id ?? "" };
  await call(removeDate, { db, user, params: gone, form: {} });
  expect((await call(showYear, { db, user, params })).dates.map(({ title }) => title)).toEqual(["Handlingsprogrammet"]);
});
