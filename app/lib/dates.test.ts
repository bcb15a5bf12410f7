import { expect, test } from "vitest";
import { dateInNorway, formatClock, formatDate, formatDateWithWeek, formatYears, weekNumber } from "./dates.ts";
import { formatKroner } from "./numbers.ts";

test("a date is written as Norwegians write it", () => {
  expect(formatDate("2026-03-12", "nb")).toBe("12.\u00a0mars 2026");
  expect(formatDateWithWeek("2026-03-12", "nn")).toBe("12.\u00a0mars 2026 (veke\u00a011)");
});

test("the first and last days of a year belong to the week that holds their Thursday", () => {
  expect(weekNumber("2027-01-01")).toBe(53);
  expect(weekNumber("2024-12-30")).toBe(1);
  expect(weekNumber("2026-12-31")).toBe(53);
});

test("a period is shown by its years", () => {
  expect(formatYears("2025-01-01", "2028-12-31")).toBe("2025–2028");
  expect(formatYears("2025-01-01", "2025-12-31")).toBe("2025");
  expect(formatYears(null, null)).toBe("");
});

test("a moment late in the evening UTC is the next day in Norway", () => {
  expect(dateInNorway(new Date("2026-06-30T22:30:00Z"))).toBe("2026-07-01");
  expect(formatClock(new Date("2026-11-20T13:02:00Z"))).toBe("14.02");
});

test("kroner are grouped by three", () => {
  expect(formatKroner(1200000)).toBe("kr\u00a01\u00a0200\u00a0000");
  expect(formatKroner(950)).toBe("kr\u00a0950");
});
