import { expect, test } from "vitest";
import { aStatus } from "#test/examples.ts";
import type { Phase } from "./measure.ts";
import { isLate, nextDue, timeliness } from "./timeliness.ts";

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
