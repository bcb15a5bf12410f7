import { describe, expect, test } from "vitest";
import { allSteps } from "#app/guide/step.ts";
import { starterChapters } from "#app/guide/template.ts";
import type { Draft } from "#app/plan/draft.ts";
import { qualityFindings } from "#app/plan/quality.ts";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure, anAdoption, aPlan } from "#test/examples.ts";
import { blankAssignment } from "./assignment.ts";
import { blankMandate } from "./mandate.ts";
import type { Evidence } from "./step-evidence.ts";
import { type StepKey, stepKeys } from "./step-key.ts";
import { isReady, type PathStep, workingPath } from "./step-path.ts";
import { reopenStep, type SaidStep, sayStep } from "./step-state.ts";

const today = "2026-11-21";

function evidence(differences: Partial<Draft> = {}, known: Partial<Evidence> = {}): Evidence {
  const draft = aDraft(differences);
  const none = { assignment: null, mandate: null, adjacentPlans: 0, meetings: 0, published: false, evaluated: false };
  return { draft, findings: qualityFindings(draft), involved: { all: 0, asked: 0 }, ...none, ...known };
}

function said(key: StepKey, differences: Partial<SaidStep> = {}): SaidStep {
  return { key, state: "open", reason: "", dueOn: null, responsible: null, saidOn: today, ...differences };
}

function step(key: StepKey, from: Evidence, ...told: SaidStep[]): PathStep {
  const found = workingPath(from, told, today).find((one) => one.key === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
}

/** A plan as it is made from the template: nobody has written anything. */
const fresh = {
  plan: aPlan({ mandate: "", startsOn: "2027-01-01", evaluationOn: null }),
  chapters: starterChapters("nb").map((chapter, at) => aChapter({ ...chapter, id: `chapter-${at}` })),
  focusAreas: [],
  goals: [],
  measures: [],
  adoptions: [anAdoption({ adoptedOn: null })],
};

test("the working path has every step of the guide, in its order", () => {
  expect(stepKeys).toEqual(allSteps().map(({ number }) => number));
});

describe("what a plan shows counts without being typed", () => {
  test("a plan made from the template shows nothing done", () => {
    const done = workingPath(evidence(fresh), [], today).filter(({ state }) => state !== "open");
    expect(done.map(({ key }) => key)).toEqual([]);
  });

  test("one focus area is a beginning, two are enough", () => {
    const one = [aFocusArea()];
    expect(step("2.2", evidence({ ...fresh, focusAreas: one })).state).toBe("underWay");
    const two = [...one, aFocusArea({ id: "focus-area-2" })];
    expect(step("2.2", evidence({ ...fresh, focusAreas: two })).state).toBe("done");
  });

  test("a leader and a working group are a group; either alone is half of one", () => {
    const leader = { id: "1", kind: "projectLeader" as const, title: "Voldskoordinator", agency: "" };
    const member = { id: "2", kind: "working" as const, title: "Rektor", agency: "Skole" };
    expect(step("1.4", evidence({ ...fresh, groups: [leader] })).state).toBe("underWay");
    expect(step("1.4", evidence({ ...fresh, groups: [leader, member] })).state).toBe("done");
  });

  test("decision and mandate make the anchoring whole", () => {
    const assignment = { ...blankAssignment, decidedBy: "Kommunestyret", decidedOn: "2026-03-12" };
    const mandate = { ...blankMandate, purpose: "En plan som virker." };
    expect(step("1.3", evidence(fresh, { assignment })).state).toBe("underWay");
    expect(step("1.3", evidence(fresh, { assignment, mandate })).state).toBe("done");
  });

  test("measures with somebody who answers and with dates are counted", () => {
    const loose = aMeasure({ id: "measure-2", responsible: null });
    const { seen } = step("2.6", evidence({ adoptions: fresh.adoptions, measures: [aMeasure(), loose] }));
    expect(seen).toMatchObject({ state: "underWay", found: 1, of: 2 });
  });

  test("a goal without measures leaves the measures half made", () => {
    const goals = [aGoal(), aGoal({ id: "goal-2" })];
    expect(step("2.5", evidence({ adoptions: fresh.adoptions, goals })).seen).toMatchObject({ found: 1, of: 2 });
  });

  test("a chapter with a gap left in it is not written", () => {
    const gap = starterChapters("nb").find(({ template }) => template === "situation");
    const situation = aChapter({ id: "s", template: "situation" });
    const draft = { ...fresh, chapters: [{ ...situation, body: gap?.body ?? situation.body }] };
    expect(step("2.1", evidence(draft)).state).toBe("open");
    expect(step("2.1", evidence({ ...fresh, chapters: [situation] })).state).toBe("done");
  });

  test("a hearing that is going on is under way, and done when it has ended", () => {
    const hearing = (hearingTo: string) => [anAdoption({ adoptedOn: null, hearingFrom: "2026-11-01", hearingTo })];
    expect(step("4.1", evidence({ ...fresh, adoptions: hearing("2026-12-01") })).state).toBe("underWay");
    expect(step("4.1", evidence({ ...fresh, adoptions: hearing("2026-11-20") })).state).toBe("done");
  });

  test("what is adopted has been prepared, whoever kept the papers; but it is not evaluated", () => {
    const path = workingPath(evidence({ adoptions: [anAdoption()] }), [], today);
    const open = path.filter(({ state }) => state !== "done").map(({ key }) => key);
    expect(open).toEqual(["4.3", "4.4", "4.5"]);
    expect(step("1.7", evidence()).seen.byAdoption).toBe(true);
  });

  test("adopted in one of two municipalities is under way", () => {
    const adoptions = [anAdoption(), anAdoption({ kommunenummer: "9902", adoptedOn: null })];
    expect(step("4.2", evidence({ adoptions })).seen).toMatchObject({ state: "underWay", found: 1, of: 2 });
  });
});

describe("what people say wins over what the plan shows", () => {
  test("a step is skipped only with a reason", () => {
    const skip = { state: "skipped" as const, reason: "", dueOn: null, positionId: null };
    expect(sayStep(skip)).toEqual({ ok: false, refusal: "giveReason" });
    expect(sayStep({ ...skip, reason: "Kommunen har egne regler" }).ok).toBe(true);
  });

  test("what is skipped holds nothing up", () => {
    expect(step("1.5", evidence(fresh)).waitsFor).toEqual(["1.4"]);
    const skipped = said("1.4", { state: "skipped", reason: "Egen organisering" });
    expect(isReady(step("1.5", evidence(fresh), skipped))).toBe(true);
  });

  test("a step taken up again is as far as the plan shows, with its date and its function", () => {
    const responsible = { positionId: "p", title: "Rektor", agency: "Skole" };
    const again = reopenStep({ dueOn: "2027-01-01", responsible });
    expect(again).toEqual({ state: "open", reason: "", dueOn: "2027-01-01", positionId: "p" });
    const two = [aFocusArea(), aFocusArea({ id: "focus-area-2" })];
    expect(step("2.2", evidence({ ...fresh, focusAreas: two }), said("2.2")).state).toBe("done");
    expect(step("2.2", evidence(fresh), said("2.2")).state).toBe("open");
  });

  test("somebody still at work on it is believed, though the plan shows enough", () => {
    const two = [aFocusArea(), aFocusArea({ id: "focus-area-2" })];
    expect(step("2.2", evidence({ ...fresh, focusAreas: two }), said("2.2", { state: "underWay" })).state).toBe(
      "underWay",
    );
  });
});

describe("a step is late", () => {
  test("from the day after its date, until it is over", () => {
    const due = (dueOn: string, state: SaidStep["state"] = "open") =>
      step("1.6", evidence(fresh), said("1.6", { dueOn, state })).late;
    expect([due("2026-11-21"), due("2026-11-20"), due("2026-11-20", "done")]).toEqual([false, true, false]);
  });

  test("when the period has begun and nobody has adopted the plan", () => {
    const begun = { ...fresh, plan: aPlan({ startsOn: "2026-11-20" }) };
    expect(step("4.2", evidence(begun))).toMatchObject({ dueOn: "2026-11-20", late: true });
    expect(step("4.2", evidence(fresh)).late).toBe(false);
  });

  test("when the date of evaluation has passed; a date said by people goes before it", () => {
    const adopted = evidence({ plan: aPlan({ evaluationOn: "2026-11-01" }) });
    expect(step("4.5", adopted).late).toBe(true);
    expect(step("4.5", adopted, said("4.5", { dueOn: "2027-02-01" })).late).toBe(false);
  });

  test("but not of an evaluation that has been held: it is done without anybody saying so", () => {
    const held = evidence({ plan: aPlan({ evaluationOn: "2026-11-01" }) }, { evaluated: true });
    expect(step("4.5", held)).toMatchObject({ state: "done", late: false });
    expect(step("4.5", held, said("4.5", { state: "underWay" }))).toMatchObject({ state: "underWay", late: true });
  });
});
