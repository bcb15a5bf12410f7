import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { originAddress } from "#app/plan/origin.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { action as choose, loader as showRound } from "#app/report/choose-renewal.tsx";
import { action as makeNext, loader as showRenewal } from "#app/report/show-renewal.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { measureFieldsOf, storePlan } from "#test/examples.ts";

const dated = { startsOn: "2026-02-01", endsOn: "2027-12-31", costs: [{ year: 2026, kroner: 1000 }] };
const area = (title: string, measures: string[]) => ({
  title,
  reason: "",
  period: "this" as const,
  goals: [
    {
      level: "agency" as const,
      title: `Mål for ${title}`,
      strategy: "",
      measures: measures.map((name) => measureFieldsOf({ title: name, ...dated })),
    },
  ],
});

/** A plan with six measures in two focus areas, of which one is under way. */
async function given(db: Db) {
  const focusAreas = [
    area("Forebygging", ["Fagdag", "Brosjyre", "Samtaler"]),
    area("Hjelp", ["Bolig", "Vakt", "Kort"]),
  ];
  const stored = await storePlan(db, { focusAreas });
  const { by, organisationId, planId, measureIds, focusAreaIds } = stored;
  const said = { phase: "underWay" as const, late: false, comment: "Holdt to ganger", internalNote: "" };
  await insertStatusReport(db, by, { id: measureIds[0] ?? "", organisationId }, said);
  const user = aUser(by, organisationId, "coordinator");
  const place = (at: number) => ({ planId, area: focusAreaIds[at] ?? "" });
  return { ...stored, user, params: { planId }, place };
}

function formOf(ids: readonly string[], choices: readonly (string | undefined)[]) {
  return Object.fromEntries(
    ids.flatMap((id, at) => {
      const choice = choices[at];
      return [[`words-${id}`, choice ? `Grunn ${at}` : ""], ...(choice ? [[`choice-${id}`, choice]] : [])];
    }),
  );
}

async function chooseAll(db: Db, { user, place, measureIds }: Awaited<ReturnType<typeof given>>): Promise<void> {
  const [first, second] = [measureIds.slice(0, 3), measureIds.slice(3)];
  const form = formOf(first, ["continued", "done", "changed"]);
  await refusal(call(choose, { db, user, params: place(0), form }));
  await refusal(call(choose, { db, user, params: place(1), form: formOf(second, ["ended", "ended", "done"]) }));
}

dbTest("an old plan of six measures becomes the first draft of the next, and is not changed itself", async ({ db }) => {
  const house = await given(db);
  const { user, params, measureIds, planId } = house;
  const before = await findDraft(db, planId);

  const round = await call(showRound, { db, user, params: house.place(0) });
  expect(round.measures[0]?.known).toEqual([{ term: "Sagt sist", text: "Holdt to ganger" }]);
  expect([round.left, round.next]).toEqual([3, "Hjelp"]);
  await chooseAll(db, house);
  const chosen = await call(showRenewal, { db, user, params });
  expect([chosen.left, chosen.emptied.map(({ title }) => title)]).toEqual([0, ["Hjelp"]]);

  const form = { startsOn: "2030-01-01", endsOn: "2033-12-31", leaveOut: house.focusAreaIds[1] ?? "" };
  const { status, location } = await refusal(call(makeNext, { db, user, params, form }));
  expect(status).toBe(303);
  const next = await findDraft(db, location?.split("/").at(-1) ?? "");
  expect(next.plan).toMatchObject({
    startsOn: "2030-01-01",
    endsOn: "2033-12-31",
    organisationId: house.organisationId,
  });
  expect(next.adoptions.map(({ kommunenummer, adoptedOn }) => [kommunenummer, adoptedOn])).toEqual([["9901", null]]);
  expect(next.focusAreas.map(({ title }) => title)).toEqual(["Forebygging"]);
  expect(next.measures.map(({ number, title, kind }) => [number, title, kind])).toEqual([
    ["1.1", "Fagdag", "continued"],
    ["1.2", "Samtaler", "extended"],
  ]);
  const [first] = next.measures;
  expect([first?.status, first?.endsOn, first?.costs]).toEqual([null, null, []]);
  expect(first?.origin && originAddress(first.origin, "")).toBe(`/arbeid/planer/${planId}/tiltak/${measureIds[0]}`);
  const last = next.chapters.at(-1);
  expect(last && toPlainText(last.body)).toContain("1.2 Brosjyre – Grunn 1");
  expect(next.chapters).toHaveLength(before.chapters.length + 1);
  expect(await findDraft(db, planId)).toEqual(before);

  const trail = await db.selectFrom("audit.entry").select(["action", "subject"]).orderBy("number", "desc").execute();
  expect(trail[0]).toEqual({ action: "renewal:made", subject: `plan/${planId}` });
  expect(trail.filter(({ action }) => action === "renewal:chosen")).toHaveLength(2);
});

describe("the draft is not made", () => {
  dbTest("before every measure has a choice", async ({ db }) => {
    const { user, params, measureIds, place } = await given(db);
    const form = formOf(measureIds.slice(0, 3), ["continued", undefined, undefined]);
    expect(await refusal(call(choose, { db, user, params: place(0), form }))).toMatchObject({ status: 303 });
    const refused = await call(makeNext, { db, user, params, form: { startsOn: "", endsOn: "" } });
    expect(refused).toMatchObject({ data: { errors: { areas: ["notAllChosen"] } }, init: { status: 409 } });
    expect((await call(showRenewal, { db, user, params })).left).toBe(5);
  });

  dbTest("twice without being told of the first, which is linked to", async ({ db }) => {
    const house = await given(db);
    const { user, params } = house;
    await chooseAll(db, house);
    const form = { startsOn: "", endsOn: "" };
    const { location } = await refusal(call(makeNext, { db, user, params, form }));
    const again = await call(makeNext, { db, user, params, form });
    expect(again).toMatchObject({ data: { errors: { again: ["madeBefore"] } }, init: { status: 409 } });
    const { made } = await call(showRenewal, { db, user, params });
    expect(made.map(({ id }) => `/arbeid/planer/${id}`)).toEqual([location]);
    const said = await refusal(call(makeNext, { db, user, params, form: { ...form, again: "yes" } }));
    expect(said.status).toBe(303);
    expect((await call(showRenewal, { db, user, params })).made).toHaveLength(2);
  });
});

dbTest("a reason that points out one person is not stored, and what was typed is kept", async ({ db }) => {
  const { user, place, measureIds, params } = await given(db);
  const [first = ""] = measureIds;
  const form = { ...formOf(measureIds.slice(0, 3), ["done"]), [`words-${first}`]: "Fødselsnummer 13097248022" };
  expect(await call(choose, { db, user, params: place(0), form })).toMatchObject({
    data: { errors: { [`words-${first}`]: ["idNumber"] }, typed: { [`choice-${first}`]: ["done"] } },
    init: { status: 422 },
  });
  expect((await call(showRenewal, { db, user, params })).left).toBe(6);
});
