import { expect, test } from "vitest";
import { numberChapters, numberMeasures, type Place } from "./numbering.ts";

function at(focusArea: number, goal: number, measure: number): Place {
  return { goalId: `${focusArea}-${goal}`, focusArea, goal, measure };
}

function numbers(measures: { id: string; places: Place[] }[]) {
  return numberMeasures(measures).map(({ measure, number }) => `${number} ${measure.id}`);
}

test("measures are counted through the goals of a focus area, and anew in the next", () => {
  const measures = [
    { id: "d", places: [at(2, 1, 1)] },
    { id: "c", places: [at(1, 2, 1)] },
    { id: "b", places: [at(1, 1, 2)] },
    { id: "a", places: [at(1, 1, 1)] },
  ];
  expect(numbers(measures)).toEqual(["1.1 a", "1.2 b", "1.3 c", "2.1 d"]);
});

test("a measure that serves several goals is numbered at the first, and counted once", () => {
  const measures = [
    { id: "shared", places: [at(2, 1, 1), at(1, 2, 5)] },
    { id: "own", places: [at(2, 1, 2)] },
  ];
  expect(numbers(measures)).toEqual(["1.1 shared", "2.1 own"]);
});

test("a measure that serves no goal comes last and borrows no focus area's number", () => {
  const measures = [
    { id: "lost", places: [] },
    { id: "found", places: [at(3, 1, 1)] },
  ];
  expect(numbers(measures)).toEqual(["3.1 found", "0.1 lost"]);
});

test("two measures at the same place keep one order", () => {
  const measures = [
    { id: "b", places: [at(1, 1, 1)] },
    { id: "a", places: [at(1, 1, 1)] },
  ];
  expect(numbers(measures)).toEqual(numbers(measures.toReversed()));
});

test("the foreword carries no number, and takes none from those after it", () => {
  expect(numberChapters([{ template: "foreword" }, { template: "introduction" }, { template: "own" }])).toEqual([
    "",
    "1",
    "2",
  ]);
});
