import { expect, test } from "vitest";
import { aStatus } from "#test/examples.ts";
import type { Phase } from "./measure.ts";
import { isLate, nextDue, statusLine, timeliness } from "./timeliness.ts";

const june = {
  startsOn: null,
  endsOn: "2026-06-30",
  milestones: [],
  period: "this" as const,
  status: null,
};

function said(phase: Phase, late = false) {
  return aStatus({ phase, late, reportedAt: new Date("2026-05-01") });
}

test("a measure is late from the day after its last day", () => {
  expect(isLate(june, "2026-06-30")).toBe(false);
  expect(isLate(june, "2026-07-01")).toBe(true);
});

test("a milestone that was not reached makes the measure late; one that was reached does not", () => {
  const missed = { title: "Kurs holdt", due: "2026-03-01", doneOn: null };
  expect(isLate({ ...june, milestones: [missed] }, "2026-03-02")).toBe(true);
  expect(isLate({ ...june, milestones: [{ ...missed, doneOn: "2026-03-10" }] }, "2026-03-12")).toBe(false);
});

test("what is done, stopped or permanent is never late", () => {
  for (const phase of ["done", "stopped", "permanent"] as const) {
    expect(timeliness({ ...june, status: said(phase, true) }, "2030-01-01")).toBe("finished");
  }
  expect(timeliness({ ...june, status: said("underWay") }, "2030-01-01")).toBe("late");
});

test("a measure reported as late is late before its date has come", () => {
  expect(isLate({ ...june, status: said("underWay", true) }, "2026-01-01")).toBe(true);
});

test("a measure left to the next period is not late", () => {
  expect(timeliness({ ...june, period: "next" }, "2027-01-01")).toBe("onTime");
});

test("a date within thirty days is soon", () => {
  expect(timeliness(june, "2026-05-30")).toBe("onTime");
  expect(timeliness(june, "2026-05-31")).toBe("soon");
});

test("without a date nothing can be said", () => {
  expect(timeliness({ ...june, endsOn: null }, "2026-05-31")).toBe("undated");
});

test("the next date is the earliest one that is still open", () => {
  const milestones = [
    { title: "Avtale", due: "2026-02-01", doneOn: "2026-02-01" },
    { title: "Kurs", due: "2026-04-01", doneOn: null },
  ];
  expect(nextDue({ endsOn: "2026-06-30", milestones })).toBe("2026-04-01");
});

test("a measure that is said to be on time in spite of a date that is past is not late for that date", () => {
  const reportedAt = new Date("2026-07-03T10:00:00Z");
  const status = aStatus({ onTimeReason: "Kurset er flyttet til høsten", reportedAt });
  expect(timeliness({ ...june, status }, "2026-07-10")).toBe("onTime");
  const milestones = [{ title: "Kurs", due: "2026-07-20", doneOn: null }];
  expect(timeliness({ ...june, milestones, status }, "2026-07-10")).toBe("soon");
  expect(timeliness({ ...june, milestones, status }, "2026-07-21")).toBe("late");
});

test("to be on time counts for dates before the report only, and not when it is said to be late", () => {
  const reportedAt = new Date("2026-06-29T10:00:00Z");
  const status = aStatus({ onTimeReason: "Går sin gang", reportedAt });
  expect(timeliness({ ...june, status }, "2026-07-01")).toBe("late");
  const late = aStatus({ late: true, onTimeReason: "Går sin gang", reportedAt: new Date("2026-07-03T10:00:00Z") });
  expect(timeliness({ ...june, status: late }, "2026-07-10")).toBe("late");
});

test("the status line tells phase, timeliness and when it was last heard", () => {
  expect(statusLine(june, "2026-05-30")).toEqual({
    phase: "notStarted",
    time: "onTime",
    heardOn: null,
    isThisYear: false,
    isStale: false,
  });
  expect(statusLine({ ...june, status: said("underWay") }, "2026-10-01")).toMatchObject({
    phase: "underWay",
    time: "late",
    heardOn: "2026-05-01",
    isThisYear: true,
    isStale: false,
  });
  expect(statusLine({ ...june, status: said("done") }, "2027-01-01")).toMatchObject({
    isThisYear: false,
    time: "finished",
  });
});

test("what is not heard of within the interval is stale, unless it is finished", () => {
  const measure = { ...june, status: said("underWay") };
  expect(statusLine(measure, "2026-11-01").isStale).toBe(false);
  expect(statusLine(measure, "2026-11-02").isStale).toBe(true);
  expect(statusLine({ ...measure, intervalMonths: 3 }, "2026-08-02").isStale).toBe(true);
  expect(statusLine({ ...june, status: said("permanent") }, "2030-01-01").isStale).toBe(false);
  const lastOfMarch = { ...june, status: aStatus({ reportedAt: new Date("2026-02-28T10:00:00Z") }) };
  expect(statusLine(lastOfMarch, "2026-08-31").isStale).toBe(false);
});
