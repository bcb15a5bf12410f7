import { expect, test } from "vitest";
import { readEnv } from "#app/lib/env.server.ts";
import { hourOf, isTime } from "./clock.ts";

test("reminders go in the morning and through the day, by Norwegian clocks, and never in the evening", () => {
  expect(isTime(new Date("2026-11-23T05:59:00Z"), 7)).toBe(false);
  expect(isTime(new Date("2026-11-23T06:00:00Z"), 7)).toBe(true);
  expect(isTime(new Date("2026-06-08T05:00:00Z"), 7)).toBe(true);
  expect(isTime(new Date("2026-11-23T16:59:00Z"), 7)).toBe(true);
  expect(isTime(new Date("2026-11-23T17:00:00Z"), 7)).toBe(false);
});

test("in production they go at seven, in trial use only when somebody has asked for it", () => {
  const hour = (settings: Record<string, string>) => hourOf(readEnv(settings));
  expect(hour({ KOMPLAN_MODE: "production" })).toBe(7);
  expect(hour({})).toBe(null);
  expect(hour({ REMINDERS_AT: "9" })).toBe(9);
  expect(hour({ KOMPLAN_MODE: "production", REMINDERS_AT: "off" })).toBe(null);
  expect(() => readEnv({ REMINDERS_AT: "25" })).toThrow(/REMINDERS_AT/);
});
