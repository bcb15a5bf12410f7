import { expect, test } from "vitest";
import { Kept } from "./kept.ts";

test("what has not been asked for lately is let go when there is no more room", () => {
  const kept = new Kept<string>(10);
  kept.keep("a", "first", 4);
  kept.keep("b", "second", 4);
  kept.find("a");
  kept.keep("c", "third", 4);

  expect([kept.find("a"), kept.find("b"), kept.find("c")]).toEqual(["first", undefined, "third"]);
});

test("something kept again takes its room only once", () => {
  const kept = new Kept<string>(10);
  for (let round = 0; round < 5; round++) kept.keep("a", `round ${round}`, 4);
  kept.keep("b", "other", 4);

  expect([kept.find("a"), kept.find("b")]).toEqual(["round 4", "other"]);
});

test("what is larger than all the room pushes nothing else out", () => {
  const kept = new Kept<string>(10);
  kept.keep("a", "small", 4);
  kept.keep("b", "huge", 11);

  expect([kept.find("a"), kept.find("b")]).toEqual(["small", undefined]);
});
