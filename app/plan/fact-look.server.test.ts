import { expect } from "vitest";
import { dateInNorway } from "#app/lib/dates.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { type ChangedFact, changedFactFindings } from "./changed-facts.ts";
import { findDraft } from "./draft.server.ts";
import { listLookedOver, neverLookedOver } from "./fact-look.server.ts";
import { action as lookOverFact } from "./look-over-fact.ts";

const text = { nb: "Ny ordlyd.", nn: "Ny ordlyd." };
const planted: ChangedFact = { id: "kostra-7b", title: text, date: dateInNorway(new Date()), text };

async function given(db: Parameters<typeof storePlan>[0]) {
  const stored = await storePlan(db);
  await db
    .updateTable("work.measure")
    .set({ legalBasis: ["kostra-7b"] })
    .where("id", "=", stored.measureIds[0] ?? "")
    .execute();
  const toLookOver = async (changed = [planted]) => {
    const draft = await findDraft(db, stored.planId);
    const lookedOver = (await listLookedOver(db, [draft], changed)).get(stored.planId) ?? neverLookedOver;
    return changedFactFindings({ ...draft, lookedOver }, changed).map(({ about }) => about.id);
  };
  const user = aUser(stored.by, stored.organisationId, "editor");
  return { ...stored, user, params: { planId: stored.planId }, toLookOver };
}

dbTest("a plan that rests on a changed fact is asked to look over, until somebody says it is done", async ({ db }) => {
  const { toLookOver, measureIds, user, params } = await given(db);
  expect(await toLookOver()).toEqual([measureIds[0]]);

  expect(await call(lookOverFact, { db, user, params, form: { factId: "kostra-7b" } })).toMatchObject({ status: 303 });

  expect(await toLookOver()).toEqual([]);
  expect(await toLookOver([{ ...planted, date: "2099-01-01" }])).toEqual([measureIds[0]]);
  await call(lookOverFact, { db, user, params, form: { factId: "kostra-7b" } });
  expect(await db.selectFrom("work.factLook").select("factId").execute()).toEqual([{ factId: "kostra-7b" }]);
});

dbTest("a measure saved after the change is not asked about", async ({ db }) => {
  const { toLookOver } = await given(db);
  expect(await toLookOver([{ ...planted, date: "2020-01-01" }])).toEqual([]);
});

dbTest("only facts there are can be looked over, and the deed stands in the audit trail", async ({ db }) => {
  const { user, params, planId } = await given(db);
  expect(await refusal(call(lookOverFact, { db, user, params, form: { factId: "oppdiktet" } }))).toMatchObject({
    status: 404,
  });
  await call(lookOverFact, { db, user, params, form: { factId: "kostra-7b" } });
  const entries = await db.selectFrom("audit.entry").select("subject").where("action", "=", "fact:look").execute();
  expect(entries).toEqual([{ subject: `plan/${planId}/fact/kostra-7b` }]);
});

dbTest("nobody else's looks count, nor are they seen", async ({ db }) => {
  const ours = await given(db);
  const theirs = await storePlan(db, {}, "elvedal", "9902");
  await call(lookOverFact, { db, user: ours.user, params: ours.params, form: { factId: "kostra-7b" } });
  const kari = { personId: theirs.by, readable: [theirs.organisationId], writable: [theirs.organisationId] };
  expect(await asActor(db, kari, (db) => db.selectFrom("work.factLook").selectAll().execute())).toEqual([]);
});
