import { expect, test } from "vitest";
import { aDraft, aMeasure, anAdoption, aPlan } from "#test/examples.ts";
import type { Draft } from "./draft.ts";
import { nextSteps } from "./next-steps.ts";
import { qualityFindings } from "./quality.ts";

function stepsOf(differences: Partial<Draft>, published = false): string[] {
  const draft = aDraft(differences);
  return nextSteps(draft, qualityFindings(draft), published).map(({ key }) => key);
}

const adopted = [anAdoption({ adoptedOn: "2026-02-12" })];

test("a plan just read from Word needs its period, somebody who answers, and dates first; never more than three at once", () => {
  const bare = aMeasure({ responsible: null, startsOn: null, endsOn: null, milestones: [] });
  const read = { plan: aPlan({ startsOn: null, endsOn: null }), measures: [bare, bare] };
  expect(stepsOf(read)).toEqual(["period", "responsible", "dates"]);
});

test("the steps say how many measures they are about", () => {
  const draft = aDraft({ measures: [aMeasure({ responsible: null }), aMeasure({ id: "m2", responsible: null })] });
  const [first] = nextSteps(draft, qualityFindings(draft), true);
  expect(first).toEqual({ key: "responsible", count: 2 });
});

test("a plan that lacks nothing is to be adopted, then published, and then there is nothing more", () => {
  const [undecided] = [anAdoption({ adoptedOn: null })];
  expect(stepsOf({ adoptions: [undecided], measures: [aMeasure()] })).toEqual(["adoption", "publish"]);
  expect(stepsOf({ adoptions: adopted, measures: [aMeasure()] })).toEqual(["publish"]);
  expect(stepsOf({ adoptions: adopted, measures: [aMeasure()] }, true)).toEqual([]);
});

test("without municipalities or measures, those come first", () => {
  expect(stepsOf({ adoptions: [], measures: [] })).toEqual(["municipalities", "measures", "publish"]);
});
