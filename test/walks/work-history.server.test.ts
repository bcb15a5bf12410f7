import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { listChanges } from "#app/plan/change.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { updateMeasure } from "#app/plan/measure.server.ts";
import ShowHistory, { loader as showHistory } from "#app/plan/show-history.tsx";
import { action as addInvolvement } from "#app/process/add-involvement.tsx";
import { action as addMeeting } from "#app/process/add-meeting.tsx";
import { loader as showGroup, action as writeGroup } from "#app/process/edit-group.tsx";
import { action as editInvolvement } from "#app/process/edit-involvement.tsx";
import { action as editMeeting } from "#app/process/edit-meeting.tsx";
import { listInvolvements } from "#app/process/involvement.server.ts";
import { listMeetings } from "#app/process/meeting.server.ts";
import { action as removeInvolvement } from "#app/process/remove-involvement.ts";
import { action as removeMeeting } from "#app/process/remove-meeting.ts";
import { action as undoChange } from "#app/process/undo-change.ts";
import { loader as compare } from "#app/writing/compare-versions.tsx";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

/** The work round a plan is remembered as the plan itself is: who changed what, and it can be taken back. */
async function given(db: Db) {
  const { by, organisationId, planId } = await storePlan(db);
  const user = aUser(by, organisationId, "coordinator");
  const params = { planId };
  const send = (action: Parameters<typeof call>[0], form: Record<string, string>, more: Record<string, string> = {}) =>
    call(action, { db, user, params: { ...params, ...more }, form });
  const undo = async (at = 0) =>
    send(undoChange, {}, { changeId: (await listChanges(db, planId))[at]?.id ?? "nothing was changed" });
  const history = async () =>
    (await call(showHistory, { db, user, params })).changes.map(({ part, kind, title }) => `${kind} ${part} ${title}`);
  return { planId, organisationId, user, params, send, undo, history };
}

const council = { kind: "elderCouncil", name: "Eldrerådet", wish: "", askedOn: "", said: "", done: "" };
const meeting = {
  ...{ kind: "meeting", groupKind: "working", title: "Oppstart", heldOn: "2099-03-05", startsAt: "09:00" },
  ...{ endsAt: "11:00", place: "Rådhuset", agenda: "Mandat", everyWeeks: "0", until: "" },
};
const decided = { decision: "Spørre rådene", responsible: "Helsesjef", due: "" };

dbTest(
  "the history says who did what, and when by Norwegian clocks, and so do the versions of a measure",
  async ({ db }) => {
    const { planId, organisationId, user, params } = await given(db);
    const [measure] = (await findDraft(db, planId)).measures;
    const doer = { by: user.id, organisationId, planId };
    await updateMeasure(db, doer, measure?.id ?? "", measure?.version ?? 0, { title: "Nytt navn" });
    const changedAt = new Date("2026-03-05T09:30:00Z");
    await db
      .updateTable("work.change")
      .set({ changedAt })
      .where("partId", "=", measure?.id ?? "")
      .execute();

    for (const [language, told] of [
      ["nb", "Kari Nordmann endret tiltaket «Nytt navn» 5. mars 2026 kl. 10.30"],
      ["nn", "Kari Nordmann endra tiltaket «Nytt navn» 5. mars 2026 kl. 10.30"],
    ] as const) {
      const page = await call(showHistory, { db, user, params, language });
      expect(wordsIn(await drawn({ default: ShowHistory }, page, { params, language }))).toContain(told);
    }
    const { versions } = await call(compare, {
      db,
      user,
      params: { planId, part: "tiltak", partId: measure?.id ?? "" },
    });
    expect(versions[0]).toMatchObject({ by: "Kari Nordmann", at: "5.\u00a0mars 2026 kl. 10.30" });
  },
);

dbTest("what a group shall do is changed, seen in the history, and taken back", async ({ db }) => {
  const { user, params, send, undo, history } = await given(db);
  const place = { kind: "working" };
  const text = async () => (await call(showGroup, { db, user, params: { ...params, ...place } })).text;
  await send(writeGroup, { tasks: "Skrive", responsibility: "Foreslår" }, place);
  await send(writeGroup, { tasks: "Skrive utkast", responsibility: "Foreslår" }, place);
  await send(writeGroup, { tasks: "Skrive utkast", responsibility: "Foreslår" }, place);
  const line = "changed groupText Arbeidsgruppe";
  expect((await history()).slice(0, 2)).toEqual([line, line]);
  expect((await history())[2]).not.toBe(line); // what is sent again unchanged leaves no trace

  await undo();
  expect(await text()).toMatchObject({ tasks: "Skrive", responsibility: "Foreslår" });
  await undo(2);
  expect(await text()).toMatchObject({ tasks: "", responsibility: "" });
});

dbTest("an actor is brought back as they stood, and only what one change did is taken back", async ({ db }) => {
  const { planId, send, undo, history } = await given(db);
  const list = () => listInvolvements(db, planId);
  await send(addInvolvement, council);
  const [asked] = await list();
  const place = { involvementId: asked?.id ?? "" };
  await send(editInvolvement, { ...council, wish: "Møte", version: "1" }, place);
  await send(editInvolvement, { ...council, wish: "Møte", askedOn: "2026-01-12", version: "2" }, place);
  await undo(1);
  expect(await list()).toMatchObject([{ wish: "", askedOn: "2026-01-12", version: 4 }]);

  await send(removeInvolvement, {}, place);
  expect(await list()).toEqual([]);
  await undo();
  expect(await list()).toMatchObject([{ id: asked?.id, wish: "", askedOn: "2026-01-12" }]);
  expect((await history()).slice(0, 3)).toEqual([
    "brought back involvement Eldrerådet",
    "removed involvement Eldrerådet",
    "changed involvement Eldrerådet",
  ]);
  await undo();
  expect(await list()).toEqual([]);
});

dbTest("whoever has answered since is not taken away by undoing that they were written down", async ({ db }) => {
  const { planId, send, undo } = await given(db);
  await send(addInvolvement, council);
  const [asked] = await listInvolvements(db, planId);
  await send(editInvolvement, { ...council, said: "Hør på oss.", version: "1" }, { involvementId: asked?.id ?? "" });
  expect(await refusal(undo(1))).toMatchObject({ status: 409 });
  expect(await listInvolvements(db, planId)).toMatchObject([{ said: "Hør på oss." }]);
});

dbTest(
  "a meeting is moved back, called off meeting and minutes as they were, and brought back when removed",
  async ({ db }) => {
    const { planId, send, undo, history } = await given(db);
    const list = () => listMeetings(db, planId);
    await send(addMeeting, meeting);
    const [held] = await list();
    const place = { meetingId: held?.id ?? "" };
    await send(editMeeting, { ...meeting, heldOn: "2099-03-12", version: "1" }, place);
    await send(editMeeting, { ...meeting, ...decided, heldOn: "2099-03-12", version: "2" }, place);
    await undo(1);
    expect(await list()).toMatchObject([{ heldOn: "2099-03-05", decisions: [{ decision: "Spørre rådene" }] }]);
    expect(await refusal(undo(3))).toMatchObject({ status: 409 }); // minutes stand

    await undo(1);
    expect(await list()).toMatchObject([{ heldOn: "2099-03-05", decisions: [] }]);
    await send(removeMeeting, {}, place);
    await undo();
    expect(await list()).toMatchObject([{ id: held?.id, title: "Oppstart", agenda: ["Mandat"], startsAt: "09:00" }]);
    expect((await history()).slice(0, 2)).toEqual([
      "brought back meeting Oppstart, 5.\u00a0mars 2099",
      "removed meeting Oppstart, 5.\u00a0mars 2099",
    ]);
  },
);

dbTest("an hour that would come to stand after the other is not taken back", async ({ db }) => {
  const { planId, send, undo } = await given(db);
  await send(addMeeting, meeting);
  const place = { meetingId: (await listMeetings(db, planId))[0]?.id ?? "" };
  await send(editMeeting, { ...meeting, startsAt: "07:00", version: "1" }, place);
  await send(editMeeting, { ...meeting, startsAt: "07:00", endsAt: "08:00", version: "2" }, place);
  expect(await refusal(undo(1))).toMatchObject({ status: 409 });
  expect(await listMeetings(db, planId)).toMatchObject([{ startsAt: "07:00", endsAt: "08:00" }]);
});

dbTest("a series is one deed in the audit trail, and each meeting of it a change of its own", async ({ db }) => {
  const { planId, send, undo } = await given(db);
  await send(addMeeting, { ...meeting, heldOn: "2027-01-14", everyWeeks: "4", until: "2027-03-30" });
  const deeds = db.selectFrom("audit.entry").select("action").where("action", "like", "meeting%").execute();
  expect(await deeds).toEqual([{ action: "meetings:added" }]);
  await undo();
  expect((await listMeetings(db, planId)).length).toBe(2);
});
