import { expect, test } from "vitest";
import { readDate } from "#app/lib/read-date.ts";
import { linesOf, readWholeNumber } from "./form-values.ts";

test.each([
  ["2026-03-12", "2026-03-12"],
  ["12.03.2026", "2026-03-12"],
  ["1.3.2026", "2026-03-01"],
  ["1. 3. 2026", "2026-03-01"],
  ["", null],
  ["30.02.2026", undefined],
  ["våren 2026", undefined],
])("the date «%s» is read as %s", (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each([
  ["1 200 000", 1200000],
  ["1\u00a0200\u00a0000", 1200000],
  ["kr 1.200.000,-", 1200000],
  ["40", 40],
  ["0", 0],
  [" ", null],
  ["førti", undefined],
  ["-5", undefined],
  ["12,5", undefined],
  ["kr", undefined],
  ["99999999999", undefined],
])("the amount «%s» is read as %s", (typed, number) => {
  expect(readWholeNumber(typed)).toBe(number);
});

test("points are the lines that hold something", () => {
  expect(linesOf("Kurs \n\n  Øvelse\n")).toEqual(["Kurs", "Øvelse"]);
});
