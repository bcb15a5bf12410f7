import { expect, test } from "vitest";
import { placeIn, stretchIn, yearsIn } from "./time-span.ts";

const span = { from: "2026-01-01", to: "2029-12-31" };

test("a day has its place in a span, and what is outside is put at the nearer end", () => {
  expect(placeIn(span, "2026-01-01")).toBe(0);
  expect(placeIn(span, "2028-01-01")).toBe(50);
  expect(placeIn(span, "2031-05-01")).toBe(100);
  expect(placeIn(span, "2020-05-01")).toBe(0);
});

test("each year begins where it should", () => {
  expect(yearsIn(span)).toEqual([
    { name: "2026", at: 0 },
    { name: "2027", at: 25 },
    { name: "2028", at: 50 },
    { name: "2029", at: 75 },
  ]);
});

test("what lasts a while is a part of the span, with its points", () => {
  expect(stretchIn(span, "2027-01-01", "2027-12-31", ["2027-07-02", "2031-01-01"])).toEqual({
    from: 25,
    width: 25,
    marks: [37.4],
  });
  expect(stretchIn(span, null, "2026-12-31")).toEqual({ from: 0, width: 25, marks: [] });
  expect(stretchIn(span, "2028-01-01", null)).toEqual({ from: 50, width: 50, marks: [] });
});

test("what has no dates, or lies outside, is nowhere; what is very short can be seen", () => {
  expect(stretchIn(span, null, null)).toBeNull();
  expect(stretchIn(span, "2030-01-01", "2030-12-31")).toBeNull();
  expect(stretchIn(span, "2027-01-01", "2027-01-01")?.width).toBe(0.8);
});
