import { expect, test } from "vitest";
import { aFollowedMeasure, aFollowUp, sentOf } from "#test/follow-ups.ts";
import { comingReminders } from "./coming.ts";
import { dueReminders } from "./reminder.ts";

test("the next 30 days are what the rule sends on each of them, when nobody answers", () => {
  const coming = comingReminders("2026-11-02", aFollowUp(), sentOf([]));
  expect(coming.map(({ day, requests, notices }) => [day, requests.length, notices.length])).toEqual([
    ["2026-11-02", 1, 0],
    ["2026-11-13", 1, 0],
    ["2026-11-19", 1, 0],
    ["2026-11-24", 1, 0],
    ["2026-11-30", 1, 1],
  ]);
  expect(coming[0]?.requests).toEqual(dueReminders("2026-11-02", aFollowUp(), sentOf([])).requests);
});

test("what is stopped is not among them", () => {
  const stops = [{ measureId: "measure", personId: null, until: "2026-11-20" }];
  const coming = comingReminders("2026-11-02", aFollowUp({ stops }), sentOf([]));
  expect(coming[0]).toMatchObject({ day: "2026-11-23", requests: [{ items: [{ occasion: "after1" }] }] });
});

test("a day with nothing is left out", () => {
  const far = aFollowUp({ measures: [aFollowedMeasure({ endsOn: "2028-01-01", reportedOn: "2026-11-01" })] });
  expect(comingReminders("2026-11-02", far, sentOf([]))).toEqual([]);
});
