import { expect, test } from "vitest";
import { addDays, daysBetween, easterSunday, isWorkingDay, weekday, workingDayFrom } from "./working-days.ts";

test("Easter falls where the almanac has it", () => {
  expect([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038].map(easterSunday)).toEqual([
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2038-04-25",
  ]);
});

test("no meeting on public holidays, at weekends, in July, in the week before Easter or at Christmas", () => {
  const off = [
    "2026-01-01", // New Year's Day
    "2026-03-30", // Monday before Easter
    "2026-04-02", // Maundy Thursday
    "2026-04-06", // Easter Monday
    "2026-05-01",
    "2026-05-14", // Ascension Day
    "2027-05-17",
    "2026-05-25", // Whit Monday
    "2026-07-15",
    "2026-12-24",
    "2026-12-30",
    "2026-11-21", // a Saturday
  ];
  expect(off.filter(isWorkingDay)).toEqual([]);
  expect(["2026-01-02", "2026-03-27", "2026-04-07", "2026-06-30", "2026-08-03", "2026-12-23"].every(isWorkingDay)).toBe(
    true,
  );
});

test("what falls on a day off is moved to the first working day after it", () => {
  expect(workingDayFrom("2026-07-01")).toBe("2026-08-03");
  expect(workingDayFrom("2026-12-24")).toBe("2027-01-04");
  expect(workingDayFrom("2026-09-15")).toBe("2026-09-15");
});

test("days are counted by the calendar, also over the change to summer time and in leap years", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
  expect(weekday("2026-11-21")).toBe(5);
});
