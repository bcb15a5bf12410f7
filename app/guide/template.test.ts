import { expect, test } from "vitest";
import { isBlank } from "#app/lib/rich-text.ts";
import { findGuide, starterChapters } from "./template.ts";

test("a new plan begins with the nine chapters of the guide, in the plan's language", () => {
  const bokmal = starterChapters("nb");
  const nynorsk = starterChapters("nn");
  expect(bokmal.map(({ title }) => title)).toContain("Innledning");
  expect(nynorsk.map(({ title }) => title)).toContain("Innleiing");
  expect(bokmal).toHaveLength(9);
  expect(bokmal.map(({ template }) => template)).not.toContain("own");
  expect(nynorsk.some(({ body }) => isBlank(body))).toBe(false);
});

test("one chapter holds the goals and measures, and one the list of them", () => {
  const kinds = starterChapters("nb").map(({ template, kind }) => [template, kind]);
  expect(kinds).toContainEqual(["focusAreas", "focusAreas"]);
  expect(kinds).toContainEqual(["measureList", "measureList"]);
  expect(kinds.filter(([, kind]) => kind === "text")).toHaveLength(7);
});

test("beside a chapter the guide does not know stands what it says of own chapters", () => {
  expect(findGuide("situation").title.nb).toBe("Slik er det hos oss");
  expect(findGuide("something-new").title.nb).toBe("Eget kapittel");
});

test("the guide text of a chapter or form says which steps it belongs to", () => {
  expect(findGuide("situation").steps).toEqual(["2.1"]);
  expect(findGuide("goal").steps).toEqual(["2.4"]);
});
