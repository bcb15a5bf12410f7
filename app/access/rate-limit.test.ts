import { expect, test } from "vitest";
import { RateLimit } from "./rate-limit.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

test("what is done too often within a while is stopped, for that key alone, until the while is over", () => {
  const limit = new RateLimit({ window: 10_000, most: 2 });
  expect([0, 1, 2].map((second) => limit.isTooMuch("one", at(second)))).toEqual([false, false, true]);
  expect(limit.isTooMuch("other", at(2))).toBe(false);
  expect(limit.isTooMuch("one", at(10))).toBe(false);
});

test("keys that are over are forgotten, so that a flood takes no room for ever", () => {
  const limit = new RateLimit({ window: 10_000, most: 1 });
  for (let key = 0; key < 10_002; key++) limit.isTooMuch(String(key), at(0));
  expect(limit.isTooMuch("new", at(20))).toBe(false);
  expect(limit.isTooMuch("5", at(20))).toBe(false);
});
