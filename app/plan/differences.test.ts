import { expect, test } from "vitest";
import { canonical, differences, isSame, merged, threeWay } from "./differences.ts";

const base = { title: "Kurs", reason: "Behov", points: ["én"], version: 1 };

test("only what was written is a difference", () => {
  expect(differences(base, { ...base, title: "Kurs i TryggEst", version: 2 })).toEqual([
    { field: "title", before: "Kurs", after: "Kurs i TryggEst" },
  ]);
});

test("points in another order are a difference; fields in another order are not", () => {
  expect(isSame(["a", "b"], ["b", "a"])).toBe(false);
  expect(isSame({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
});

test("a field that is missing is the same as an empty one", () => {
  expect(isSame(undefined, null)).toBe(true);
});

test("the later editor sees what the earlier changed, and where they disagree", () => {
  const theirs = { ...base, title: "Kurs for alle", reason: "Lovkrav" };
  const mine = { ...base, title: "Kurs for nye", points: ["én", "to"] };
  expect(threeWay(base, theirs, mine)).toEqual([
    { field: "title", base: "Kurs", theirs: "Kurs for alle", mine: "Kurs for nye", conflict: true },
    { field: "reason", base: "Behov", theirs: "Lovkrav", mine: "Behov", conflict: false },
  ]);
});

test("two who wrote the same do not disagree", () => {
  const both = { ...base, title: "Kurs for alle" };
  expect(threeWay(base, both, both)).toMatchObject([{ field: "title", conflict: false }]);
});

test("together, changes to different fields are all kept, and nothing of one's own is lost", () => {
  const theirs = { ...base, title: "Kurs for alle", reason: "Lovkrav", version: 2 };
  const mine = { ...base, title: "Kurs for nye", points: ["én", "to"] };
  expect(merged(base, theirs, mine)).toEqual({
    title: "Kurs for nye",
    reason: "Lovkrav",
    points: ["én", "to"],
    version: 2,
  });
});

test("the canonical form is the same text for the same thing", () => {
  expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
});
