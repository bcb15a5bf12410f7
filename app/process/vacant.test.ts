import { expect, test } from "vitest";
import { aMeasure } from "#test/examples.ts";
import { countVacant } from "./vacant.ts";

const by = (positionId: string) => ({ positionId, title: "Rektor", agency: "Skole", agencyId: "a" });
const open = { status: null, endsOn: null, milestones: [] };
const done = {
  phase: "done" as const,
  late: false,
  comment: "",
  internalNote: "",
  reportedAt: new Date("2026-10-05"),
  cause: null,
  decisionNeeded: "",
  onTimeReason: "",
};

test("a function without holder counts once, as long as a measure of this period waits for it", () => {
  const measures = [
    aMeasure({ ...open, responsible: by("p1") }),
    aMeasure({ ...open, responsible: by("p1") }),
    aMeasure({ ...open, responsible: by("p2"), status: done }),
    aMeasure({ ...open, responsible: by("p3"), period: "next" }),
    aMeasure({ ...open, responsible: by("held") }),
    aMeasure({ ...open, responsible: null }),
  ];
  expect(countVacant(measures, ["p1", "p2", "p3"], "2026-11-21")).toBe(1);
  expect(countVacant(measures, [], "2026-11-21")).toBe(0);
});
