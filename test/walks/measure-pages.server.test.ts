import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { action as renameAgency } from "#app/organisation/rename-agency.tsx";
import { action as addFocusArea } from "#app/plan/add-focus-area.ts";
import { action as addGoal } from "#app/plan/add-goal.tsx";
import { action as addMeasure } from "#app/plan/add-measure.tsx";
import { listChapters } from "#app/plan/chapter.server.ts";
import { isSame } from "#app/plan/differences.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { action as editFocusArea, loader as showFocusArea } from "#app/plan/edit-focus-area.tsx";
import { action as editGoal, loader as showGoal } from "#app/plan/edit-goal.tsx";
import * as measurePage from "#app/plan/edit-measure.tsx";
import { action as editMeasure, loader as showMeasure } from "#app/plan/edit-measure.tsx";
import { action as saveRow, loader as showTable } from "#app/plan/edit-measure-table.tsx";
import { listGoals } from "#app/plan/goal.server.ts";
import { findMeasure, listMeasures, updateMeasure } from "#app/plan/measure.server.ts";
import { blankMeasure, type MeasureFields, measureFields } from "#app/plan/measure.ts";
import { originalOfGoal, typedGoal } from "#app/plan/measure-table-rows.ts";
import { action as moveChapter } from "#app/plan/move-chapter.ts";
import { action as moveGoal } from "#app/plan/move-goal.ts";
import { action as moveMeasure } from "#app/plan/move-measure.ts";
import { action as removeMeasure } from "#app/plan/remove-measure.ts";
import { action as reportStatus, loader as showStatus } from "#app/plan/report-status.tsx";
import { typedMeasure } from "#app/plan/typed-measure.ts";
import { action as undoChange } from "#app/process/undo-change.ts";
import { toPublication } from "#app/publication/to-publication.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storeOrganisation, storePlan } from "#test/examples.ts";

const imprint = { version: 1, publishedOn: "2026-03-12", owner: "Fjellvik kommune", example: false };

type Handler = (args: never) => Promise<unknown>;

/** A stored plan, its coordinator, and what the form of its first measure holds when it is opened. */
async function given(db: Db, differences: Parameters<typeof storePlan>[1] = {}) {
  const stored = await storePlan(db, differences);
  const [measureId = "", secondId = ""] = stored.measureIds;
  const [goalId = "", otherGoalId = ""] = stored.goalIds;
  const params = { planId: stored.planId, measureId, goalId, focusAreaId: stored.focusAreaIds[0] ?? "" };
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const fields = measureFields(await findMeasure(db, measureId));
  const opened = { ...typedMeasure(fields), original: JSON.stringify(fields) };
  return { ...stored, user, params, measureId, secondId, goalId, otherGoalId, fields, opened };
}

async function store(db: Db, { writer, measureId }: Awaited<ReturnType<typeof given>>, fields: object) {
  const { version } = await findMeasure(db, measureId);
  await updateMeasure(db, writer, measureId, version, fields);
}

describe("a measure", () => {
  dbTest("is written in all its fields, and comes back as it was typed", async ({ db }) => {
    const { user, params, opened, positionId, goalId, otherGoalId } = await given(db);
    const form = {
      ...opened,
      title: "Fagdag for barnehagene ",
      points: "Invitere politiet\n\nØve på samtaler",
      kind: "new",
      goalIds: [goalId, otherGoalId],
      positionId,
      partnerName: ["RVTS", ""],
      partnerPart: ["innlegg", ""],
      startsOn: "2026-02-01",
      endsOn: "31.12.2026",
      milestoneTitle: ["Program klart", "", ""],
      milestoneDue: ["2026-06-01", "", ""],
      milestoneDone: ["", "", ""],
      hours: "40",
      costYear: ["2026", "2027"],
      costKroner: ["1 200 000", "kr 60 000"],
      targetGroups: ["children", "staff"],
      internalRemark: "Bare for oss",
    };
    const answer = await refusal(call(editMeasure, { db, user, params, form }));

    expect(answer).toMatchObject({ status: 303, location: expect.stringContaining("?endring=") });
    expect(await findMeasure(db, params.measureId)).toMatchObject({
      title: "Fagdag for barnehagene",
      points: ["Invitere politiet", "Øve på samtaler"],
      kind: "new",
      goalIds: [goalId, otherGoalId],
      partners: [{ name: "RVTS", part: "innlegg" }],
      endsOn: "2026-12-31",
      milestones: [{ title: "Program klart", due: "2026-06-01", doneOn: null }],
      hours: 40,
      costs: [
        { year: 2026, kroner: 1200000 },
        { year: 2027, kroner: 60000 },
      ],
      targetGroups: ["children", "staff"],
      internalRemark: "Bare for oss",
    });
    const page = await call(showMeasure, { db, user, params, path: answer.location ?? "" });
    expect(page.written?.typed).toMatchObject({ costKroner: ["1 200 000", "60 000"], points: [expect.any(String)] });
    expect(page.lastSaved).toMatchObject({ clock: expect.stringMatching(/^\d\d\.\d\d$/) });
  });

  dbTest(
    "keeps each thing that can be written about it, and has a place on its page for all of them",
    async ({ db }) => {
      await storeOrganisation(db, "elvedal", "9902");
      const plan = await given(db, { municipalities: ["9901", "9902"] });
      const { user, params, opened } = plan;
      const fields = everyField(plan);
      const unfilled = Object.entries(fields).filter(([name, value]) => isSame(value, { ...blankMeasure }[name]));
      expect(unfilled).toEqual([]);

      const form = { ...typedMeasure(fields), original: opened.original };
      expect(await refusal(call(editMeasure, { db, user, params, form }))).toMatchObject({ status: 303 });
      expect(measureFields(await findMeasure(db, params.measureId))).toEqual(fields);

      const html = await drawn(measurePage, await call(showMeasure, { db, user, params }), { params });
      const [shown = ""] = /<form [^>]*id="skjema".*?<\/form>/s.exec(html) ?? [];
      const names = new Set([...shown.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name));
      const tokens = ["csrf", "key"];
      expect([...names].toSorted()).toEqual([...Object.keys(form), ...tokens].toSorted());
    },
  );

  dbTest("opened and saved without a word written is not changed, and leaves nothing to undo", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const before = await findMeasure(db, params.measureId);
    const answer = await call(editMeasure, { db, user, params, form: opened, byScript: true });
    expect(answer).toMatchObject({ data: { kind: "saved", changeId: null } });
    expect(await findMeasure(db, params.measureId)).toEqual(before);
  });

  dbTest("keeps what was typed when something is wrong with it", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const form = {
      ...opened,
      title: " ",
      startsOn: "2026-05-01",
      endsOn: "våren",
      hours: "førti",
      milestoneTitle: "Program",
    };
    const answer = await call(editMeasure, { db, user, params, form });
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        kind: "invalid",
        form: {
          errors: { title: ["writeTitle"], endsOn: ["writeDate"], hours: ["writeHours"] },
          typed: { endsOn: ["våren"], hours: ["førti"], milestoneTitle: ["Program"] },
        },
      },
    });
  });

  dbTest("cannot end before it begins", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const form = { ...opened, startsOn: "2026-05-01", endsOn: "2026-04-30" };
    const answer = await call(editMeasure, { db, user, params, form });
    expect(answer).toMatchObject({ data: { form: { errors: { endsOn: ["endBeforeStart"] } } } });
  });

  dbTest("cannot be tied to a function or goal that is not there", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const position = await call(editMeasure, { db, user, params, form: { ...opened, positionId: newId() } });
    expect(position).toMatchObject({
      init: { status: 422 },
      data: { form: { errors: { positionId: ["choosePosition"] } } },
    });
    const goal = await call(editMeasure, { db, user, params, form: { ...opened, goalIds: newId() } });
    expect(goal).toMatchObject({ data: { form: { errors: { goalIds: ["chooseGoal"] } } } });
  });
});

describe("who takes part in a measure", () => {
  dbTest("is a function or an agency that is chosen, or told in words, and undone like all else", async ({ db }) => {
    const { user, params, planId, opened, agencyId, positionId } = await given(db);
    const partnerTie = [`agency:${agencyId}`, `position:${positionId}`, ""];
    const form = { ...opened, partnerTie, partnerName: ["", "", "RVTS"], partnerPart: ["lokaler", "", "innlegg"] };
    const { location } = await refusal(call(editMeasure, { db, user, params, form }));

    const shown = async () => (await findMeasure(db, params.measureId)).partners.map(({ name, part }) => [name, part]);
    const chosen = [
      ["Oppvekst", "lokaler"],
      ["Barnehagesjef, Oppvekst", ""],
      ["RVTS", "innlegg"],
    ];
    expect(await shown()).toEqual(chosen);
    const page = await call(showMeasure, { db, user, params });
    expect(page.written?.typed).toMatchObject({ partnerTie, partnerName: ["", "", "RVTS"] });
    expect(page.options.partners).toEqual([
      {
        heading: "Oppvekst",
        choices: [
          { value: `agency:${agencyId}`, label: "Oppvekst" },
          { value: `position:${positionId}`, label: "Barnehagesjef" },
          { value: expect.stringMatching(/^position:/), label: "Rektor" },
        ],
      },
    ]);

    const published = toPublication(await findDraft(db, planId), imprint);
    const renaming = { organisationId: user.memberships[0]?.organisationId ?? "", agencyId };
    const administrator = aUser(user.id, renaming.organisationId, "administrator");
    const renamed = { name: "Oppvekst og skole", external: "no" };
    await call(renameAgency, { db, user: administrator, params: renaming, form: renamed });
    expect(await shown()).toContainEqual(["Barnehagesjef, Oppvekst og skole", ""]);
    expect(published.measures[0]?.partners).toEqual(chosen.map(([name, part]) => ({ name, part })));
    const reader = aUser(user.id, renaming.organisationId, "leader");
    const { words } = await call(showMeasure, { db, user: reader, params });
    expect(words?.partners).toBe("Oppvekst og skole (lokaler)\nBarnehagesjef, Oppvekst og skole\nRVTS (innlegg)");

    const changeId = new URL(location ?? "", "http://komplan.test").searchParams.get("endring") ?? "";
    await call(undoChange, { db, user, params: { planId, changeId }, form: {} });
    expect(await shown()).toEqual([]);
  });

  dbTest("is either chosen or written in one row, and what was typed is kept", async ({ db }) => {
    const { user, params, opened, agencyId } = await given(db);
    const typed = { partnerTie: [`agency:${agencyId}`, ""], partnerName: ["RVTS", ""], partnerPart: ["", ""] };
    const answer = await call(editMeasure, { db, user, params, form: { ...opened, ...typed } });
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { form: { errors: { partners: ["partnerTwice"] }, typed } },
    });
    const nameless = { partnerTie: [""], partnerName: [""], partnerPart: ["innlegg"] };
    expect(await call(editMeasure, { db, user, params, form: { ...opened, ...nameless } })).toMatchObject({
      data: { form: { errors: { partners: ["partnerNeedsName"] } } },
    });
  });

  dbTest("is never an agency or a function of another organisation, nor anything else", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const other = await storePlan(db, {}, "elvedal", "9902");
    for (const tie of [`agency:${other.agencyId}`, `position:${other.positionId}`, `agency:${other.positionId}`]) {
      const form = { ...opened, partnerTie: [tie], partnerName: [""], partnerPart: ["innlegg"] };
      expect(await call(editMeasure, { db, user, params, form })).toMatchObject({
        init: { status: 422 },
        data: { form: { errors: { partners: ["choosePartner"] }, typed: { partnerTie: [tie] } } },
      });
    }
    for (const tie of ["agency:x", "person:", "agency"]) {
      const form = { ...opened, partnerTie: [tie], partnerName: [""], partnerPart: [""] };
      expect(await call(editMeasure, { db, user, params, form })).toMatchObject({
        init: { status: 422 },
        data: { form: { errors: { partners: [expect.any(String)] } } },
      });
    }
    expect((await findMeasure(db, params.measureId)).partners).toEqual([]);
  });
});

describe("two who write about the same measure", () => {
  dbTest("both keep what only one of them has changed", async ({ db }) => {
    const plan = await given(db);
    await store(db, plan, { endsOn: "2027-12-31" });
    const form = { ...plan.opened, title: "Fagdag for alle" };
    const answer = await call(editMeasure, { db, user: plan.user, params: plan.params, form, byScript: true });

    expect(answer).toMatchObject({ data: { kind: "saved", taken: ["endsOn"], typed: { endsOn: ["2027-12-31"] } } });
    expect(await findMeasure(db, plan.measureId)).toMatchObject({ title: "Fagdag for alle", endsOn: "2027-12-31" });
  });

  dbTest("are shown where they disagree, in words, and nothing is stored until one has chosen", async ({ db }) => {
    const plan = await given(db);
    const { user, params } = plan;
    await store(db, plan, { endsOn: "2027-12-31", title: "Temadag" });
    const form = { ...plan.opened, endsOn: "2026-06-30", reason: "Behov" };
    const answer = await call(editMeasure, { db, user, params, form });

    expect(answer).toMatchObject({
      init: { status: 409 },
      data: {
        kind: "conflict",
        who: "Kari Nordmann",
        rows: [{ field: "endsOn", label: "Frist", mine: "30.\u00a0juni 2026", theirs: "31.\u00a0desember 2027" }],
      },
    });
    expect(await findMeasure(db, plan.measureId)).toMatchObject({ endsOn: "2027-12-31", reason: "" });
  });

  dbTest("keep mine: one's own stands, and the rest of theirs too", async ({ db }) => {
    const plan = await given(db);
    const { user, params, measureId } = plan;
    await store(db, plan, { endsOn: "2027-12-31", reason: "Lovkrav" });
    const conflict = await conflictOf(
      call(editMeasure, { db, user, params, form: { ...plan.opened, endsOn: "2026-06-30" } }),
    );
    const again = { ...conflict.mine, original: conflict.original };
    const answer = await call(editMeasure, { db, user, params, form: again, byScript: true });

    expect(answer).toMatchObject({ data: { kind: "saved" } });
    expect(await findMeasure(db, measureId)).toMatchObject({ endsOn: "2026-06-30", reason: "Lovkrav" });
  });

  dbTest("use theirs: theirs stands where they disagreed, and the rest of one's own too", async ({ db }) => {
    const plan = await given(db);
    const { user, params, measureId } = plan;
    await store(db, plan, { endsOn: "2027-12-31" });
    const form = { ...plan.opened, endsOn: "2026-06-30", reason: "Behov" };
    const conflict = await conflictOf(call(editMeasure, { db, user, params, form }));
    await call(editMeasure, {
      db,
      user,
      params,
      form: { ...conflict.theirs, original: conflict.original },
      byScript: true,
    });

    expect(await findMeasure(db, measureId)).toMatchObject({ endsOn: "2027-12-31", reason: "Behov" });
  });

  dbTest("a form that does not say what it began from overwrites nothing", async ({ db }) => {
    const plan = await given(db);
    const form = { ...plan.opened, title: "Noe annet", original: "{}" };
    expect(await call(editMeasure, { db, user: plan.user, params: plan.params, form })).toMatchObject({
      init: { status: 409 },
    });
    const garbled = await call(editMeasure, {
      db,
      user: plan.user,
      params: plan.params,
      form: { ...form, original: "<" },
    });
    expect(garbled).toMatchObject({ init: { status: 422 } });
  });
});

/** A measure in which nothing is left blank, and nothing is as it was. */
function everyField({
  agencyId,
  otherPositionId,
  goalId,
  otherGoalId,
}: Awaited<ReturnType<typeof given>>): MeasureFields {
  return {
    title: "Fagdag for barnehagene",
    points: ["Invitere politiet", "Øve på samtaler"],
    reason: "Ansatte etterspør det",
    kind: "new",
    targetGroups: ["children", "staff"],
    violenceForms: ["physical", "neglect"],
    nationalCategory: "prevention",
    legalBasis: ["kostra-7b"],
    positionId: otherPositionId,
    responsibleText: "Barnevernet",
    partners: [
      { name: "", part: "lokaler", agencyId },
      { name: "", part: "leder dagen", positionId: otherPositionId },
      { name: "RVTS", part: "innlegg" },
    ],
    municipalities: ["9902"],
    startsOn: "2026-02-01",
    endsOn: "2026-12-31",
    periodText: "Hver høst",
    milestones: [
      { title: "Program klart", due: "2026-06-01", doneOn: "2026-05-20" },
      { title: "Holdt", due: "2026-11-01", doneOn: null },
    ],
    period: "next",
    hours: 40,
    costs: [
      { year: 2026, kroner: 1_200_000 },
      { year: 2027, kroner: 60_000 },
    ],
    funding: "grant",
    resourcesText: "Innenfor rammen",
    indicator: { baseline: "2 av 9 barnehager", target: "9 av 9", source: "Egen telling" },
    evaluationMethod: "Spørreskjema",
    evaluationOn: "2027-02-01",
    publicRemark: "Åpen for alle",
    internalRemark: "Bare for oss",
    goalIds: [goalId, otherGoalId],
  };
}

/** The conflict that was answered. */
async function conflictOf(answering: Promise<unknown>) {
  type Shown = { data: { mine: Record<string, string[]>; theirs: Record<string, string[]>; original: string } };
  return ((await answering) as Shown).data; // the test before this one says it is one
}

describe("the table of measures", () => {
  const typed = { title: "Fagdag", positionId: "", startsOn: "", endsOn: "", hours: "40", period: "this" };
  const begun = { title: "Fagdag", startsOn: null, endsOn: null, hours: null, period: "this" };

  dbTest("stands by focus area and goal, and lists the functions for whoever may choose one", async ({ db }) => {
    const { user, params, positionId } = await given(db);
    const table = await call(showTable, { db, user, params });
    expect(table.areas.map(({ goals }) => goals.map(({ rows }) => rows.map(({ number }) => number)))).toEqual([
      [["1.1", "1.2"], []],
      [["2.1"]],
    ]);
    expect(table.positions[0]).toMatchObject({ heading: "Oppvekst", choices: [{ value: positionId }, {}] });
  });

  dbTest("saves the fields of a row, and leaves the others of the measure alone", async ({ db }) => {
    const plan = await given(db);
    const { user, params, measureId, positionId } = plan;
    await store(db, plan, { reason: "Behov", points: ["Øve"] });
    const form = { ...typed, positionId, original: JSON.stringify({ ...begun, positionId }) };
    const answer = await refusal(call(saveRow, { db, user, params, path: `/?rad=${measureId}`, form }));
    expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/\?endring=.*#tiltak-/) });
    expect(await findMeasure(db, measureId)).toMatchObject({ hours: 40, reason: "Behov", points: ["Øve"] });
  });

  dbTest("stays narrowed to what was asked for when a row is saved without scripts", async ({ db }) => {
    const { user, params, measureId, positionId } = await given(db);
    const form = { ...typed, positionId, original: JSON.stringify({ ...begun, positionId }) };
    const answer = await refusal(call(saveRow, { db, user, params, path: `/?vis=evaluation&rad=${measureId}`, form }));
    expect(answer.location).toMatch(/\/tiltak\?vis=evaluation&endring=.*#tiltak-/);
  });

  dbTest("shows what is asked for, with only the goals and areas that have something left", async ({ db }) => {
    const { user, params, focusAreaIds } = await given(db);
    const asked = async (path: string) => {
      const { areas, shown, all, narrowed } = await call(showTable, { db, user, params, path });
      return { numbers: areas.map(({ number, goals }) => [number, goals.length]), shown, all, narrowed };
    };
    expect(await asked("/")).toEqual({
      numbers: [
        ["1", 2],
        ["2", 1],
      ],
      shown: 3,
      all: 3,
      narrowed: false,
    });
    const second = { numbers: [["2", 1]], shown: 1, all: 3, narrowed: true };
    expect(await asked(`/?omrade=${focusAreaIds[1]}`)).toEqual(second);
    expect(await asked("/?sok=2.1")).toEqual(second);
    expect(await asked("/?status=done")).toEqual({ numbers: [], shown: 0, all: 3, narrowed: true });
  });

  dbTest("keeps what was typed in a row with a mistake, and shows where two disagree", async ({ db }) => {
    const plan = await given(db);
    const { user, params, measureId, positionId } = plan;
    const original = JSON.stringify({ ...begun, positionId });
    const row = { db, user, params, path: `/?rad=${measureId}` };
    const wrong = await call(saveRow, { ...row, form: { ...typed, positionId, original, hours: "x" } });
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { form: { typed: { hours: ["x"] } } } });
    await store(db, plan, { hours: 10 });
    const form = { ...typed, positionId, original };
    expect(await call(saveRow, { ...row, form })).toMatchObject({
      init: { status: 409 },
      data: { rows: [{ label: "Timer", mine: "40", theirs: "10" }] },
    });
  });

  dbTest("holds the goals too: one is written from its row, and one comes back to the table", async ({ db }) => {
    const { user, params, planId, goalId, focusAreaIds } = await given(db);
    const table = await call(showTable, { db, user, params });
    const [row] = table.areas[0]?.goals ?? [];
    expect(table.areaChoices.map(({ value }) => value)).toEqual(focusAreaIds);
    if (!row) throw new Error("the example has a goal in its first focus area");
    const form = { ...typedGoal(row), original: originalOfGoal(row), from: "table" };

    const moved = { ...form, title: "Alle spør", focusAreaId: focusAreaIds[1] ?? "", strategy: "Øve sammen" };
    const saved = await refusal(call(editGoal, { db, user, params, form: moved }));
    expect(saved).toMatchObject({ status: 303 });
    expect(saved.location).toMatch(new RegExp(`/${planId}/tiltak\\?endring=.*#mal-${goalId}$`));
    const after = await call(showTable, { db, user, params });
    expect(after.areas.map(({ goals }) => goals.map(({ title }) => title))).toEqual([
      [expect.any(String)],
      ["Alle spør", expect.any(String)],
    ]);

    const late = await call(editGoal, { db, user, params, form: { ...form, title: "Flere spør" } });
    expect(late).toMatchObject({
      init: { status: 409 },
      data: { rows: [{ mine: "Flere spør", theirs: "Alle spør" }] },
    });

    const added = { goalTitle: "Rask hjelp", level: "agency", from: "table" };
    const made = await refusal(call(addGoal, { db, user, params, form: added }));
    expect(made.location).toMatch(new RegExp(`/${planId}/tiltak#mal-[0-9a-f-]{36}$`));
    expect(await call(addGoal, { db, user, params, form: added, byScript: true })).toMatchObject({ data: null });
  });

  dbTest("is read, but not written, by an adviser, and is not there for others", async ({ db }) => {
    const { organisationId, by, params, measureId } = await given(db);
    const adviser = aUser(by, organisationId, "adviser");
    expect(await call(showTable, { db, user: adviser, params })).toMatchObject({ canEdit: false, positions: [] });
    const other = await storePlan(db, {}, "elvedal", "9902");
    const stranger = aUser(other.by, other.organisationId, "coordinator");
    const row = { db, params, path: `/?rad=${measureId}`, form: typed };
    expect(await refusal(call(saveRow, { ...row, user: adviser }))).toMatchObject({ status: 403 });
    expect(await refusal(call(saveRow, { ...row, user: stranger }))).toMatchObject({ status: 404 });
    expect(await refusal(call(showTable, { db, params, user: stranger }))).toMatchObject({ status: 404 });
  });
});

describe("goals and focus areas", () => {
  dbTest("are made, and lead to their own page", async ({ db }) => {
    const { user, params } = await given(db);
    const area = await call(addFocusArea, { db, user, params, form: { focusAreaTitle: "Beskyttelse" } });
    expect(area).toMatchObject({ status: 303 });
    const goal = await refusal(call(addGoal, { db, user, params, form: { goalTitle: "Rask hjelp", level: "user" } }));
    expect(goal.location).toMatch(/\/mal\/[0-9a-f-]{36}$/);
    const wrong = await call(addGoal, { db, user, params, form: { goalTitle: "", level: "user" } });
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { errors: { goalTitle: ["writeTitle"] } } });
  });

  dbTest("show their measures with what a reader asks first", async ({ db }) => {
    const plan = await given(db);
    const { user, params } = plan;
    await store(db, plan, { startsOn: "2026-01-01", endsOn: "2027-06-30", hours: 40 });
    const page = await call(showFocusArea, { db, user, params });
    expect(page.area).toMatchObject({ number: "1", title: "Forebygging", first: true, last: false });
    expect(page.goals[0]?.measures[0]).toMatchObject({
      number: "1.1",
      title: "Fagdag",
      responsible: "Barnehagesjef",
      years: "2026–2027",
      hours: 40,
    });
    expect((await call(showGoal, { db, user, params })).goal.measures).toHaveLength(2);
  });

  dbTest("are saved, and a disagreement about them is shown like that about a measure", async ({ db }) => {
    const { user, params } = await given(db);
    const { typed, original } = await call(showGoal, { db, user, params });
    const first = await call(editGoal, {
      db,
      user,
      params,
      form: { ...typed, title: "Alle spør", original },
      byScript: true,
    });
    expect(first).toMatchObject({ data: { kind: "saved", changeId: expect.any(String) } });
    const second = await call(editGoal, { db, user, params, form: { ...typed, title: "Flere spør", original } });
    expect(second).toMatchObject({
      init: { status: 409 },
      data: { rows: [{ label: "Tittel", mine: "Flere spør", theirs: "Alle spør" }] },
    });

    const area = await call(showFocusArea, { db, user, params });
    const form = { ...area.typed, original: area.original, period: "next", reason: "Få får hjelp" };
    await refusal(call(editFocusArea, { db, user, params, form }));
    expect((await call(showFocusArea, { db, user, params })).area).toMatchObject({
      period: "next",
      reason: "Få får hjelp",
    });
  });

  dbTest("a goal cannot be put in the focus area of another plan", async ({ db }) => {
    const { user, params } = await given(db);
    const other = await storePlan(db, {}, "elvedal", "9902");
    const { typed, original } = await call(showGoal, { db, user, params });
    const form = { ...typed, original, focusAreaId: other.focusAreaIds[0] ?? "" };
    expect(await call(editGoal, { db, user, params, form })).toMatchObject({ init: { status: 422 } });
  });
});

describe("places in the plan", () => {
  const numbers = async (db: Db, planId: string) =>
    (await listMeasures(db, planId)).map(({ number, title }) => `${number} ${title}`);

  dbTest("a measure moves up and down by buttons, and before another by hand", async ({ db }) => {
    const { user, params, planId, goalId, measureId, secondId } = await given(db);
    await refusal(call(moveMeasure, { db, user, params, form: { under: goalId, direction: "down" } }));
    expect(await numbers(db, planId)).toEqual(["1.1 Tiltakskort", "1.2 Fagdag", "2.1 Krisetelefon"]);
    const form = { under: goalId, goal: goalId, before: secondId };
    const answer = await refusal(call(moveMeasure, { db, user, params, form }));
    expect(await numbers(db, planId)).toEqual(["1.1 Fagdag", "1.2 Tiltakskort", "2.1 Krisetelefon"]);
    expect(answer.location).toContain(`#tiltak-${measureId}`);
  });

  dbTest("a script is told the new place of what it moved, and what takes it back", async ({ db }) => {
    const { user, params, planId, goalId, otherGoalId, chapterIds } = await given(db);
    const [foreword = "", about = ""] = chapterIds;
    const asked = [
      { move: moveChapter, list: listChapters, moved: about, before: foreword },
      { move: moveGoal, list: listGoals, moved: otherGoalId, before: goalId },
    ];
    for (const { move, list, moved, before } of asked) {
      const order = async () => (await list(db, planId)).map(({ id }) => id);
      const begun = await order();
      const place = { ...params, chapterId: moved, goalId: moved };
      const answer = await call(move, { db, user, params: place, form: { before, from: "here" } });
      const told = await answer.json();
      expect(told).toEqual({ kind: "moved", place: 1, of: 2, changeId: expect.any(String) });
      expect((await order()).indexOf(moved)).toBe(0);

      const again = await call(move, { db, user, params: place, form: { direction: "up", from: "here" } });
      expect(await again.json()).toEqual({ kind: "moved", place: 1, of: 2, changeId: null });
      const { changeId } = told;
      await call(undoChange, { db, user, params: { planId, changeId }, form: {} });
      expect(await order()).toEqual(begun);
      expect(await refusal(call(move, { db, user, params: place, form: { before: "x" } }))).toMatchObject({
        status: 303,
      });
    }
  });

  dbTest("a goal is not moved among those of another focus area", async ({ db }) => {
    const { user, params, planId, goalIds } = await given(db);
    const order = async () => (await listGoals(db, planId)).map(({ id }) => id);
    const begun = await order();
    const form = { before: goalIds[2] ?? "", from: "here" };
    expect(await (await call(moveGoal, { db, user, params, form })).json()).toMatchObject({ place: 2, of: 2 });
    expect((await order()).at(-1)).toBe(begun.at(-1));
  });

  dbTest("to drag a measure to another goal can be taken back", async ({ db }) => {
    const { user, params, planId, goalId, goalIds } = await given(db);
    const form = { under: goalId, goal: goalIds[2] ?? "", before: "", from: "here" };
    const answer = await call(moveMeasure, { db, user, params, form });
    const told = await answer.json();
    expect(told).toMatchObject({ kind: "moved", place: 2, of: 2 });
    const { changeId } = told;
    await call(undoChange, { db, user, params: { planId, changeId }, form: {} });
    expect(await numbers(db, planId)).toEqual(["1.1 Tiltakskort", "1.2 Fagdag", "2.1 Krisetelefon"]);
  });

  dbTest("a measure is dragged to another goal", async ({ db }) => {
    const { user, params, planId, goalId, goalIds } = await given(db);
    await call(moveMeasure, {
      db,
      user,
      params,
      form: { under: goalId, goal: goalIds[2] ?? "", before: "", from: "here" },
    });
    expect(await numbers(db, planId)).toEqual(["1.1 Tiltakskort", "2.1 Krisetelefon", "2.2 Fagdag"]);
  });

  dbTest("a measure cannot be dragged to a goal of another plan", async ({ db }) => {
    const { user, params, goalId } = await given(db);
    const other = await storePlan(db, {}, "elvedal", "9902");
    const form = { under: goalId, goal: other.goalIds[0] ?? "", before: "" };
    expect(await refusal(call(moveMeasure, { db, user, params, form }))).toMatchObject({ status: 404 });
  });

  dbTest("a new measure stands last under its goal, and one that is deleted is gone from the plan", async ({ db }) => {
    const { user, params, planId } = await given(db);
    const form = { measureTitle: "Kurs i TryggEst", from: "table" };
    await call(addMeasure, { db, user, params, form, byScript: true });
    await call(removeMeasure, { db, user, params, form: {} });
    expect(await numbers(db, planId)).toEqual(["1.1 Tiltakskort", "1.2 Kurs i TryggEst", "2.1 Krisetelefon"]);
  });
});

describe("status", () => {
  const said = {
    ...{ phase: "underWay", late: "yes", cause: "waiting", comment: "Venter på lokaler" },
    ...{ decisionNeeded: "Leie av lokaler", onTimeReason: "Gjelder ikke", internalNote: "Bare for oss" },
  };

  dbTest("is reported by whoever holds the function, and stays in the history", async ({ db }) => {
    const { organisationId, by, params, positionId } = await given(db);
    const holder = aUser(by, organisationId, "contact", { positions: [positionId] });
    const answer = await refusal(call(reportStatus, { db, user: holder, params, form: said }));
    expect(answer).toMatchObject({ status: 303 });

    const page = await call(showStatus, { db, user: holder, params });
    const { late, ...stored } = { ...said, late: true, onTimeReason: "" };
    expect(page.reports).toMatchObject([{ late, ...stored }]);
    expect(page.now).toEqual({ phase: "underWay", late: "yes", cause: "waiting" });
    expect(page.line).toMatchObject({ phase: "underWay", time: "late" });
  });

  dbTest("asks for a phase and whether it is late, and keeps what was typed", async ({ db }) => {
    const { user, params } = await given(db);
    const answer = await call(reportStatus, { db, user, params, form: { comment: "Snart", internalNote: "" } });
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { errors: { phase: ["choosePhase"], late: ["chooseLate"] }, typed: { comment: ["Snart"] } },
    });
  });

  dbTest(
    "asks why a measure is late, and takes a reason for why it is not although its date is past",
    async ({ db }) => {
      const { user, params } = await given(db);
      const answer = await call(reportStatus, { db, user, params, form: { ...said, cause: "" } });
      expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { cause: ["chooseCause"] } } });

      const measureId = params.measureId ?? "";
      await db.updateTable("work.measure").set({ endsOn: "2020-01-01" }).where("id", "=", measureId).execute();
      expect(await call(showStatus, { db, user, params })).toMatchObject({ isPastDue: true, line: { time: "late" } });
      const onTime = { ...said, late: "no", onTimeReason: "Flyttet til høsten etter vedtak" };
      expect(await refusal(call(reportStatus, { db, user, params, form: onTime }))).toMatchObject({ status: 303 });
      const page = await call(showStatus, { db, user, params });
      expect(page.line.time).toBe("onTime");
      expect(page.reports[0]).toMatchObject({ cause: null, onTimeReason: "Flyttet til høsten etter vedtak" });
    },
  );

  dbTest("is refused from a contact who does not answer for the measure", async ({ db }) => {
    const { organisationId, by, params, otherPositionId } = await given(db);
    const other = aUser(by, organisationId, "contact", { positions: [otherPositionId] });
    expect(await refusal(call(showStatus, { db, user: other, params }))).toMatchObject({ status: 403 });
    expect(await refusal(call(reportStatus, { db, user: other, params, form: said }))).toMatchObject({ status: 403 });
  });
});

describe("undoing", () => {
  dbTest("takes back the last saving and comes back to the page, but never leaves the plan", async ({ db }) => {
    const { user, params, opened, measureId } = await given(db);
    const form = { ...opened, title: "Feil tittel" };
    const { location } = await refusal(call(editMeasure, { db, user, params, form }));
    const changeId = new URL(location ?? "", "http://komplan.test").searchParams.get("endring") ?? "";
    const page = `/arbeid/planer/${params.planId}/tiltak/${measureId}`;
    const undone = await call(undoChange, { db, user, params: { ...params, changeId }, form: { back: page } });
    expect(undone.headers.get("location")).toBe(page);
    expect(await findMeasure(db, measureId)).toMatchObject({ title: "Fagdag" });

    const again = { db, user, params: { ...params, changeId }, form: { back: "https://ondt.example/" } };
    expect((await call(undoChange, again)).headers.get("location")).toMatch(/historikk$/);
  });
});

describe("who may", () => {
  dbTest("an adviser and a contact read a measure as words, and change nothing", async ({ db }) => {
    const { organisationId, by, params, opened } = await given(db);
    for (const role of ["adviser", "contact"] as const) {
      const user = aUser(by, organisationId, role);
      const page = await call(showMeasure, { db, user, params });
      expect(page).toMatchObject({ written: null, words: { positionId: "Barnehagesjef, Oppvekst" } });
      const actions: Handler[] = [
        editMeasure,
        moveMeasure,
        removeMeasure,
        addMeasure,
        addGoal,
        editGoal,
        editFocusArea,
        addFocusArea,
      ];
      for (const action of actions) {
        expect(await refusal(call(action, { db, user, params, form: opened }))).toMatchObject({ status: 403 });
      }
    }
  });

  dbTest("to other organisations the pages are not there", async ({ db }) => {
    const { params, opened } = await given(db);
    const other = await storePlan(db, {}, "elvedal", "9902");
    const user = aUser(other.by, other.organisationId, "coordinator");
    const form = opened;
    const pages: Handler[] = [showMeasure, showGoal, showFocusArea, showStatus];
    for (const handler of pages) {
      expect(await refusal(call(handler, { db, user, params }))).toMatchObject({ status: 404 });
    }
    const actions: Handler[] = [
      editMeasure,
      editGoal,
      editFocusArea,
      moveMeasure,
      removeMeasure,
      addMeasure,
      addGoal,
      reportStatus,
    ];
    for (const action of actions) {
      expect(await refusal(call(action, { db, user, params, form }))).toMatchObject({ status: 404 });
    }
  });

  dbTest("a measure is not found under the address of another plan of one's own", async ({ db }) => {
    const { user, params, opened } = await given(db);
    const other = await storePlan(db, {}, "elvedal", "9902");
    const both = {
      ...user,
      memberships: [...user.memberships, { organisationId: other.organisationId, role: "editor" as const }],
    };
    const elsewhere = { ...params, planId: other.planId };
    expect(await refusal(call(editMeasure, { db, user: both, params: elsewhere, form: opened }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(call(showMeasure, { db, user: both, params: elsewhere }))).toMatchObject({ status: 404 });
    expect(
      await refusal(call(editMeasure, { db, user, params: { ...params, measureId: "x" }, form: opened })),
    ).toMatchObject({ status: 404 });
  });
});
