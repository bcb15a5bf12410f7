import { sql } from "kysely";
import { expect } from "vitest";
import { findStep } from "#app/guide/step.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import { action as sayOfStep, loader as showStep } from "#app/process/edit-step.tsx";
import { loader as showPlanNow } from "#app/process/show-plan-now.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

/** The guide as it stands while this is run, with one more change of step 1.6. */
function plantChange() {
  const changes = findStep("1.6")?.changes ?? [];
  const text = { nb: "Spør også barn.", nn: "Spør barn òg." };
  changes.push({ version: 2, date: dateInNorway(new Date(Date.now() - 2 * 86_400_000)), text });
  return { [Symbol.dispose]: () => changes.pop() };
}

dbTest("a step changed in the guide is to be looked over in Planen nå, until it is said anew", async ({ db }) => {
  using _changed = plantChange();
  const { by, organisationId, planId } = await storePlan(db);
  const user = aUser(by, organisationId, "coordinator");
  const here = { db, user, params: { planId } };
  const at = { db, user, params: { planId, step: "1.6" } };
  const form = { state: "done", reason: "", dueOn: "", positionId: "" };
  const toLookOver = async () => (await call(showPlanNow, here)).lookOver.map(({ key, text }) => [key, text]);
  expect(await toLookOver()).toEqual([]);

  await call(sayOfStep, { ...at, form });
  await db.updateTable("work.planStep").set({ setAt: sql`now() - interval '9 days'` }).execute();
  expect(await toLookOver()).toEqual([["1.6", "Spør også barn."]]);
  expect((await call(showStep, at)).changed).toMatchObject({ text: "Spør også barn." });

  expect(await call(sayOfStep, { ...at, form })).toMatchObject({ status: 303 });
  expect(await toLookOver()).toEqual([]);
  expect((await call(showStep, at)).changed).toBeNull();
});
