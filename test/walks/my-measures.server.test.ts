import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { loader as showStart } from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { storeStatusRequest } from "#test/status-requests.ts";

async function given(db: Db) {
  const stored = await storePlan(db);
  const { organisationId, positionId, by, planId } = stored;
  await storeStatusRequest(db, { organisationId, planId, by, email: "ola@fjellvik.example", count: 1 });
  const user = aUser(by, organisationId, "contact", { positions: [positionId] });
  const start = (path = "/arbeid") =>
    asActor(db, { personId: by, readable: [organisationId], writable: [] }, (app) =>
      call(showStart, { db: app, user, path }),
    );
  return { ...stored, user, start };
}

dbTest("one sees on one's own measures what was asked, until somebody has answered", async ({ db }) => {
  const { start, by, organisationId, measureIds } = await given(db);
  const [asked = ""] = measureIds;

  const before = await start();
  expect(before.mine.shown.map(({ id, asked }) => [id, asked !== null])).toEqual([
    [asked, true],
    ...measureIds.slice(1).map((id) => [id, false]),
  ]);

  const said = { phase: "underWay" as const, late: false, comment: "", internalNote: "" };
  await insertStatusReport(db, by, { id: asked, organisationId }, said);
  expect((await start()).mine.shown.map((measure) => measure.asked)).toEqual([null, null, null]);
});

dbTest("the start asks the database as often for whoever answers for many measures as for few", async ({ db }) => {
  const { user, planId, measureIds } = await given(db);
  const ask = (db: Db) => call(showStart, { db, user, path: "/arbeid" });
  const many = await queriesOf(db, ask);
  await db.deleteFrom("work.statusRequestMeasure").where("planId", "=", planId).execute();
  await db.updateTable("work.measure").set({ positionId: null }).where("id", "in", measureIds.slice(1)).execute();
  expect((await ask(db)).mine.all).toBe(1);
  expect(await queriesOf(db, ask)).toBe(many);
});
