import { expect, test } from "vitest";
import { addMonths, type FollowedMeasure, reachedOccasion } from "./occasion.ts";

const plan = { intervalMonths: 6, followedFrom: "2026-01-15" };

/** Ends on Friday 20 November 2026. */
function aMeasure(different: Partial<FollowedMeasure> = {}): FollowedMeasure {
  const dates = { writtenOn: "2026-01-10", startsOn: null, endsOn: "2026-11-20", milestones: [], excusedBefore: null };
  return {
    id: "m",
    planId: "p",
    positionId: "f",
    ...dates,
    period: "this",
    phase: null,
    reportedOn: null,
    ...different,
  };
}

test.each([
  ["2026-10-21", "before30"],
  ["2026-11-12", "before30"],
  ["2026-11-13", "before7"],
  ["2026-11-19", "before1"],
  ["2026-11-20", "before1"],
  ["2026-11-21", "after1"],
  ["2026-11-27", "after7"],
  ["2026-12-20", "after30"],
  ["2027-01-18", "after30"],
  ["2027-01-19", "monthly"],
  ["2027-02-18", "monthly"],
] as const)("%s is %s of a deadline on 20 November", (today, occasion) => {
  expect(reachedOccasion(aMeasure(), plan, today)?.occasion).toBe(occasion);
});

test("each month after the deadline is an occasion of its own", () => {
  expect(reachedOccasion(aMeasure(), plan, "2027-01-19")?.since).toBe("2027-01-19");
  expect(reachedOccasion(aMeasure(), plan, "2027-02-17")?.since).toBe("2027-01-19");
  expect(reachedOccasion(aMeasure(), plan, "2027-02-18")?.since).toBe("2027-02-18");
});

test("the next milestone that is not reached is the deadline", () => {
  const milestones = [
    { due: "2026-05-01", doneOn: "2026-04-20" },
    { due: "2026-06-01", doneOn: null },
  ];
  expect(reachedOccasion(aMeasure({ milestones }), plan, "2026-05-25")).toMatchObject({
    occasion: "before7",
    due: "2026-06-01",
  });
});

test("a date that somebody has told why it does not matter is no deadline", () => {
  const milestones = [{ due: "2026-10-01", doneOn: null }];
  const excused = aMeasure({ milestones, excusedBefore: "2026-10-05", reportedOn: "2026-10-05" });
  expect(reachedOccasion(excused, plan, "2026-10-10")).toBe(null);
  expect(reachedOccasion(excused, plan, "2026-11-13")).toMatchObject({ occasion: "before7", due: "2026-11-20" });
});

test.each(["done", "stopped", "permanent"] as const)("what is %s is asked about no more", (phase) => {
  expect(reachedOccasion(aMeasure({ phase }), plan, "2027-06-01")).toBe(null);
});

test("what is left to the next period is not asked about", () => {
  expect(reachedOccasion(aMeasure({ period: "next" }), plan, "2027-06-01")).toBe(null);
});

test("without a date nobody is asked before nothing has been said for the plan's interval, counted from when it was adopted", () => {
  const undated = aMeasure({ endsOn: null });
  expect(reachedOccasion(undated, plan, "2026-06-14")).toBe(null);
  expect(reachedOccasion(undated, plan, "2026-07-15")).toMatchObject({
    occasion: "interval",
    since: "2026-07-15",
    due: null,
  });
  expect(reachedOccasion(undated, { ...plan, intervalMonths: 12 }, "2026-11-01")).toBe(null);
});

test("the interval begins anew with each word, and not before a measure has begun", () => {
  expect(reachedOccasion(aMeasure({ endsOn: null, reportedOn: "2026-05-31" }), plan, "2026-11-30")?.since).toBe(
    "2026-11-30",
  );
  expect(reachedOccasion(aMeasure({ endsOn: null, startsOn: "2026-09-01" }), plan, "2026-12-01")).toBe(null);
});

test("what was written after the plan was adopted is first asked about when the interval has gone since then", () => {
  const late = aMeasure({ endsOn: null, writtenOn: "2026-09-01" });
  expect(reachedOccasion(late, plan, "2026-09-02")).toBe(null);
  expect(reachedOccasion(late, plan, "2027-03-01")?.since).toBe("2027-03-01");
  const dated = aMeasure({ writtenOn: "2026-11-12" });
  expect(reachedOccasion(dated, plan, "2026-11-13")?.occasion).toBe("before7");
});

test("what is soon to be asked about can come along a month before", () => {
  const found = reachedOccasion(aMeasure({ endsOn: null }), plan, "2026-06-20");
  expect(found).toMatchObject({ along: "2026-06-15", since: "2026-07-15" });
});

test("after the first question of an interval comes one after two weeks, and then one each month", () => {
  const since = (today: string) => reachedOccasion(aMeasure({ endsOn: null }), plan, today)?.since;
  expect(since("2026-07-28")).toBe("2026-07-15");
  expect(since("2026-07-29")).toBe("2026-07-29");
  expect(since("2026-08-27")).toBe("2026-07-29");
  expect(since("2026-08-28")).toBe("2026-08-28");
});

test("a deadline far ahead does not hold back the question of the interval", () => {
  const far = aMeasure({ endsOn: "2028-12-31" });
  expect(reachedOccasion(far, plan, "2026-07-20")).toMatchObject({ occasion: "interval", due: "2028-12-31" });
});

test("months are counted as calendars do", () => {
  expect(addMonths("2026-01-15", 6)).toBe("2026-07-15");
  expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
  expect(addMonths("2027-08-31", 6)).toBe("2028-02-29");
});
