import { expect, test } from "vitest";
import { publication } from "#app/publication/publication.ts";
import { aLargePublication, aPublication } from "#test/publications.ts";

test("the plans the tests print are plans that could be published", () => {
  expect(publication.safeParse(aPublication()).error).toBeUndefined();
  expect(publication.safeParse(aLargePublication(200)).error).toBeUndefined();
});

test("a large plan has as many measures as asked for, each under a goal and with a number of its own", () => {
  const plan = aLargePublication(200);
  const numbers = plan.measures.map((measure) => measure.number);
  expect(new Set(numbers).size).toBe(200);
  expect(plan.focusAreas.flatMap((area) => area.goals.flatMap((goal) => goal.measures))).toEqual(numbers);
});
