import { expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { action as addMeeting } from "#app/process/add-meeting.tsx";
import { loader as downloadCalendar } from "#app/process/download-calendar.ts";
import { action as editMeeting, loader as showMeeting } from "#app/process/edit-meeting.tsx";
import { loader as showMeetings } from "#app/process/list-meetings.tsx";
import { listMeetings } from "#app/process/meeting.server.ts";
import { loader as printMeetings } from "#app/process/print-meetings.tsx";
import { loader as proposeEvents, action as takeEvents } from "#app/process/propose-events.tsx";
import { action as removeMeeting } from "#app/process/remove-meeting.ts";
import { loader as showProcess } from "#app/process/show-process.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

const blank = {
  kind: "meeting",
  groupKind: "working",
  title: "",
  heldOn: "2099-03-05",
  startsAt: "09:00",
  endsAt: "11:00",
  place: "Rådhuset",
  agenda: "Mandat\n\nTidsplan",
};

async function given(db: Db) {
  const stored = await storePlan(db);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const params = { planId: stored.planId };
  const add = (form: object = {}) =>
    call(addMeeting, { db, user, params, form: { ...blank, everyWeeks: "0", until: "", ...form } });
  const list = () => listMeetings(db, stored.planId);
  return { ...stored, user, params, add, list };
}

dbTest("a meeting is planned, held and written up, and stands where people look", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  expect(await add()).toMatchObject({ status: 303 });
  const [meeting] = await list();
  expect(meeting).toMatchObject({
    heldOn: "2099-03-05",
    startsAt: "09:00",
    agenda: ["Mandat", "Tidsplan"],
    decisions: [],
  });

  const at = { ...params, meetingId: meeting?.id ?? "" };
  const minutes = {
    decision: ["Spørre rådene", ""],
    responsible: ["Helsesjef", ""],
    due: ["1.4.2099", ""],
    version: "1",
  };
  expect(await call(editMeeting, { db, user, params: at, form: { ...blank, ...minutes } })).toMatchObject({
    status: 303,
  });

  const decided = { decision: "Spørre rådene", responsible: "Helsesjef", due: "2099-04-01" };
  expect((await call(showMeeting, { db, user, params: at })).meeting.decisions).toEqual([decided]);
  expect((await call(showProcess, { db, user, params })).next).toMatchObject([
    { name: "Møte i arbeidsgruppa", day: "torsdag 5.\u00a0mars 2099 (uke\u00a010)", clock: "kl. 09.00–11.00" },
  ]);
  expect((await call(printMeetings, { db, user, params })).meetings).toMatchObject([
    { decisions: [{ responsible: "Helsesjef", by: "1.\u00a0april 2099" }] },
  ]);
  await call(removeMeeting, { db, user, params: at, form: {} });
  expect(await list()).toHaveLength(1);
});

dbTest("a series is put in the calendar at once, and one of them can be called off or taken away", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  await add({ heldOn: "2027-01-14", everyWeeks: "4", until: "2027-06-30" });
  expect((await list()).map(({ heldOn }) => heldOn)).toEqual([
    "2027-01-14",
    "2027-02-11",
    "2027-03-11",
    "2027-04-08",
    "2027-05-07", // Ascension Day is the 6th
    "2027-06-03",
  ]);
  const [first, second] = await list();
  const off = {
    ...blank,
    heldOn: "2027-01-14",
    cancelled: "yes",
    version: "1",
    decision: [],
    responsible: [],
    due: [],
  };
  await call(editMeeting, { db, user, params: { ...params, meetingId: first?.id ?? "" }, form: off });
  await call(removeMeeting, { db, user, params: { ...params, meetingId: second?.id ?? "" }, form: {} });
  expect((await list()).map(({ cancelled }) => cancelled)).toEqual([true, false, false, false, false]);
});

dbTest("what is typed wrong is told by its field, and kept", async ({ db }) => {
  const { add, list } = await given(db);
  const errorsOf = async (form: object) => {
    const answer = await add(form);
    return "data" in answer ? answer.data.errors : answer;
  };
  expect(await errorsOf({ heldOn: "" })).toEqual({ heldOn: ["writeDay"] });
  expect(await errorsOf({ startsAt: "ni" })).toEqual({ startsAt: ["writeClock"] });
  expect(await errorsOf({ endsAt: "08:00" })).toEqual({ endsAt: ["endsBeforeStart"] });
  expect(await errorsOf({ everyWeeks: "4" })).toEqual({ until: ["untilMissing"] });
  expect(await errorsOf({ everyWeeks: "4", until: "2020-01-01" })).toEqual({ until: ["untilBefore"] });
  expect(await errorsOf({ everyWeeks: "5" })).toEqual({ everyWeeks: ["unknown"] });
  expect(await errorsOf({ agenda: "Saken om Kari (8)" })).toEqual({ agenda: ["personWithAge"] });
  expect(await list()).toEqual([]);
});

dbTest("two who write minutes at once: the last is shown what the other wrote", async ({ db }) => {
  const { user, params, add, list } = await given(db);
  await add();
  const at = { ...params, meetingId: (await list())[0]?.id ?? "" };
  const write = (decision: string, version: string) =>
    call(editMeeting, {
      db,
      user,
      params: at,
      form: { ...blank, decision: [decision], responsible: [""], due: [""], version },
    });
  await write("En", "1");
  expect(await write("To", "1")).toMatchObject({
    init: { status: 409 },
    data: { form: { typed: { decision: ["To"] } }, theirs: { decisions: [{ decision: "En" }] } },
  });
  expect((await list())[0]?.decisions).toMatchObject([{ decision: "En" }]);
});

dbTest("the guide's events are proposed, changed, and put in the calendar", async ({ db }) => {
  const { user, params, list } = await given(db);
  const { events } = await call(proposeEvents, { db, user, params });
  expect(events.length).toBeGreaterThan(0);

  const none = await call(takeEvents, { db, user, params, form: { kind: ["kickOff"], date: ["2099-01-12"] } });
  expect(none).toMatchObject({ init: { status: 422 }, data: { errors: { take: ["chooseOne"] } } });
  const undated = await call(takeEvents, { db, user, params, form: { kind: ["kickOff"], date: [""], take: "0" } });
  expect(undated).toMatchObject({ data: { errors: { take: ["writeDates"] } } });

  const form = { kind: ["kickOff", "workSeminar"], date: ["2099-01-12", "2099-02-09"], take: ["1"] };
  expect(await call(takeEvents, { db, user, params, form })).toMatchObject({ status: 303 });
  expect(await list()).toMatchObject([{ kind: "workSeminar", heldOn: "2099-02-09", groupKind: null }]);
});

dbTest(
  "the calendar file holds one group's meetings and those for all, and nothing of what they are about",
  async ({ db }) => {
    const { user, params, add } = await given(db);
    await add({ title: "Vold mot eldre" });
    await add({ groupKind: "steering", heldOn: "2099-03-06" });
    await add({ groupKind: "", kind: "kickOff", heldOn: "2099-03-09" });

    const answer = await call(downloadCalendar, { db, user, params, path: "/?gruppe=working" });

    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    const file = await answer.text();
    expect(file.match(/^SUMMARY:.*/gm)?.map((line) => line.trim())).toEqual([
      "SUMMARY:Møte i arbeidsgruppa",
      "SUMMARY:Oppstartsseminar",
    ]);
    expect(file).not.toMatch(/vold|mandat/i);
    const shown = await call(showMeetings, { db, user, params, path: "/?gruppe=steering" });
    expect(shown.upcoming.map(({ heldOn }) => heldOn)).toEqual(["2099-03-06", "2099-03-09"]);
  },
);
