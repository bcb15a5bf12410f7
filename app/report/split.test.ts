import { expect, test } from "vitest";
import { split } from "./split.ts";

test("parts that cannot be whole are rounded so that they add up to what was shared", () => {
  expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(split(10, [1, 2, 4])).toEqual([1, 3, 6]);
  expect(split(1, [5, 5])).toEqual([1, 0]);
});

test("whatever is shared between whomever, nothing is lost and nobody pays a whole krone too much", () => {
  for (const kroner of [0, 1, 7, 99_999, 310_000, 650_001, 999_999_999]) {
    for (const weights of [[3333, 3333, 3334], [4218, 1907, 12_655], [1], [0, 1, 0], [712_000, 201, 4, 99_100]]) {
      const parts = split(kroner, weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(kroner);
      expect(parts.every((part, at) => Math.abs(part - (kroner * (weights[at] ?? 0)) / whole) < 1)).toBe(true);
    }
  }
});

test("when nobody weighs anything, all pay the same", () => {
  expect(split(90, [0, 0, 0])).toEqual([30, 30, 30]);
  expect(split(5, [])).toEqual([]);
});
