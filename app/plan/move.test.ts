import { expect, test } from "vitest";
import { reordered } from "./move.ts";

const ids = ["a", "b", "c"];

test("one up and one down", () => {
  expect(reordered(ids, "b", "up")).toEqual(["b", "a", "c"]);
  expect(reordered(["a", "b", "c", "d"], "b", "down")).toEqual(["a", "c", "b", "d"]);
});

test("the first cannot go up, nor the last down", () => {
  expect(reordered(ids, "a", "up")).toEqual(ids);
  expect(reordered(ids, "c", "down")).toEqual(ids);
});

test("what is dragged stands before what it was let go on, or last", () => {
  expect(reordered(ids, "c", { before: "a" })).toEqual(["c", "a", "b"]);
  expect(reordered(ids, "a", { before: null })).toEqual(["b", "c", "a"]);
  expect(reordered(ids, "b", { before: "b" })).toEqual(ids);
});

test("a move can be taken back by its place", () => {
  expect(reordered(reordered(ids, "c", "up"), "c", { place: 3 })).toEqual(ids);
});

test("nothing is lost when somebody else has taken it away", () => {
  expect(reordered(ids, "gone", "up")).toEqual(ids);
  expect(reordered(ids, "a", { before: "gone" })).toEqual(["b", "c", "a"]);
});
