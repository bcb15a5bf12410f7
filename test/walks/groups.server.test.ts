import { sql } from "kysely";
import { expect, test } from "vitest";
import { beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { listChanges } from "#app/plan/change.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { listGroupSeats } from "#app/plan/group.server.ts";
import { blankMember } from "#app/plan/group-member.ts";
import { undoChange } from "#app/plan/undo.server.ts";
import { action as addMember, loader as showNewMember } from "#app/process/add-member.tsx";
import { action as editGroup, loader as showGroup } from "#app/process/edit-group.tsx";
import { action as editMember, loader as showMember } from "#app/process/edit-member.tsx";
import { insertMember } from "#app/process/member.server.ts";
import { action as removeMember } from "#app/process/remove-member.ts";
import ShowProcess, { loader as showProcess } from "#app/process/show-process.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  return { ...stored, user, params: { planId: stored.planId, kind: "working" } };
}

const outsider = {
  positionId: "",
  title: "Leder",
  agency: "Eldrerådet i Fjellvik",
  role: "member",
  subGroup: "",
  cleared: "unknown",
  hours: "",
};

dbTest("a member comes into a group by function, and is published by function and agency alone", async ({ db }) => {
  const { user, params, planId, positionId } = await given(db);
  const form = { ...outsider, positionId, role: "leader", subGroup: "Barn og unge", cleared: "yes", hours: "40" };

  const answer = await call(addMember, { db, user, params, form: { ...form, perspectives: ["minority"] } });

  expect(answer).toMatchObject({ status: 303 });
  const [member] = await listGroupSeats(db, planId);
  expect(member).toMatchObject({
    kind: "working",
    title: "Barnehagesjef",
    agency: "Oppvekst",
    positionId,
    role: "leader",
    subGroup: "Barn og unge",
    perspectives: ["minority"],
    cleared: true,
    hours: 40,
  });
  const { groups } = await findDraft(db, planId);
  expect(groups).toEqual([{ id: member?.id, kind: "working", title: "Barnehagesjef", agency: "Oppvekst" }]);
});

dbTest("a function that gets a new name has it in the groups too", async ({ db }) => {
  const { user, params, planId, positionId } = await given(db);
  await call(addMember, { db, user, params, form: { ...outsider, positionId } });

  await db.updateTable("work.position").set({ title: "Barnehageleder" }).where("id", "=", positionId).execute();

  expect(await listGroupSeats(db, planId)).toMatchObject([{ title: "Barnehageleder" }]);
  expect((await findDraft(db, planId)).groups).toMatchObject([{ title: "Barnehageleder" }]);
});

dbTest(
  "a seat without function is refused with what was typed, and a function of others is unknown",
  async ({ db }) => {
    const { user, params, planId, by } = await given(db);
    const blank = await call(addMember, { db, user, params, form: { ...outsider, title: "", hours: "40" } });
    expect(blank).toMatchObject({ init: { status: 422 }, data: { errors: { positionId: ["writeFunction"] } } });
    expect(blank).toMatchObject({ data: { typed: { hours: ["40"] } } });
    const foreign = await call(addMember, { db, user, params, form: { ...outsider, positionId: by } });
    expect(foreign).toMatchObject({ data: { errors: { positionId: ["unknown"] } } });
    const many = await call(addMember, { db, user, params, form: { ...outsider, hours: "mange" } });
    expect(many).toMatchObject({ data: { errors: { hours: ["writeHours"] } } });
    expect(await listGroupSeats(db, planId)).toEqual([]);
  },
);

dbTest("a member is changed, taken out, and brought back by undoing, with its address", async ({ db }) => {
  const { user, params, planId, by } = await given(db);
  await call(addMember, { db, user, params, form: outsider });
  await call(addMember, { db, user, params, form: { ...outsider, title: "Rektor", agency: "Skole" } });
  const [first, second] = await listGroupSeats(db, planId);
  const seat = { planId, seatId: first?.id ?? "" };

  await call(editMember, { db, user, params: seat, form: { ...outsider, title: "Nestleder", cleared: "no" } });
  expect(await listGroupSeats(db, planId)).toMatchObject([
    { id: first?.id, title: "Nestleder", cleared: false },
    second,
  ]);
  expect((await call(showMember, { db, user, params: seat })).member).toMatchObject({ title: "Nestleder" });

  await call(removeMember, { db, user, params: seat, form: {} });
  expect(await listGroupSeats(db, planId)).toMatchObject([{ title: "Rektor" }]);
  expect(await refusal(call(showMember, { db, user, params: seat }))).toMatchObject({ status: 404 });

  const [change] = await listChanges(db, planId);
  if (change) await undoChange(db, by, change);
  expect(await listGroupSeats(db, planId)).toMatchObject([{ id: first?.id, title: "Nestleder" }, second]);
});

dbTest(
  "what a group shall do is written down, and whoever is missing is told of with a place to add them",
  async ({ db }) => {
    const { user, params } = await given(db);
    const text = { tasks: "Skrive utkast", responsibility: "Foreslår, men vedtar ikke" };
    await call(editGroup, { db, user, params, form: text });
    await call(editGroup, { db, user, params, form: { ...text, tasks: "Skrive utkast innen mai" } });
    expect((await call(showGroup, { db, user, params })).text).toEqual({
      kind: "working",
      ...text,
      tasks: "Skrive utkast innen mai",
    });

    await call(addMember, { db, user, params: { ...params, kind: "reference" }, form: outsider });
    const { coverage } = await call(showProcess, { db, user, params });
    const by = Object.fromEntries(coverage.map((one) => [one.perspective, one.by.length]));
    expect(by).toMatchObject({ elderCouncil: 1, elderly: 1, youthCouncil: 0, voluntary: 0 });
    expect(coverage.find(({ perspective }) => perspective === "youthCouncil")).toMatchObject({
      source: expect.stringContaining("§ 5-12"),
      sourceUrl: expect.stringContaining("lovdata.no"),
    });

    const preset = await call(showNewMember, { db, user, params, path: "/?for=voluntary" });
    expect(preset.member.perspectives).toEqual(["voluntary"]);
  },
);

dbTest(
  "the page of the process tells who is there, for what, how many are cleared, and who is missing",
  async ({ db }) => {
    const { user, params } = await given(db);
    const form = { ...outsider, agency: "Idrettslaget", role: "leader", subGroup: "Barn", cleared: "yes", hours: "40" };
    await call(addMember, { db, user, params, form });
    await call(addMember, { db, user, params, form: { ...outsider, cleared: "no" } });
    await call(editGroup, { db, user, params, form: { tasks: "Skrive utkast", responsibility: "Foreslår" } });
    const read = async (language: "nb" | "nn") => {
      const page = await call(showProcess, { db, user, params, language });
      return wordsIn(await drawn({ default: ShowProcess }, page, { params, language }));
    };

    const words = await read("nb");
    expect(words).toMatch(/Leder, Idrettslaget \(leder, Barn\) Leder, Eldrerådet i Fjellvik/);
    expect(words).toContain("Oppgaver: Skrive utkast Ansvar: Foreslår");
    expect(words).toContain("2 medlemmer · 40 timer · 1 av 2 klarert med nærmeste leder");
    expect(words).toContain("Ungdomsrådet er verken med eller spurt");
    expect(words).toContain("Ingen er med for barn og unge");
    expect(words).not.toMatch(/Eldrerådet er verken med|Ingen er med for eldre/);
    expect(await read("nn")).toContain("Ungdomsrådet er ikkje med og har ikkje fått spørsmål");
  },
);

dbTest("a group that is not one of the four is not there", async ({ db }) => {
  const { user, params } = await given(db);
  expect(await refusal(call(showGroup, { db, user, params: { ...params, kind: "annen" } }))).toMatchObject({
    status: 404,
  });
});

test("two who add a member at the same time both find theirs there", async () => {
  const fresh = await freshDatabase();
  const pool = openDb(fresh.loginUrl, { max: 3 });
  const { writer, planId } = await kept(pool, (db) => storePlan(db));
  const add = (db: Db, title: string) =>
    insertMember(db, writer, { ...blankMember, kind: "working", title, agency: "" });
  await kept(pool, (db) => add(db, "Lege"));

  const first = await beginAs(pool, "komplan_system");
  await add(first, "Rektor");
  const second = kept(pool, (db) => add(db, "Helsesjef"));
  await expect.poll(() => kept(pool, somebodyWaits)).toBe(true);
  await first.commit().execute();
  await second;

  const seats = await kept(pool, (db) => listGroupSeats(db, planId));
  expect(seats.map(({ title }) => title).toSorted()).toEqual(["Helsesjef", "Lege", "Rektor"]);
  await pool.destroy();
  await fresh.drop();
});

async function somebodyWaits(db: Db): Promise<boolean> {
  const { rows } = await sql`select pid from pg_locks where not granted`.execute(db);
  return rows.length > 0;
}
