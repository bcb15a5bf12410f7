import { expect } from "vitest";
import { loader as showStatus } from "#app/report/show-status.tsx";
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
