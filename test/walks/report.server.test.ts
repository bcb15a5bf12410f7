import { describe, expect } from "vitest";
import { reportManuscript } from "#app/export/report-manuscript.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { today } from "#app/lib/today.server.ts";
import { mostMailsADay } from "#app/mail/day-limit.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import type { StatusFields } from "#app/plan/measure.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { action as askForStatus } from "#app/report/ask-for-status.ts";
import { action as close } from "#app/report/close-period.ts";
import { action as introduce, loader as showIntroduction } from "#app/report/edit-introduction.tsx";
import { asOfToday, findReport } from "#app/report/find-report.server.ts";
import { loader as listAll, action as open } from "#app/report/list-periods.tsx";
import { closePeriod } from "#app/report/period.server.ts";
import { action as reopen } from "#app/report/reopen-period.tsx";
import { reportOf } from "#app/report/report.ts";
import { loader as showPeriod } from "#app/report/show-period.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { aStatus, storePlan } from "#test/examples.ts";

/** Whatever day the test is run, it is in this period. */
const always = { fromDate: "2020-01-01", toDate: "2099-12-31", due: "2099-12-31" };

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const plan = { planId: stored.planId };
  const { location } = await refusal(call(open, { db, user, params: plan, form: always }));
  const params = { ...plan, reportPeriodId: location?.split("/").at(-1) ?? "" };
  const [measureId = "", secondId = ""] = stored.measureIds;
  const tell = async (id: string, said: Partial<StatusFields>) => {
    const unsaid = { comment: "", internalNote: "", cause: null, decisionNeeded: "", onTimeReason: "" };
    const fields = { phase: "underWay" as const, late: false, ...unsaid, ...said };
    await insertStatusReport(db, stored.by, { id, organisationId: stored.organisationId }, fields);
  };
  return { ...stored, user, plan, params, measureId, secondId, tell };
}

dbTest(
  "a period is opened, told of, closed and frozen; what is told afterwards changes nothing in it",
  async ({ db }) => {
    const { user, params, measureId, tell, planId } = await given(db);
    const opened = await call(showPeriod, { db, user, params });
    expect(opened.rows.filter(({ how }) => how === "unheard").map(({ number }) => number)).toEqual([
      "1.1",
      "1.2",
      "2.1",
    ]);

    await tell(measureId, {
      late: true,
      cause: "waiting",
      comment: "Avtalen ligger hos jurist",
      decisionNeeded: "Hvem betaler?",
    });
    await call(close, { db, user, params, form: {} });
    await tell(measureId, { phase: "done", comment: "Alt er gjort" });

    const closed = await call(showPeriod, { db, user, params });
    expect(closed.closedOn).not.toBeNull();
    expect(closed.sentences).toContain("Ett tiltak er forsinket.");
    const { content, closedOn } = await findReport(
      db,
      await findDraft(db, planId),
      params.reportPeriodId,
      "2026-11-21",
    );
    const words = JSON.stringify(reportManuscript(reportOf(content, null), "nb", closedOn));
    expect(words).toContain("Venter på andre. Avtalen ligger hos jurist");
    expect(words).toContain("Hvem betaler?");
    expect(words).not.toContain("Alt er gjort");
    const today = await findReport(db, await findDraft(db, planId), asOfToday, "2026-11-21");
    expect(today.closedOn).toBeNull();
    expect(JSON.stringify(today.content)).toContain("Alt er gjort");
  },
);

dbTest("closing is undone with a reason, and both the reason and what was frozen are kept", async ({ db }) => {
  const { user, params } = await given(db);
  await call(close, { db, user, params, form: {} });
  expect(await call(reopen, { db, user, params, form: { reason: " " } })).toMatchObject({
    data: { errors: { reason: ["writeReason"] } },
    init: { status: 422 },
  });
  await refusal(call(reopen, { db, user, params, form: { reason: "Tiltak 1.2 var ført feil" } }));

  const again = await call(showPeriod, { db, user, params });
  expect([again.closedOn, again.reopenings.map(({ reason }) => reason)]).toEqual([null, ["Tiltak 1.2 var ført feil"]]);
  await call(close, { db, user, params, form: {} });
  const kept = db.selectFrom("work.reportClosing").select("undoReason").where("periodId", "=", params.reportPeriodId);
  expect((await kept.orderBy("undoReason").execute()).map(({ undoReason }) => undoReason)).toEqual([
    "",
    "Tiltak 1.2 var ført feil",
  ]);
  const trail = db
    .selectFrom("audit.entry")
    .select("action")
    .where("subject", "=", `reportPeriod/${params.reportPeriodId}`);
  expect((await trail.orderBy("number").execute()).map(({ action }) => action)).toEqual([
    "reportPeriod:opened",
    "reportPeriod:closed",
    "reportPeriod:reopened",
    "reportPeriod:closed",
  ]);
});

dbTest(
  "a report is compared with the newest that was frozen before it, and with none that is open again",
  async ({ db }) => {
    const { planId, organisationId, by, measureIds } = await storePlan(db);
    const asked = { db, user: aUser(by, organisationId, "coordinator") };
    const begin = async (form: { fromDate: string; toDate: string; due: string }) => {
      const { location } = await refusal(call(open, { ...asked, params: { planId }, form }));
      return { planId, reportPeriodId: location?.split("/").at(-1) ?? "" };
    };
    const [measureId = ""] = measureIds;
    const tell = (phase: "underWay" | "done") =>
      insertStatusReport(db, by, { id: measureId, organisationId }, aStatus({ phase }));
    const found = async ({ reportPeriodId }: { reportPeriodId: string }) =>
      await findReport(db, await findDraft(db, planId), reportPeriodId, "2026-11-21");

    const first = await begin({ fromDate: "2025-01-01", toDate: "2025-06-30", due: "2025-07-14" });
    await call(close, { ...asked, params: first, form: {} });
    await tell("underWay");
    const second = await begin({ fromDate: "2025-07-01", toDate: "2025-12-31", due: "2026-01-14" });
    await call(close, { ...asked, params: second, form: {} });
    await tell("done");
    const third = await begin({ fromDate: "2026-01-01", toDate: "2026-06-30", due: "2026-07-14" });

    expect((await found(first)).before).toBeNull();
    expect((await found(second)).before).toEqual((await found(first)).content);
    const { content, before } = await found(third);
    expect(before).toEqual((await found(second)).content);
    const words = JSON.stringify(reportManuscript(reportOf(content, before), "nb", null));
    expect(words).toContain("Blitt ferdige (1)");
    expect(words).not.toContain("Kommet i gang (1)");

    await call(close, { ...asked, params: third, form: {} });
    await refusal(call(reopen, { ...asked, params: second, form: { reason: "Ført feil" } }));
    expect((await found(third)).before).toEqual((await found(first)).content);
  },
);

describe("what politicians are told", () => {
  dbTest("has functions and agencies, and neither internal notes nor persons, frozen or not", async ({ db }) => {
    const { user, params, measureId, tell, planId } = await given(db);
    await db
      .updateTable("work.measure")
      .set({ internalRemark: "Intern-merknad" })
      .where("planId", "=", planId)
      .execute();
    await tell(measureId, { late: true, comment: "Sagt-til-alle", internalNote: "Internt-notat" });
    const open = await findReport(db, await findDraft(db, planId), params.reportPeriodId, "2026-11-21");
    await call(close, { db, user, params, form: {} });
    const frozen = await findReport(db, await findDraft(db, planId), params.reportPeriodId, "2026-11-21");
    for (const { content } of [open, frozen]) {
      const told = JSON.stringify([content, reportManuscript(reportOf(content, null), "nb", null)]);
      expect(told).toContain("Sagt-til-alle");
      expect(told).toContain("Barnehagesjef");
      expect(told).not.toMatch(/Intern-merknad|Internt-notat|Kari Nordmann|kari@/);
    }
  });

  dbTest("cannot hold a field that nobody has named", async ({ db }) => {
    const { writer, params, planId } = await given(db);
    const { content } = await findReport(db, await findDraft(db, planId), params.reportPeriodId, "2026-11-21");
    const leaking = { ...content, measures: content.measures.map((one) => ({ ...one, internalNote: "x" })) };
    await expect(closePeriod(db, writer, params.reportPeriodId, leaking)).rejects.toThrow("internalNote");
  });
});

dbTest("what is said first is kept while the period is open, and never about one person", async ({ db }) => {
  const { user, params } = await given(db);
  expect((await call(showIntroduction, { db, user, params })).proposals.length).toBeGreaterThan(2);
  const form = { introduction: "Ring Kari på 912 34 567" };
  expect(await call(introduce, { db, user, params, form })).toMatchObject({ init: { status: 422 } });
  await refusal(call(introduce, { db, user, params, form: { introduction: "Vi er i gang." } }));
  await call(close, { db, user, params, form: {} });
  expect(await call(introduce, { db, user, params, form: { introduction: "For sent" } })).toMatchObject({
    data: { errors: { introduction: ["isClosed"] } },
    init: { status: 409 },
  });
  expect((await call(showPeriod, { db, user, params })).introduction).toBe("Vi er i gang.");
});

dbTest("those who have not told are asked by one mail each, and those who have are left alone", async ({ db }) => {
  const { user, params, organisationId, positionId, by, measureId, tell } = await given(db);
  await tell(measureId, { phase: "done" });
  expect(await call(showPeriod, { db, user, params })).toMatchObject({ toAsk: 0, vacant: 2 });
  await db
    .insertInto("work.positionHolder")
    .values({ organisationId, positionId, personId: by, fromDate: "2020-01-01", toDate: null })
    .execute();
  expect(await call(showPeriod, { db, user, params })).toMatchObject({ toAsk: 1, vacant: 0 });
  const isHeldUntil = (toDate: string | null) => db.updateTable("work.positionHolder").set({ toDate }).execute();
  await isHeldUntil(today());
  await call(askForStatus, { db, user, params, form: {} });
  expect(await db.selectFrom("work.link").select("id").execute()).toEqual([]);
  await isHeldUntil(null);
  const ask = async () => (await call(askForStatus, { db, user, params, form: {} })).headers.get("location") ?? "";
  const page = async (path: string) => (await call(showPeriod, { db, user, params, path })).asked;
  expect(await page(await ask())).toEqual({ now: 1, already: 0 });
  expect(await page(await ask())).toEqual({ now: 0, already: 1 });
  const asked = await db.selectFrom("work.statusRequestMeasure").select(["measureId", "occasion"]).execute();
  expect(asked).toHaveLength(2);
  expect(asked.filter((one) => one.measureId === measureId || one.occasion !== "period")).toEqual([]);
  const mails = await db.selectFrom("access.outgoingMail").select("body").execute();
  expect(mails).toHaveLength(1);
});

dbTest("nobody is asked when the organisation has sent all the mail of a day, and the page says so", async ({ db }) => {
  const { user, params, organisationId, positionId, by } = await given(db);
  await db
    .insertInto("work.positionHolder")
    .values({ organisationId, positionId, personId: by, fromDate: "2020-01-01", toDate: null })
    .execute();
  const sent = Array.from({ length: mostMailsADay }, () => {
    return { id: newId(), recipient: "x@x.example", subject: "x", body: "", senderId: organisationId };
  });
  await db.insertInto("access.outgoingMail").values(sent).execute();
  const { location } = await refusal(
    call(askForStatus, { db, user, params, form: {} }).then((answer) => Promise.reject(answer)),
  );
  expect(location).toMatch(/\?grense$/);
  expect(await db.selectFrom("work.statusRequest").select("id").execute()).toEqual([]);
});

dbTest("one period is open at a time, and dates are read and kept when they are wrong", async ({ db }) => {
  const { user, plan, params } = await given(db);
  expect(await call(open, { db, user, params: plan, form: always })).toMatchObject({
    data: { errors: { toDate: ["oneIsOpen"] } },
    init: { status: 409 },
  });
  await call(close, { db, user, params, form: {} });
  const typed = { ...always, due: "i morgen" };
  expect(await call(open, { db, user, params: plan, form: typed })).toMatchObject({
    data: { errors: { due: ["writeDate"] }, typed: { due: ["i morgen"] } },
  });
  expect(await call(open, { db, user, params: plan, form: always })).toMatchObject({
    data: { errors: { toDate: ["overlaps"] } },
  });
  expect((await call(listAll, { db, user, params: plan })).periods).toHaveLength(1);
});

dbTest("what is frozen cannot be changed in the database either", async ({ db }) => {
  const { user, params } = await given(db);
  await call(close, { db, user, params, form: {} });
  const change = db.updateTable("work.reportClosing").set({ closedAt: "2020-01-01" });
  await expect(change.where("periodId", "=", params.reportPeriodId).execute()).rejects.toThrow("cannot be changed");
});
