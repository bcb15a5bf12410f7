import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { listChanges } from "#app/plan/change.server.ts";
import { action as setSeveral, loader as showSeveral } from "#app/plan/edit-several-measures.tsx";
import { listMeasures, updateMeasure } from "#app/plan/measure.server.ts";
import { updateSeveralMeasures } from "#app/plan/several-measures.server.ts";
import { setForSeveral } from "#app/plan/several-measures.ts";
import { action as undoChange } from "#app/process/undo-change.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

const noFields = {
  positionId: null,
  startsOn: null,
  endsOn: null,
  hours: null,
  funding: null,
  evaluationMethod: "",
  evaluationOn: null,
};
const nothing = {
  positionId: "",
  startsOn: "",
  endsOn: "",
  hours: "",
  funding: "",
  evaluationMethod: "",
  evaluationOn: "",
  reach: "lacking",
};

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  return { ...stored, user, params: { planId: stored.planId } };
}

dbTest(
  "whoever answers and the deadline are set for several measures at once, and one can be taken back",
  async ({ db }) => {
    const { user, params, planId, positionId, measureIds } = await given(db);
    const chosen = measureIds.slice(0, 2);
    const form = { ...nothing, measureIds: chosen, positionId, endsOn: "2028-06-30", reach: "all" };
    expect(await refusal(call(setSeveral, { db, user, params, form }))).toMatchObject({ status: 303 });

    const measures = await listMeasures(db, planId);
    const set = measures.filter(({ endsOn }) => endsOn === "2028-06-30");
    expect(set.map(({ id }) => id).toSorted()).toEqual(chosen.toSorted());
    expect(set.map(({ responsible }) => responsible?.positionId)).toEqual([positionId, positionId]);

    const [newest] = await listChanges(db, planId);
    const undone = { ...params, changeId: newest?.id ?? "" };
    await call(undoChange, { db, user, params: undone, form: {} });
    const left = (await listMeasures(db, planId)).filter(({ endsOn }) => endsOn === "2028-06-30");
    expect(left.map(({ id }) => id)).toEqual(chosen.filter((id) => id !== newest?.partId));
  },
);

dbTest("nothing is kept for any of them when somebody has saved one meanwhile", async ({ db }) => {
  const { writer, planId, measureIds } = await given(db);
  const begun = await listMeasures(db, planId);
  const set = setForSeveral(begun, { ...noFields, hours: 12 }, "all");
  const [first = ""] = measureIds;
  const { version = 0 } = begun.find(({ id }) => id === first) ?? {};
  await updateMeasure(db, writer, first, version, { hours: 3 });
  expect(set.ok && (await updateSeveralMeasures(db, writer, set.value))).toEqual({
    ok: false,
    refusal: "changedMeanwhile",
  });
  expect((await listChanges(db, planId))[0]?.after?.hours).toBe(3);
});

dbTest("what cannot be set is said, with what was typed", async ({ db }) => {
  const { user, params, measureIds } = await given(db);
  const send = (form: object) => call(setSeveral, { db, user, params, form: { ...nothing, ...form } });
  expect(await send({ measureIds: [], hours: "1" })).toMatchObject({
    init: { status: 422 },
    data: { errors: { measureIds: ["chooseMeasures"] } },
  });
  expect(await send({ measureIds })).toMatchObject({
    init: { status: 422 },
    data: { errors: { positionId: ["setSomething"] } },
  });
  expect(await send({ measureIds, hours: "mange" })).toMatchObject({
    data: { typed: { hours: ["mange"] }, errors: { hours: ["writeHours"] } },
  });
  const backwards = { measureIds, startsOn: "2028-02-01", endsOn: "2028-01-01", reach: "all" };
  expect(await send(backwards)).toMatchObject({
    init: { status: 409 },
    data: { errors: { endsOn: ["endBeforeStart"] } },
  });
  const strange = { measureIds, positionId: "01900000-0000-7000-8000-000000000000" };
  expect(await send(strange)).toMatchObject({ init: { status: 422 }, data: { errors: { positionId: ["unknown"] } } });
});

dbTest("those that the list was narrowed to are checked from the start", async ({ db }) => {
  const { user, params } = await given(db);
  const all = await call(showSeveral, { db, user, params, path: "/tiltak/flere" });
  expect(all.checked).toEqual([]);
  const narrowed = await call(showSeveral, { db, user, params, path: "/tiltak/flere?vis=evaluation" });
  expect(narrowed.checked).toEqual(narrowed.groups.flatMap(({ measures }) => measures.map(({ id }) => id)));
});

dbTest("whoever narrowed the list comes back to it as it was", async ({ db }) => {
  const { user, params, measureIds } = await given(db);
  const path = "/tiltak/flere?status=notStarted&vis=evaluation";
  const { table } = await call(showSeveral, { db, user, params, path });
  const form = { ...nothing, measureIds, evaluationMethod: "Spørreskjema" };
  const answer = await refusal(call(setSeveral, { db, user, params, path, form }));
  expect(table).toMatch(/\/tiltak\?vis=evaluation&status=notStarted$/);
  expect(answer).toMatchObject({ status: 303, location: table });
});
