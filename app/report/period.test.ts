import { describe, expect, test } from "vitest";
import { aMeasure, aStatus } from "#test/examples.ts";
import { completeness, nextPeriod, periodRefusal, type ReportPeriod } from "./period.ts";

const spring = { fromDate: "2026-01-01", toDate: "2026-06-30", due: "2026-07-14" };
const stored = (differences: Partial<ReportPeriod> = {}): ReportPeriod => {
  return {
    ...spring,
    id: "1",
    organisationId: "1",
    planId: "1",
    introduction: "",
    closedOn: "2026-07-15",
    ...differences,
  };
};

describe("the next period", () => {
  test("is the half-year that today is in, when there is none before it", () => {
    expect(nextPeriod([], "2026-11-21")).toEqual({ fromDate: "2026-07-01", toDate: "2026-12-31", due: "2027-01-14" });
    expect(nextPeriod([], "2026-06-30")).toEqual(spring);
  });

  test("begins the day after the last one, and ends with its half-year", () => {
    expect(nextPeriod([spring], "2026-11-21").fromDate).toBe("2026-07-01");
    const odd = { ...spring, toDate: "2026-08-15" };
    expect(nextPeriod([odd, spring], "2026-11-21")).toMatchObject({ fromDate: "2026-08-16", toDate: "2026-12-31" });
  });
});

test("a period is refused when it ends first, has its deadline first, overlaps, or another is open", () => {
  const autumn = { fromDate: "2026-07-01", toDate: "2026-12-31", due: "2027-01-14" };
  expect(periodRefusal(autumn, [stored()])).toBeNull();
  expect(periodRefusal({ ...autumn, toDate: "2026-06-30" }, [])).toBe("endsFirst");
  expect(periodRefusal({ ...autumn, due: "2026-06-30" }, [])).toBe("dueFirst");
  expect(periodRefusal({ ...autumn, fromDate: "2026-06-30" }, [stored()])).toBe("overlaps");
  expect(periodRefusal(autumn, [stored({ closedOn: null })])).toBe("oneIsOpen");
});

describe("a measure has told what a report needs", () => {
  const said = (differences = {}) => aStatus({ reportedAt: new Date("2026-05-01T10:00:00Z"), ...differences });
  const how = (differences: Parameters<typeof aMeasure>[0]) =>
    completeness(aMeasure({ milestones: [], endsOn: "2026-12-31", ...differences }), spring, "2026-07-01");

  test("when it has told how it goes since the period began", () => {
    expect(how({ status: said() })).toBe("complete");
    expect(how({ status: null })).toBe("unheard");
    expect(how({ status: said({ reportedAt: new Date("2025-12-30T10:00:00Z") }) })).toBe("unheard");
  });

  test("and why, when it is late: in words or by a cause", () => {
    expect(how({ endsOn: "2026-05-31", status: said() })).toBe("unexplained");
    expect(how({ endsOn: "2026-05-31", status: said({ comment: "Venter på vikar" }) })).toBe("complete");
    expect(how({ status: said({ late: true, cause: "money" }) })).toBe("complete");
  });

  test("when it is over, however long ago that was told", () => {
    const long = { reportedAt: new Date("2025-01-01T10:00:00Z") };
    expect(["done", "permanent", "stopped"].map((phase) => how({ status: said({ phase, ...long }) }))).toEqual(
      Array(3).fill("complete"),
    );
  });

  test("nothing is needed of what begins after the period, or waits for the next plan", () => {
    expect(how({ startsOn: "2026-08-01", status: null })).toBe("notNeeded");
    expect(how({ period: "next", status: null })).toBe("notNeeded");
  });
});
