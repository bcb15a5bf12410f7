import { expect } from "vitest";
import { loader as showStatus } from "#app/report/show-status.tsx";
import { loader as showTimeline } from "#app/report/show-timeline.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";

dbTest("the leaders' page asks the database no more than six times", async ({ db }) => {
  const { planId, by, organisationId } = await storePlan(db);
  const user = aUser(by, organisationId, "leader");

  const queries = await queriesOf(db, (db) => call(showStatus, { db, user, params: { planId } }));

  expect(queries).toBeLessThanOrEqual(6);
  expect(queries).toBeGreaterThan(2);
});

dbTest("what has a line for each goal and measure stands on a page of its own", async ({ db }) => {
  const { planId, by, organisationId } = await storePlan(db);
  const asked = { db, user: aUser(by, organisationId, "leader"), params: { planId } };

  const { byGoal, timeline } = await call(showTimeline, asked);

  expect(byGoal.length).toBeGreaterThan(0);
  expect(timeline?.rows.length).toBeGreaterThan(0);
  expect(Object.keys(await call(showStatus, asked))).not.toEqual(expect.arrayContaining(["timeline"]));
});
