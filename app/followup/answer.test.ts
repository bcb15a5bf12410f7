import { describe, expect, test } from "vitest";
import {
  type Answer,
  answerToStatus,
  choiceOf,
  faultIn,
  isSaid,
  isSaidOften,
  lineOf,
  type MeasureNow,
  mostAnswersADay,
  type Said,
  standingSaid,
} from "./answer.ts";

const today = "2026-11-02";

function aMeasureNow(differences: Partial<MeasureNow> = {}): MeasureNow {
  return {
    ...{ measureId: "m", planTitle: "Plan", number: "1.1", title: "Kurs", points: [], function: "Rektor" },
    ...{
      startsOn: null,
      due: null,
      dates: [],
      intervalMonths: 6,
      isTheirs: true,
      movedTo: "Rektor",
      reportId: "newest",
    },
    status: aStatus(),
    ...differences,
  };
}

function aStatus(differences: Partial<NonNullable<MeasureNow["status"]>> = {}): NonNullable<MeasureNow["status"]> {
  const words = { comment: "", cause: null, decisionNeeded: "", onTimeReason: "" };
  const when = { reportedAt: "2026-11-01T10:00:00Z", isByAsked: false };
  return { phase: "underWay", late: false, ...words, ...when, ...differences };
}

function anAnswer(differences: Partial<Answer> = {}): Answer {
  return { measureId: "m", choice: "onTrack", comment: "", cause: null, decisionNeeded: "", ...differences };
}

function aSaid(differences: Partial<Said> = {}): Said {
  const words = { comment: "", cause: null, decisionNeeded: "", onTimeReason: "" };
  const when = { id: "said", measureId: "m", requestId: "r", reportedAt: "2026-11-01T10:00:00Z" };
  return { phase: "underWay", late: false, ...words, ...when, ...differences };
}

describe("what an answer means", () => {
  test.each([
    ["underWay", null, "onTrack", "underWay"],
    ["underWay", null, "done", "done"],
    ["underWay", null, "late", "underWay"],
    ["permanent", null, "onTrack", "permanent"],
    ["permanent", null, "late", "permanent"],
    ["permanent", null, "done", "permanent"],
    ["notStarted", "2026-12-01", "onTrack", "notStarted"],
    ["notStarted", "2026-10-01", "onTrack", "underWay"],
    ["notStarted", null, "onTrack", "underWay"],
    ["notStarted", "2026-10-01", "late", "notStarted"],
    ["notStarted", "2026-12-01", "done", "done"],
    ["done", null, "onTrack", "underWay"],
    ["stopped", null, "onTrack", "underWay"],
  ] as const)("what was %s and starts %s, answered %s, is %s", (phase, startsOn, choice, after) => {
    const status = answerToStatus(anAnswer({ choice }), aMeasureNow({ status: aStatus({ phase }), startsOn }), today);
    expect(status).toMatchObject({ phase: after, late: choice === "late", internalNote: "" });
  });

  test("a cause and what must be decided are kept of what is late only", () => {
    const words = { cause: "money" as const, decisionNeeded: "Penger i budsjettet" };
    expect(answerToStatus(anAnswer({ choice: "late", ...words }), aMeasureNow(), today)).toMatchObject(words);
    const onTrack = answerToStatus(anAnswer(words), aMeasureNow(), today);
    expect(onTrack).toMatchObject({ cause: null, decisionNeeded: "" });
  });

  test("to be on time after the date takes a reason, which is the line that was written", () => {
    const past = aMeasureNow({ due: "2026-10-01" });
    expect(faultIn(anAnswer(), past, today)).toEqual({ field: "comment", fault: "writeReason" });
    const told = anAnswer({ comment: "Kurset er flyttet til høsten" });
    expect(faultIn(told, past, today)).toBe(undefined);
    expect(answerToStatus(told, past, today).onTimeReason).toBe("Kurset er flyttet til høsten");
    expect(answerToStatus(told, aMeasureNow({ due: "2026-11-02" }), today).onTimeReason).toBe("");
    expect(faultIn(anAnswer({ choice: "done" }), past, today)).toBe(undefined);
  });

  test("what is late needs a cause", () => {
    const late = anAnswer({ choice: "late" });
    expect(faultIn(late, aMeasureNow(), today)).toEqual({ field: "cause", fault: "chooseCause" });
    expect(faultIn({ ...late, cause: "other" }, aMeasureNow(), today)).toBe(undefined);
  });
});

test("the choice that a report was made by is shown again", () => {
  expect(choiceOf({ phase: "underWay", late: true })).toBe("late");
  expect(choiceOf({ phase: "done", late: false })).toBe("done");
  expect(choiceOf({ phase: "permanent", late: false })).toBe("onTrack");
});

test("what nobody has said anything about has not begun", () => {
  const unheard = aMeasureNow({ status: null, startsOn: "2026-12-01" });
  expect(answerToStatus(anAnswer(), unheard, today).phase).toBe("notStarted");
});

test("the same answer as the newest says nothing new; a word changed does, and so does what others have said otherwise", () => {
  const status = answerToStatus(anAnswer({ comment: "I gang" }), aMeasureNow(), today);
  expect(isSaid(status, { status: aStatus({ comment: "I gang" }) })).toBe(true);
  expect(isSaid(status, { status: aStatus({ comment: "Nesten i gang" }) })).toBe(false);
  expect(isSaid(status, { status: aStatus({ comment: "I gang", late: true }) })).toBe(false);
  expect(isSaid(status, { status: null })).toBe(false);
});

test("one link says so much about a measure in a day and no more", () => {
  const said = Array.from({ length: mostAnswersADay }, () => aSaid({ reportedAt: "2026-11-02T08:00:00Z" }));
  const by = { requestId: "r", today };
  expect(isSaidOften(said, { measureId: "m" }, by)).toBe(true);
  expect(isSaidOften(said.slice(1), { measureId: "m" }, by)).toBe(false);
  expect(isSaidOften(said, { measureId: "another" }, by)).toBe(false);
  expect(isSaidOften(said, { measureId: "m" }, { ...by, requestId: "a colleague's" })).toBe(false);
  expect(isSaidOften(said, { measureId: "m" }, { ...by, today: "2026-11-03" })).toBe(false);
});

test("what was said by link stands until somebody has said something else", () => {
  const said = [aSaid({ id: "older" }), aSaid({ id: "newest", comment: "ny" })];
  expect(standingSaid(said, aMeasureNow())?.comment).toBe("ny");
  expect(standingSaid(said, aMeasureNow({ reportId: "by staff" }))).toBe(undefined);
});

test("the line tells how the measure stands now", () => {
  const measure = aMeasureNow({ dates: ["2026-10-01"], status: aStatus({ reportedAt: "2026-05-04T10:00:00Z" }) });
  expect(lineOf(measure, today)).toMatchObject({ phase: "underWay", time: "late", heardOn: "2026-05-04" });
  expect([6, 3].map((intervalMonths) => lineOf({ ...measure, intervalMonths }, today).isStale)).toEqual([false, true]);
  const done = aMeasureNow({ status: aStatus({ phase: "done" }) });
  expect(lineOf(done, today)).toMatchObject({ time: "finished", heardOn: "2026-11-01" });
  const unheard = aMeasureNow({ dates: ["2026-10-01"], status: null });
  expect(lineOf(unheard, today)).toMatchObject({ phase: "notStarted", time: "late", heardOn: null });
});
