import { expect, test } from "vitest";
import { aDraft, aMeasure } from "#test/examples.ts";
import {
  decisionsNeeded,
  finishedMeasures,
  firstOf,
  lateMeasures,
  progressCounts,
  timelineOf,
  validityRows,
} from "./status-page.ts";

const today = "2026-11-21";
const said = {
  late: false,
  comment: "",
  internalNote: "Bare for oss",
  reportedAt: new Date("2026-10-05T10:00:00Z"),
  cause: null,
  decisionNeeded: "",
  onTimeReason: "",
};
const plain = { startsOn: null, endsOn: null, milestones: [], status: null };

test("measures of this period are counted by how they go, and what is past its date is late whatever was said", () => {
  const measures = [
    aMeasure({ ...plain, status: { ...said, phase: "done" } }),
    aMeasure({ ...plain, endsOn: "2026-11-20", status: { ...said, phase: "underWay" } }),
    aMeasure({ ...plain, endsOn: "2026-11-20", period: "next" }),
    aMeasure(plain),
  ];
  const counts = progressCounts(measures, today, "nb").map(({ words }) => words);
  expect(counts).toEqual(["1 ferdig", "1 forsinket", "1 ikke startet"]);
});

test("what is late is told with its cause, the longest overdue first, and without what is for colleagues alone", () => {
  const late = {
    ...said,
    phase: "underWay" as const,
    late: true,
    cause: "money" as const,
    comment: "Venter på budsjettet",
  };
  const measures = [
    aMeasure({ ...plain, id: "b", endsOn: "2026-10-01", status: late }),
    aMeasure({ ...plain, id: "a", endsOn: "2026-02-01" }),
  ];
  const lines = lateMeasures(aDraft({ measures }), today, "nb");
  expect(lines.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(lines[0]?.words).toEqual(["Frist 1.\u00a0februar 2026", "Ingen har meldt hvorfor"]);
  expect(lines[1]?.words).toEqual([
    "Frist 1.\u00a0oktober 2026",
    expect.stringMatching(/penger|økonomi/i),
    "Venter på budsjettet",
  ]);
  expect(JSON.stringify(lines)).not.toContain("Bare for oss");
});

test("what must be decided is shown also for what goes well, and what is done with its day", () => {
  const measures = [
    aMeasure({ ...plain, id: "a", status: { ...said, phase: "underWay", decisionNeeded: "Si ja til ny stilling" } }),
    aMeasure({ ...plain, id: "b", status: { ...said, phase: "permanent" } }),
  ];
  const draft = aDraft({ measures });
  expect(decisionsNeeded(draft, today, "nb").map(({ id, words }) => [id, ...words])).toEqual([
    ["a", "Si ja til ny stilling"],
  ]);
  expect(finishedMeasures(draft, today, "nb").map(({ id, line }) => [id, line])).toEqual([
    ["b", "Fast ordning · oppdatert uke\u00a041"],
  ]);
});

test("of very many late measures those that have waited longest are told of, and how many are left", () => {
  const measures = Array.from({ length: 45 }, (_, at) =>
    aMeasure({
      ...plain,
      id: `m${at}`,
      endsOn: `2025-${at < 30 ? "02" : "01"}-${String((at % 28) + 1).padStart(2, "0")}`,
    }),
  );
  const all = lateMeasures(aDraft({ measures }), today, "nb");
  const { lines, left } = firstOf(all);
  expect([all.length, lines.length, left]).toEqual([45, 40, 5]);
  expect(lines).toEqual(all.slice(0, 40));
  expect(firstOf(all.slice(0, 40)).left).toBe(0);
});

test("whether the plan is valid is said for each municipality, with what is missing", () => {
  const [row] = validityRows(aDraft({ measures: [] }), today, "nb");
  expect(row).toMatchObject({ municipality: "Fjellvik", valid: false });
  expect(row?.whys.join(" ")).toContain("Ingen tiltak i denne perioden gjelder for kommunen.");
});

test("a plan without a period has no timeline, and one with a period tells each measure in words too", () => {
  const draft = aDraft({ measures: [aMeasure({ ...plain, startsOn: "2026-02-01", endsOn: "2026-12-31" })] });
  const timeline = timelineOf(draft, today, "nb");
  expect(timeline?.rows[0]).toMatchObject({
    time: "1.\u00a0februar 2026 – 31.\u00a0desember 2026",
    status: "Ikke meldt",
  });
  expect(timelineOf({ ...draft, plan: { ...draft.plan, endsOn: null } }, today, "nb")).toBeNull();
});
