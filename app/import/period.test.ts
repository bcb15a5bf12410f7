import { expect, test } from "vitest";
import { findDates, findPeriod, findYear, wholeDate, withoutPeriod } from "./period.ts";

test.each([
  ["Handlingsplan 2021–2024", "2021-01-01", "2024-12-31"],
  ["2027-30", "2027-01-01", "2030-12-31"],
  ["perioden 2025 til 2028.", "2025-01-01", "2028-12-31"],
  ["2025/2028", "2025-01-01", "2028-12-31"],
])("%s is a period of whole years", (text, from, to) => {
  expect(findPeriod(text)).toEqual({ from, to });
});

test.each(["2026 – 30. november 2026", "2024–2021", "SSB 2018", "37 500"])("%s is none", (text) => {
  expect(findPeriod(text)).toBeNull();
});

test("whole dates are found as Norwegians write them; a single one is a deadline, or the start if it says so", () => {
  expect(findDates("1. februar 2026 – 30. november 2026")).toEqual({ from: "2026-02-01", to: "2026-11-30" });
  expect(findDates("01.02.2026-30.11.2026")).toEqual({ from: "2026-02-01", to: "2026-11-30" });
  expect(findDates("Innen 1. juni 2027")).toEqual({ from: null, to: "2027-06-01" });
  expect(findDates("Fra 1. juni 2027")).toEqual({ from: "2027-06-01", to: null });
  expect(findDates("frå 01.06.2027")).toEqual({ from: "2027-06-01", to: null });
  expect(findDates("31. februar 2027")).toBeNull();
  expect(findDates("høsten 2027")).toBeNull();
});

test("one whole date and nothing else", () => {
  expect(wholeDate("1. februar\u00a02026")).toBe("2026-02-01");
  for (const text of ["fra 1. februar 2026", "1. februar", "31. februar 2026", "1. mai 2026 og ut året"])
    expect(wholeDate(text)).toBeNull();
});

test("a single year is the whole of it", () => {
  expect(findYear("Høst 2027")).toEqual({ from: "2027-01-01", to: "2027-12-31" });
  expect(findYear("2027 og 2028")).toBeNull();
});

test("a title is left without its period and its page number", () => {
  expect(withoutPeriod("Handlingsplan mot vold 2021–2024 | 11")).toBe("Handlingsplan mot vold");
});
