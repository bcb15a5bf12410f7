import { expect, test } from "vitest";
import { aMeasure, aStatus } from "#test/examples.ts";
import { aReportContent, aReportedMeasure } from "#test/reports.ts";
import { periodRows } from "./period-view.ts";

const content = aReportContent({
  measures: [
    aReportedMeasure({ id: "told" }),
    aReportedMeasure({ id: "untold", status: null, complete: false, late: true }),
    aReportedMeasure({ id: "next", period: "next" }),
  ],
});

test("those that lack something stand first, and what waits for the next plan is not there", () => {
  expect(periodRows(content, null).map(({ id, how }) => [id, how])).toEqual([
    ["untold", "unheard"],
    ["told", "complete"],
  ]);
});

test("what is frozen is shown as it was told, and what is open as it stands today", () => {
  expect(periodRows(content, null).map(({ line }) => [line.phase, line.time, line.heardOn])).toEqual([
    ["notStarted", "late", null],
    ["underWay", "onTime", "2026-05-01"],
  ]);
  const told = aMeasure({ id: "told", milestones: [], status: aStatus({ phase: "done" }) });
  const now = { draft: { measures: [told] }, period: content, today: "2026-11-21" };
  expect(periodRows(content, now).find(({ id }) => id === "told")?.line.phase).toBe("done");
});
