import { expect, test } from "vitest";
import { changeFact } from "#test/changed-content.ts";
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

test("what the plan refers to and was changed is a thing to do, until it has been looked over", () => {
  using _changed = changeFact("kostra-7b", "2027-03-01", { nb: "Nytt spørsmål.", nn: "Nytt spørsmål." });
  const measures = [aMeasure({ legalBasis: ["kostra-7b"] }), aMeasure({ id: "m2", legalBasis: ["kostra-7b"] })];
  const draft = aDraft({ adoptions: adopted, measures });
  expect(nextSteps(draft, qualityFindings(draft), true)).toEqual([{ key: "changed", count: 2 }]);
  expect(
    stepsOf(
      { adoptions: adopted, measures, lookedOver: { savedOn: {}, lookedOn: { "kostra-7b": "2027-03-01" } } },
      true,
    ),
  ).toEqual([]);
});

test("without municipalities or measures, those come first", () => {
  expect(stepsOf({ adoptions: [], measures: [] })).toEqual(["municipalities", "measures", "publish"]);
});
