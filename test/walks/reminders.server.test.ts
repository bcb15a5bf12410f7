import { afterAll, beforeAll, expect, vi } from "vitest";
import { action as addQuiet } from "#app/followup/add-quiet-period.tsx";
import { action as forgetBounce } from "#app/followup/forget-bounce.ts";
import { action as removeQuiet } from "#app/followup/remove-quiet-period.ts";
import { action as resume } from "#app/followup/resume-reminders.ts";
import { loader, action as saveSettings } from "#app/followup/show-reminders.tsx";
import { action as stop } from "#app/followup/stop-reminders.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { insertMembership } from "#app/organisation/member.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storeAnotherPlan, storePlan } from "#test/examples.ts";

// A Monday: what is sent depends on the calendar.
beforeAll(() => vi.useFakeTimers({ now: new Date("2026-11-23T09:00:00Z"), toFake: ["Date"] }));
afterAll(() => vi.useRealTimers());

/** An adopted plan with a measure that ended two days ago, and somebody who holds its function. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const { organisationId, planId, positionId, by } = stored;
  const measureId = stored.measureIds[0] ?? "";
  const ola = newId();
  await db.insertInto("access.person").values({ id: ola, name: "Ola", email: "ola@fjellvik.example" }).execute();
  await db
    .insertInto("work.positionHolder")
    .values({ organisationId, positionId, personId: ola, fromDate: "2026-01-01" })
    .execute();
  await db.updateTable("work.adoption").set({ adoptedOn: "2026-01-15" }).where("planId", "=", planId).execute();
  await db.deleteFrom("work.milestone").where("measureId", "=", measureId).execute();
  await db.updateTable("work.measure").set({ period: "next" }).where("planId", "=", planId).execute();
  await db
    .updateTable("work.measure")
    .set({ positionId, period: "this", startsOn: null, endsOn: addDays(today(), -2) })
    .where("id", "=", measureId)
    .execute();
  const visit = { db, params: { planId }, user: aUser(by, organisationId, "coordinator") };
  return { ...stored, ola, measureId, visit, actions: () => actionsOf(db, organisationId) };
}

async function actionsOf(db: Db, organisationId: string): Promise<string[]> {
  const entries = await db
    .selectFrom("audit.entry")
    .select("action")
    .where("organisationId", "=", organisationId)
    .orderBy("number", "desc")
    .limit(1)
    .execute();
  return entries.map(({ action }) => action);
}

const asked = ({ days }: Awaited<ReturnType<typeof loader>>) =>
  days.flatMap(({ mails }) => mails.flatMap(({ name, notice }) => (notice === null ? [name] : [])));

dbTest("the coordinator sees who will be asked of what, and stops a measure until a day", async ({ db }) => {
  const { visit, measureId, actions } = await given(db);
  const before = await call(loader, visit);
  expect(asked(before)[0]).toBe("Ola");
  expect(before.days[0]?.mails[0]?.measures).toMatchObject([{ id: measureId, occasion: "after1" }]);

  const path = `/?tiltak=${measureId}`;
  const wrong = await call(stop, { ...visit, path, form: { until: "snart" } });
  expect(wrong).toMatchObject({ init: { status: 422 } });
  await refusal(call(stop, { ...visit, path, form: { until: addDays(today(), 60) } }));

  const after = await call(loader, visit);
  expect(asked(after)).toEqual([]);
  expect(after.stops).toMatchObject([{ measureId, until: addDays(today(), 60) }]);
  expect(await actions()).toEqual(["reminder:stopped"]);

  await call(resume, { ...visit, params: { ...visit.params, stopId: after.stops[0]?.id ?? "" }, form: {} });
  expect(asked(await call(loader, visit))[0]).toBe("Ola");
  expect(await actions()).toEqual(["reminder:resumed"]);
});

dbTest("a person can be stopped, but nobody who has no function or role here", async ({ db }) => {
  const { visit, ola, by, organisationId } = await given(db);
  await refusal(call(stop, { ...visit, path: `/?person=${ola}`, form: { until: "" } }));
  const { stops, days } = await call(loader, visit);
  expect(stops).toMatchObject([{ personId: ola, name: "Ola", until: null }]);
  expect(days).toEqual([]);
  const asked = async (personId: string) =>
    (await refusal(call(stop, { ...visit, path: `/?person=${personId}`, form: { until: "" } }))).status;
  const liv = newId();
  await db.insertInto("access.person").values({ id: liv, name: "Liv", email: "liv@fjellvik.example" }).execute();
  for (const stranger of [liv, newId(), "x"]) expect(await asked(stranger)).toBe(404);
  await insertMembership(db, { organisationId, by }, { personId: liv, role: "leader", fromDate: "2026-01-01" });
  expect(await asked(liv)).toBe(303);
});

dbTest(
  "nothing is sent in a quiet period of the organisation's own, and what is wrong with one is said",
  async ({ db }) => {
    const { visit, actions } = await given(db);
    const period = { name: "Kommunen flytter", startsOn: today(), endsOn: addDays(today(), 40) };
    const wrong = await call(addQuiet, { ...visit, form: { ...period, endsOn: addDays(today(), -1) } });
    expect(wrong).toMatchObject({ init: { status: 409 }, data: { errors: { endsOn: ["endBeforeStart"] } } });
    await refusal(call(addQuiet, { ...visit, form: period }));

    const { days, quiet } = await call(loader, visit);
    expect(days).toEqual([]);
    expect(quiet).toMatchObject([period]);
    await call(removeQuiet, { ...visit, params: { ...visit.params, periodId: quiet[0]?.id ?? "" }, form: {} });
    expect(asked(await call(loader, visit))).not.toEqual([]);
    expect(await actions()).toEqual(["quietPeriod:removed"]);
  },
);

dbTest(
  "the coordinator sees that they will be told of the plan's end, until it is evaluated or the next is begun",
  async ({ db }) => {
    const { visit, planId, organisationId, positionId, by } = await given(db);
    await insertMembership(db, { organisationId, by }, { personId: by, role: "coordinator", fromDate: "2026-01-01" });
    await db.updateTable("work.plan").set({ endsOn: "2028-05-30" }).where("id", "=", planId).execute();
    const told = async () =>
      (await call(loader, visit)).days.flatMap(({ day, mails }) =>
        mails.flatMap(({ notice }) => (notice === "ending" ? [day] : [])),
      );
    expect(await told()).toEqual(["2026-11-30"]);
    const evaluation = { organisationId, id: newId(), planId, occasion: "final" as const, heldOn: today() };
    await db.insertInto("work.evaluation").values(evaluation).execute();
    expect(await told()).toEqual([]);
    await db.deleteFrom("work.evaluation").execute();
    const step = { organisationId, id: newId(), planId, step: "4.5", state: "done" as const, setBy: by };
    await db.insertInto("work.planStep").values(step).execute();
    expect(await told()).toEqual([]);
    await db.deleteFrom("work.planStep").execute();
    const { planId: nextPlanId = "" } = await storeAnotherPlan(db, { organisationId, positionId });
    await db.insertInto("work.renewal").values({ organisationId, planId, nextPlanId, madeOn: today() }).execute();
    expect(await told()).toEqual([]);
  },
);

dbTest("reminders of a plan are turned off, and a plan that is not adopted says so", async ({ db }) => {
  const { visit, planId } = await given(db);
  const form = { reminders: "no", intervalMonths: "12", escalates: "no" };
  await refusal(call(saveSettings, { ...visit, form }));
  const off = await call(loader, visit);
  expect(off).toMatchObject({ state: "off", days: [], settings: { reminders: false, intervalMonths: 12 } });
  expect(await call(saveSettings, { ...visit, form: { ...form, intervalMonths: "5" } })).toMatchObject({
    init: { status: 422 },
  });

  await refusal(call(saveSettings, { ...visit, form: { ...form, reminders: "yes" } }));
  await db.updateTable("work.adoption").set({ adoptedOn: null }).where("planId", "=", planId).execute();
  expect(await call(loader, visit)).toMatchObject({ state: "notYet", days: [] });
});

dbTest("mail that did not come through is shown by whom it was for, until somebody has seen to it", async ({ db }) => {
  const { visit, organisationId } = await given(db);
  const failedAt = new Date("2026-03-02T08:00:00Z");
  const bounce = { organisationId, id: newId(), recipient: "ola@fjellvik.example", code: "550", failedAt };
  await db.insertInto("work.bounce").values(bounce).execute();
  const { bounces } = await call(loader, visit);
  expect(bounces).toEqual([{ id: bounce.id, name: "Ola", code: "550", failedOn: "2026-03-02" }]);
  await call(forgetBounce, { ...visit, params: { ...visit.params, bounceId: bounce.id }, form: {} });
  expect((await call(loader, visit)).bounces).toEqual([]);
});
