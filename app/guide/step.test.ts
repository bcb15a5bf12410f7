import { expect, test } from "vitest";
import { allSteps, findStep, findStepBySlug, guideChanges, neighbouringSteps, stepsOf } from "./step.ts";

test("the guide has twenty steps in four phases, in the national guide's order", () => {
  expect(allSteps().map(({ number }) => number)).toEqual([
    ...["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"],
    ...["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"],
    ...["3", "4.1", "4.2", "4.3", "4.4", "4.5"],
  ]);
  expect(stepsOf("write").map(({ number }) => number)).toEqual(["3"]);
});

test("a step is found by its number and by its address", () => {
  expect(findStep("2.1")?.title.nn).toBe("Kartlegging");
  expect(findStepBySlug("2-1-kartlegging")?.number).toBe("2.1");
  expect(findStep("2.8")).toBeUndefined();
  expect(findStepBySlug("2.1")).toBeUndefined();
});

test("the way goes on from one phase to the next, and ends at both ends", () => {
  const numbers = (from: string) => {
    const { previous, next } = neighbouringSteps(from);
    return [previous?.number, next?.number];
  };
  expect(numbers("1.1")).toEqual([undefined, "1.2"]);
  expect(numbers("3")).toEqual(["2.7", "4.1"]);
  expect(numbers("4.5")).toEqual(["4.4", undefined]);
  expect(numbers("9.9")).toEqual([undefined, undefined]);
});

test("what changed in the guide is told newest first", () => {
  const dates = guideChanges().map(({ change }) => change.date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates.length).toBeGreaterThanOrEqual(allSteps().length);
});
