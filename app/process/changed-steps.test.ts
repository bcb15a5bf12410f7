import { expect, test } from "vitest";
import { qualityFindings } from "#app/plan/quality.ts";
import { aDraft, anAdoption } from "#test/examples.ts";
import { type ChangedStep, changedSteps, changedStepView, stepsToLookOver } from "./changed-steps.ts";
import { workingPath } from "./step-path.ts";
import type { SaidStep } from "./step-state.ts";

const text = { nb: "Nytt om barn som pårørende.", nn: "Nytt om barn som pårørande." };
const planted: ChangedStep = { key: "2.4", date: "2027-03-01", text };
const early = "2026-11-21";

/** The example plan has goals for its focus areas: it shows step 2.4 done without anybody saying so. */
function toLookOver(said: SaidStep[], madeOn = early, changed = [planted], adoptedOn: string | null = null): string[] {
  const draft = aDraft({ adoptions: [anAdoption({ adoptedOn })] });
  const none = { assignment: null, mandate: null, adjacentPlans: 0, meetings: 0, published: false, evaluated: false };
  const evidence = { draft, findings: qualityFindings(draft), involved: { all: 0, asked: 0 }, ...none };
  const path = workingPath(evidence, said, "2027-04-01");
  return stepsToLookOver(path, { said, madeOn }, changed).map(({ key }) => key);
}

function said(state: SaidStep["state"], saidOn: string, key: SaidStep["key"] = "2.4"): SaidStep {
  return { key, state, reason: "", dueOn: null, responsible: null, saidOn };
}

test("a step said done or under way is looked over when the guide is changed the same day or later", () => {
  for (const state of ["done", "underWay"] as const) {
    expect(toLookOver([said(state, "2027-02-28")])).toEqual(["2.4"]);
    expect(toLookOver([said(state, "2027-03-01")])).toEqual(["2.4"]);
  }
});

test("a step said anew after the change has been looked over, also when it is left to what the plan shows", () => {
  for (const state of ["done", "open"] as const) expect(toLookOver([said(state, "2027-03-02")])).toEqual([]);
});

test("a step that the plan itself shows is looked over when the plan was made before the change", () => {
  expect(toLookOver([])).toEqual(["2.4"]);
  expect(toLookOver([], "2027-03-01")).toEqual([]);
});

test("what is skipped or not begun needs nothing", () => {
  expect(toLookOver([said("skipped", early)])).toEqual([]);
  expect(toLookOver([], early, [{ ...planted, key: "4.3" }])).toEqual([]);
});

test("what only the adoption shows is left alone, unless somebody has said it", () => {
  const meeting = [{ ...planted, key: "1.7" as const }];
  expect(toLookOver([], early, meeting, "2026-12-01")).toEqual([]);
  expect(toLookOver([said("done", early, "1.7")], early, meeting, "2026-12-01")).toEqual(["1.7"]);
});

test("a first version is no change, and the newest change counts", () => {
  const changes = ["2026-11-21", "2027-01-01", "2027-03-01"].map((date, at) => ({ version: at + 1, date, text }));
  expect(changedSteps([{ number: "2.4", changes }])).toEqual([planted]);
  expect(changedSteps([{ number: "2.4", changes: changes.slice(0, 1) }])).toEqual([]);
});

test("it is told in the language of the reader", () => {
  expect(changedStepView(planted, "nn")).toEqual({ key: "2.4", on: "1.\u00a0mars 2027", text: text.nn });
});
