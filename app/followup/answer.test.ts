import { describe, expect, test } from "vitest";
import { type Answer, answerToStatus, choiceOf, faultIn, isSaid, lineOf, newestSaid, type Said } from "./answer.ts";
import type { MeasureAsWas } from "./request.ts";

const today = "2026-11-02";

function aMeasureAsWas(differences: Partial<MeasureAsWas> = {}): MeasureAsWas {
  return {
    ...{ measureId: "m", planId: "p", planTitle: "Plan", number: "1.1", title: "Kurs", points: [], function: "Rektor" },
    ...{ startsOn: null, due: null, phase: "underWay", late: false, onTimeReason: "", comment: "" },
    ...{ reportedOn: null, occasion: "ask", sort: 1 },
    ...differences,
  };
}

function anAnswer(differences: Partial<Answer> = {}): Answer {
  return { measureId: "m", choice: "onTrack", comment: "", cause: null, decisionNeeded: "", ...differences };
}

function aSaid(differences: Partial<Said> = {}): Said {
  const words = { comment: "", cause: null, decisionNeeded: "", onTimeReason: "" };
  const when = { measureId: "m", requestId: "r", reportedAt: "2026-11-01T10:00:00Z" };
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
    const status = answerToStatus(anAnswer({ choice }), aMeasureAsWas({ phase, startsOn }), today);
    expect(status).toMatchObject({ phase: after, late: choice === "late", internalNote: "" });
  });

  test("a cause and what must be decided are kept of what is late only", () => {
    const words = { cause: "money" as const, decisionNeeded: "Penger i budsjettet" };
    expect(answerToStatus(anAnswer({ choice: "late", ...words }), aMeasureAsWas(), today)).toMatchObject(words);
    const onTrack = answerToStatus(anAnswer(words), aMeasureAsWas(), today);
    expect(onTrack).toMatchObject({ cause: null, decisionNeeded: "" });
  });

  test("to be on time after the date takes a reason, which is the line that was written", () => {
    const past = aMeasureAsWas({ due: "2026-10-01" });
    expect(faultIn(anAnswer(), past, today)).toEqual({ field: "comment", fault: "writeReason" });
    const told = anAnswer({ comment: "Kurset er flyttet til høsten" });
    expect(faultIn(told, past, today)).toBe(undefined);
    expect(answerToStatus(told, past, today).onTimeReason).toBe("Kurset er flyttet til høsten");
    expect(answerToStatus(told, aMeasureAsWas({ due: "2026-11-02" }), today).onTimeReason).toBe("");
    expect(faultIn(anAnswer({ choice: "done" }), past, today)).toBe(undefined);
  });

  test("what is late needs a cause", () => {
    const late = anAnswer({ choice: "late" });
    expect(faultIn(late, aMeasureAsWas(), today)).toEqual({ field: "cause", fault: "chooseCause" });
    expect(faultIn({ ...late, cause: "other" }, aMeasureAsWas(), today)).toBe(undefined);
  });
});

test("the choice that a report was made by is shown again", () => {
  expect(choiceOf({ phase: "underWay", late: true })).toBe("late");
  expect(choiceOf({ phase: "done", late: false })).toBe("done");
  expect(choiceOf({ phase: "permanent", late: false })).toBe("onTrack");
});

test("the same answer again says nothing new; a word changed does", () => {
  const status = answerToStatus(anAnswer({ comment: "I gang" }), aMeasureAsWas(), today);
  expect(isSaid(status, aSaid({ comment: "I gang" }))).toBe(true);
  expect(isSaid(status, aSaid({ comment: "Nesten i gang" }))).toBe(false);
  expect(isSaid(status, undefined)).toBe(false);
});

test("of what was said about a measure the newest counts", () => {
  const said = [aSaid({ comment: "ny", reportedAt: "2026-11-02T08:00:00Z" }), aSaid({ comment: "gammel" })];
  expect(newestSaid(said, "m")?.comment).toBe("ny");
  expect(newestSaid(said, "another")).toBe(undefined);
});

test("the line tells what was said by link, else what was known when it was asked", () => {
  const measure = aMeasureAsWas({ due: "2026-10-01", phase: "underWay", reportedOn: "2026-05-04" });
  expect(lineOf(measure, undefined, today)).toMatchObject({ phase: "underWay", time: "late", heardOn: "2026-05-04" });
  expect(lineOf(measure, aSaid({ phase: "done" }), today)).toMatchObject({ time: "finished", heardOn: "2026-11-01" });
  const unheard = aMeasureAsWas({ due: "2026-10-01" });
  expect(lineOf(unheard, undefined, today)).toMatchObject({ phase: "notStarted", time: "late", heardOn: null });
});
