import { sql } from "kysely";
import { describe, expect } from "vitest";
import { action as revoke } from "#app/followup/revoke-request.ts";
import { action as ask, loader as show } from "#app/followup/show-follow-up.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { mostMailsADay } from "#app/mail/day-limit.ts";
import { action as addHolderOf } from "#app/organisation/add-holder.ts";
import { endHolder, insertHolder } from "#app/organisation/agency.server.ts";
import { action as endHolderOf } from "#app/organisation/end-holder.ts";
import { action as endMembershipOf } from "#app/organisation/end-membership.ts";
import { insertMembership } from "#app/organisation/member.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import * as planNow from "#app/process/show-plan-now.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

/** The coordinator sees who answers for what, asks how it goes, and closes links. */
async function given(db: Db) {
  const stored = await storePlan(db, {}, "fjellvik", "9901");
  const { organisationId, positionId, by, planId } = stored;
  const personId = newId();
  const email = "ola@fjellvik.example";
  await db.insertInto("access.person").values({ id: personId, name: "Ola Holm", email }).execute();
  const doer = { organisationId, by };
  const user = aUser(by, organisationId, "coordinator");
  const holder = { positionId, personId, fromDate: "2026-01-01" };
  return { ...stored, doer, user, holder, email, params: { planId } };
}

describe("the follow-up of a plan", () => {
  dbTest("shows functions that nobody holds, and who holds the rest", async ({ db }) => {
    const { user, params, doer, holder } = await given(db);
    const before = await call(show, { db, user, params });
    expect(before.functions[0]).toMatchObject({ holders: [] });
    await insertHolder(db, doer, holder);
    const after = await call(show, { db, user, params });
    expect(after.functions.find(({ positionId }) => positionId === holder.positionId)?.holders).toEqual([
      { name: "Ola Holm", asked: "", requestId: null, hasOpenLink: false, canBeSentAnew: false },
    ]);
    await endHolder(db, doer, { ...holder, toDate: today() });
    expect((await call(show, { db, user, params })).functions[0]).toMatchObject({ holders: [] });
  });

  dbTest.for([
    ["nb", /funksjon(er)? har tiltak, men ingen som innehar d/],
    ["nn", /funksjon(ar)? har tiltak, men ingen som har (han|dei)/],
  ] as const)("says at once in what is next that nobody holds a function (%s)", async ([language, words], { db }) => {
    const { user, params, doer, holder } = await given(db);
    const now = () => call(planNow.loader, { db, user, params, language });
    const before = await now();
    expect(before.vacant).toBeGreaterThan(0);
    expect(wordsIn(await drawn(planNow, before, { params, language }))).toMatch(words);
    await insertHolder(db, doer, holder);
    expect((await now()).vacant).toBe(before.vacant - 1);
    await endHolder(db, doer, { ...holder, toDate: today() });
    expect((await now()).vacant).toBe(before.vacant);
  });

  dbTest("asks whoever is ticked, at most every fifth day, and tells what came of it", async ({ db }) => {
    const { user, params, doer, holder, email, measureIds, organisationId } = await given(db);
    await insertHolder(db, doer, holder);
    const form = { positions: holder.positionId };
    const asked = await refusal(call(ask, { db, user, params, form }).then((answer) => Promise.reject(answer)));
    expect(asked).toMatchObject({
      status: 303,
      location: `/arbeid/planer/${params.planId}/oppfolging?spurt=1&fra-for=0`,
    });
    const again = await refusal(call(ask, { db, user, params, form }).then((answer) => Promise.reject(answer)));
    expect(again.location).toContain("spurt=0&fra-for=1");
    const mails = await db.selectFrom("access.outgoingMail").select(["recipient", "subject"]).execute();
    expect(mails).toEqual([{ recipient: email, subject: expect.stringContaining("ber om en kort status") }]);

    const askAfter = async (days: number) => {
      await sql`update work.status_request set asked_on = ${addDays(today(), -days)}`.execute(db);
      return (await refusal(call(ask, { db, user, params, form }).then((answer) => Promise.reject(answer)))).location;
    };
    expect(await askAfter(4)).toContain("spurt=0&fra-for=1");
    expect(await askAfter(5)).toContain("spurt=1&fra-for=0");
    await db.deleteFrom("access.outgoingMail").execute();

    const waiting = await call(show, { db, user, params });
    expect(holdersIn(waiting)).toMatchObject([{ asked: expect.stringMatching(/^Spurt .* · har ikke svart$/) }]);
    const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
    const [measureId = ""] = measureIds;
    await insertStatusReport(db, holder.personId, { id: measureId, organisationId }, said);
    expect(holdersIn(await call(show, { db, user, params }))[0]?.asked).toMatch(/har svart/);
  });

  dbTest("asks nobody when the organisation has sent all the mail of a day", async ({ db }) => {
    const { user, params, doer, holder, organisationId } = await given(db);
    await insertHolder(db, doer, holder);
    const sent = Array.from({ length: mostMailsADay }, () => {
      return { id: newId(), recipient: "x@x.example", subject: "x", body: "", senderId: organisationId };
    });
    await db.insertInto("access.outgoingMail").values(sent).execute();
    const answer = await call(ask, { db, user, params, form: { positions: holder.positionId } });
    expect(answer).toMatchObject({ init: { status: 429 }, data: { errors: { "": ["dayIsFull"] } } });
    expect(await db.selectFrom("work.statusRequest").select("id").execute()).toEqual([]);
  });

  dbTest("asks for at least one function that somebody holds", async ({ db }) => {
    const { user, params, holder } = await given(db);
    for (const positions of [[], [holder.positionId], [newId()]]) {
      const answer = await call(ask, { db, user, params, form: { positions } });
      expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { positions: ["chooseSome"] } } });
    }
  });

  dbTest("closes a link, and the link it was passed on as", async ({ db }) => {
    const { user, params, doer, holder, organisationId } = await given(db);
    await insertHolder(db, doer, holder);
    await call(ask, { db, user, params, form: { positions: holder.positionId } });
    const shown = holdersIn(await call(show, { db, user, params }));
    const statusRequestId = shown[0]?.requestId ?? "";
    const passedOn = newId();
    const frame = { organisationId, language: "nb" as const, sender: "x", askedOn: today(), answerBy: today() };
    await db
      .insertInto("work.statusRequest")
      .values({ ...frame, id: passedOn, personId: null, passedFrom: statusRequestId, recipient: "kollega@x.example" })
      .execute();
    const link = { purpose: "status" as const, subjectId: passedOn, language: "nb" as const, createdBy: null };
    await db
      .insertInto("work.link")
      .values({ organisationId, id: newId(), digest: Buffer.alloc(32), ...link, expiresAt: new Date(Date.now() + 1e6) })
      .execute();

    await call(revoke, { db, user, params: { ...params, statusRequestId }, form: {} });
    const open = await db.selectFrom("work.link").select("id").where("revokedAt", "is", null).execute();
    expect(open).toEqual([]);
    expect(holdersIn(await call(show, { db, user, params }))).toMatchObject([{ hasOpenLink: false }]);
    const missing = call(revoke, { db, user, params: { ...params, statusRequestId: newId() }, form: {} });
    expect(await refusal(missing)).toMatchObject({ status: 404 });
  });

  dbTest("calls a status old when the plan's own interval has passed, and not before", async ({ db }) => {
    const { user, params, by, organisationId, planId, measureIds } = await given(db);
    const [id = ""] = measureIds;
    const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
    await insertStatusReport(db, by, { id, organisationId }, said);
    await sql`update work.status_report set reported_at = now() - interval '4 months'`.execute(db);
    const isOld = async () => {
      const measures = (await call(show, { db, user, params })).functions.flatMap((one) => one.measures);
      return measures.find((measure) => measure.id === id)?.line.isStale;
    };
    expect(await isOld()).toBe(false);
    const followUp = { organisationId, planId, intervalMonths: 3, reminders: true, escalates: true };
    await db.insertInto("work.followUp").values(followUp).execute();
    expect(await isOld()).toBe(true);
  });

  dbTest("shows names, and whom was asked, only to those who ask", async ({ db }) => {
    const { user, params, doer, holder, organisationId, by, email } = await given(db);
    await insertHolder(db, doer, holder);
    await call(ask, { db, user, params, form: { positions: holder.positionId } });
    const adviser = aUser(by, organisationId, "adviser");
    const seen = JSON.stringify(await call(show, { db, user: adviser, params }));
    expect(seen).not.toMatch(/Ola Holm|Spurt/);
    expect(seen).not.toContain(email);
  });
});

describe("whoever leaves a function", () => {
  dbTest(
    "has the links to its measures closed at once, and keeps those to what they still answer for",
    async ({ db }) => {
      const { user, params, doer, holder, organisationId, measureIds } = await given(db);
      await insertHolder(db, doer, holder);
      await call(ask, { db, user, params, form: { positions: holder.positionId } });
      const open = () => db.selectFrom("work.link").select("id").where("revokedAt", "is", null).execute();
      expect(await open()).toHaveLength(1);

      const { positionId, personId } = holder;
      const leave = (left: string) =>
        call(endHolderOf, { db, user, params: { organisationId }, form: { positionId: left, personId } });
      await leave(newId());
      expect(await open()).toHaveLength(1);
      await leave(positionId);
      expect(await open()).toEqual([]);
      const reports = await db
        .selectFrom("work.statusReport")
        .select("id")
        .where("measureId", "in", measureIds)
        .execute();
      expect(reports).toEqual([]);
      expect((await call(show, { db, user, params })).functions[0]).toMatchObject({ positionId, holders: [] });
    },
  );

  dbTest("leaves it with the last role in the organisation, and not before", async ({ db }) => {
    const { user, params, doer, holder, organisationId } = await given(db);
    await insertHolder(db, doer, holder);
    const { personId } = holder;
    for (const role of ["contact", "editor"] as const) {
      await insertMembership(db, doer, { personId, role, fromDate: "2026-01-01" });
    }
    await call(ask, { db, user, params, form: { positions: holder.positionId } });
    const end = (role: string) =>
      call(endMembershipOf, { db, user, params: { organisationId }, form: { personId, role } });
    const isHeld = async () => holdersIn(await call(show, { db, user, params })).length > 0;
    await end("editor");
    expect(await isHeld()).toBe(true);
    await end("contact");
    expect(await isHeld()).toBe(false);
    expect(await db.selectFrom("work.link").select("id").where("revokedAt", "is", null).execute()).toEqual([]);
  });
});

dbTest.for([
  ["nb", /^Ny oppgave for deg hos/],
  ["nn", /^Ny oppgåve for deg hos/],
] as const)(
  "whoever is given a function is told once that measures wait for it, in neutral words and their own language (%s)",
  async ([language, subject], { db }) => {
    const { user, doer, holder, email, organisationId } = await given(db);
    await db.updateTable("access.person").set({ language }).where("id", "=", holder.personId).execute();
    const { positionId, personId } = holder;
    await insertMembership(db, doer, { personId, role: "contact", fromDate: "2026-01-01" });
    const staff = { personId: user.id, readable: [organisationId], writable: [organisationId] };
    const form = { positionId, personId };
    for (let times = 0; times < 2; times += 1) {
      await asActor(db, staff, (app) => call(addHolderOf, { db: app, user, params: { organisationId }, form }));
    }
    const mails = await db
      .selectFrom("access.outgoingMail")
      .select(["recipient", "subject", "body", "senderId"])
      .execute();
    expect(mails).toMatchObject([{ recipient: email, subject: expect.stringMatching(subject) }]);
    expect(mails[0]?.senderId).toBe(organisationId);
    expect(mails[0]?.body).toMatch(/\d tiltak/);
    expect(mails[0]?.body).toContain(`/arbeid/funksjoner/${positionId}/overtakelse\n`);
  },
);

function holdersIn(page: Awaited<ReturnType<typeof show>>) {
  return page.functions.flatMap(({ holders }) => holders);
}
