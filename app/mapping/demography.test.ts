import { describe, expect, test } from "vitest";
import { residentsOf } from "#test/residents.ts";
import { ageGroups, changeSince, countAged, countResidents } from "./demography.ts";

const ordinary = residentsOf("Fjellvik", {
  3: [20, 20],
  8: [30, 30],
  15: [25, 25],
  20: [60, 60],
  40: [90, 90],
  60: [80, 80],
  70: [50, 50],
  85: [20, 10],
});

describe("age groups", () => {
  test("are the usual ones where there are enough in each", () => {
    expect(ageGroups([ordinary]).map(({ from }) => from)).toEqual([0, 6, 13, 18, 30, 50, 67, 80]);
  });

  test("that are too small in one municipality are joined for all of them", () => {
    const small = residentsOf("Sundøy", { 3: [2, 2], 8: [5, 5], 15: [1, 0], 40: [40, 40], 60: [9, 9], 70: [3, 3] });
    expect(ageGroups([ordinary, small])).toEqual([
      { from: 0, to: 12 },
      { from: 13, to: 49 },
      { from: 50, to: 66 },
      { from: 67, to: null },
    ]);
  });

  test("never show fewer than five, and add up to all who live there, so that nothing is left to find by subtraction", () => {
    for (let people = 0; people < 40; people += 1) {
      const few = residentsOf("Øy", { 3: [people % 7, 0], 25: [people, 0], 45: [5, 5], 85: [people % 5, 0] });
      const groups = ageGroups([few, ordinary]);
      const counts = groups.map((group) => countAged(few, group));
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(countResidents(few));
    }
  });

  test("are one when hardly anybody lives there", () => {
    expect(ageGroups([residentsOf("Holmen", { 40: [1, 1] })])).toEqual([{ from: 0, to: null }]);
  });
});

test("change is told from the first year that is known, and not at all when only one is", () => {
  const years = [
    { onDate: "2020-01-01", residents: 4291 },
    { onDate: "2026-01-01", residents: 4218 },
  ];
  expect(changeSince({ ...ordinary, years })).toEqual({ onDate: "2020-01-01", residents: 4291, percent: -1.7 });
  expect(changeSince({ ...ordinary, years: years.slice(1) })).toBe(null);
  expect(changeSince({ ...ordinary, years: [] })).toBe(null);
});
