import { expect, test } from "vitest";
import { informedOriginal, mergeWritten } from "./save-answer.ts";

const original = { title: "Kurs", reason: "Behov", hours: 10 };

test("what only one of two has changed is kept from both", () => {
  const merge = mergeWritten(original, { ...original, reason: "Lovkrav" }, { ...original, title: "Fagdag" });
  expect(merge).toEqual({
    fields: { title: "Fagdag", reason: "Lovkrav", hours: 10 },
    conflicts: [],
    taken: ["reason"],
  });
});

test("where both have changed the same, nobody wins by being last", () => {
  const merge = mergeWritten(original, { ...original, title: "Temadag" }, { ...original, title: "Fagdag" });
  expect(merge.conflicts).toEqual(["title"]);
});

test("one who has seen the difference and keeps their own is not stopped again", () => {
  const stored = { ...original, title: "Temadag", reason: "Lovkrav" };
  const mine = { ...original, title: "Fagdag" };
  const informed = informedOriginal(original, stored, ["title"]);
  expect(mergeWritten(informed, stored, mine)).toEqual({
    fields: { title: "Fagdag", reason: "Lovkrav", hours: 10 },
    conflicts: [],
    taken: ["reason"],
  });
});

test("one's own saving a moment ago is no change by somebody else, also when theirs came with it", () => {
  const sentBefore = { ...original, title: "Fagdag" };
  const stored = { ...original, title: "Fagdag", reason: "Lovkrav" };
  const mine = { ...original, title: "Fagdag for alle" };
  expect(mergeWritten(sentBefore, stored, mine).conflicts).toEqual([]);
});

test("whoever cannot say what they began from overwrites nothing", () => {
  expect(mergeWritten({}, { ...original, title: "Temadag" }, original).conflicts).toEqual(["title"]);
});
