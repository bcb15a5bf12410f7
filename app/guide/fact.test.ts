import { expect, test } from "vitest";
import { allFacts, findFact, isInForce, legalBases, publicFacts } from "./fact.ts";

test("the public is never shown what nobody has seen in a source", () => {
  expect(allFacts().some(({ confidence }) => confidence === "low")).toBe(true);
  expect(publicFacts().some(({ confidence }) => confidence === "low")).toBe(false);
});

test("a measure can rest on the laws in force, not on repealed ones", () => {
  const ids = legalBases("2026-11-20").map(({ id }) => id);
  expect(ids).toContain("krisesenterlova-4");
  expect(ids).toContain("kommuneloven-25-1");
  expect(ids).not.toContain("krisesenterlova-8");
  expect(ids).not.toContain("opplaeringslova-1998-15");
  expect(ids).not.toContain("kostra-7b");
});

test("the repealed paragraph on internal control points to the one that holds now", () => {
  expect(findFact("krisesenterlova-8")).toMatchObject({ validTo: "2020-12-31", replacedBy: "kommuneloven-25-1" });
});

test.each([
  ["2024", "2028", "2028-12-31", true],
  ["2024", "2028", "2029-01-01", false],
  ["2024", "2028", "2023-12-31", false],
  ["2024-08-01", null, "2024-07-31", false],
  ["2024-08-01", null, "2024-08-01", true],
  [null, "2020-12-31", "2021-01-01", false],
  [null, null, "2026-11-20", true],
])("a fact from %s to %s on %s: %s", (validFrom, validTo, day, expected) => {
  expect(isInForce({ validFrom, validTo }, day)).toBe(expected);
});

test("the national plan in force today is Trygghet for alle", () => {
  const plans = allFacts().filter((fact) => fact.kind === "plan" && isInForce(fact, "2026-11-20"));
  expect(plans.map(({ id }) => id)).toEqual(["trygghet-for-alle"]);
});
