import { expect, test } from "vitest";
import { formatPhone, freshness, phoneDigits } from "./service.ts";

test("what is confirmed is fresh for two months, marked for two more, and then unsure", () => {
  expect(freshness("2026-09-20", "2026-11-21")).toBe("fresh");
  expect(freshness("2026-09-19", "2026-11-21")).toBe("stale");
  expect(freshness("2026-07-20", "2026-11-21")).toBe("stale");
  expect(freshness("2026-07-19", "2026-11-21")).toBe("unsure");
  expect(freshness(null, "2026-11-21")).toBe("never");
});

test.each([
  ["22 33 44 55", "22334455"],
  ["+47 400 00 000", "40000000"],
  ["0047 22334455", "22334455"],
  ["116 006", "116006"],
  ["112", "112"],
  ["02800", "02800"],
  ["800-57-000", "80057000"],
])("reads %s as a number", (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits);
});

test.each(["", "1234", "2233445", "223344556", "+46 8 123 456", "12345678", "ring oss", "22 33 44 5o", "116" + "1"])(
  "refuses %s",
  (typed) => {
    expect(phoneDigits(typed)).toBeUndefined();
  },
);

test("numbers are written as they are read aloud", () => {
  expect(["22334455", "40000000", "80057000", "116006", "112", "02800"].map(formatPhone)).toEqual([
    "22 33 44 55",
    "400 00 000",
    "800 57 000",
    "116 006",
    "112",
    "02800",
  ]);
});
