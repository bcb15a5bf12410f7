import { describe, expect, test } from "vitest";
import { starterChapters } from "#app/guide/template.ts";
import type { Draft } from "#app/plan/draft.ts";
import { qualityFindings } from "#app/plan/quality.ts";
import { aChapter, aDraft, aMeasure, anAdoption, aPlan } from "#test/examples.ts";
import { type PlanNow, planNow } from "./plan-now.ts";
import { daysLeft, lastYearAdvice, renewalAdvice } from "./plan-now-renewal.ts";
import type { Evidence } from "./step-evidence.ts";
import { type StepKey, stepKeys } from "./step-key.ts";
import type { SaidStep } from "./step-state.ts";

const today = "2026-11-21";
const rektor = { positionId: "rektor", title: "Rektor", agency: "Skole" };
const lege = { positionId: "lege", title: "Kommuneoverlege", agency: "Helse" };

function now(differences: Partial<Draft>, said: SaidStep[] = [], known: Partial<Evidence> = {}): PlanNow {
  const draft = aDraft(differences);
  const none = { assignment: null, mandate: null, adjacentPlans: 0, meetings: 0, published: false, evaluated: false };
  const evidence = { draft, findings: qualityFindings(draft), involved: { all: 0, asked: 0 }, ...none, ...known };
  return planNow(evidence, said, today);
}

function said(key: StepKey, differences: Partial<SaidStep> = {}): SaidStep {
  return { key, state: "open", reason: "", dueOn: null, responsible: null, saidOn: today, ...differences };
}

const fresh = {
  plan: aPlan({ mandate: "", startsOn: "2027-01-01", evaluationOn: null }),
  chapters: starterChapters("nb").map((chapter, at) => aChapter({ ...chapter, id: `chapter-${at}` })),
  focusAreas: [],
  goals: [],
  measures: [],
  adoptions: [anAdoption({ adoptedOn: null })],
};

/** As many come from Word: everything is written, but nobody answers for it and there are no dates. */
const imported = {
  plan: aPlan({ startsOn: null, endsOn: null, mandate: "" }),
  measures: [aMeasure({ responsible: null, startsOn: null, endsOn: null, milestones: [] })],
  adoptions: [anAdoption({ adoptedOn: null })],
};

describe("what is next", () => {
  test("a new plan begins at the beginning, and nothing is asked for before its turn", () => {
    expect(now(fresh).next.map(({ key }) => key)).toEqual(["1.1", "1.2", "1.3"]);
  });

  test("an imported plan is first given what it lacks, whatever was done before it came", () => {
    expect(now(imported).next.map(({ key }) => key)).toEqual(["period", "responsible", "dates"]);
  });

  test("never more than three, and each leads to where it is done", () => {
    const { next } = now(imported);
    expect(next.map(({ to }) => to)).toEqual(["om#startsOn", "tiltak?vis=responsible", "tiltak?vis=dates"]);
    const begun = stepKeys.filter((key) => key < "2").map((key) => said(key, { state: "done" }));
    const [mapping] = now(fresh, begun).next;
    expect([mapping?.key, mapping?.to]).toEqual(["2.1", "kartlegging"]);
  });

  test("what is late comes before what comes first", () => {
    const [first] = now(fresh, [said("1.3", { dueOn: "2026-11-01" })]).next;
    expect(first).toMatchObject({ key: "1.3", late: true });
  });

  test("steps further on come before those left behind", () => {
    const done = stepKeys.filter((key) => key !== "1.7" && key < "2.3").map((key) => said(key, { state: "done" }));
    expect(now(fresh, done).next.map(({ key }) => key)).toEqual(["2.3", "1.7"]);
  });

  test("what has been skipped is not asked for, nor what the plan lacks in it", () => {
    const measures = [aMeasure({ responsible: null })];
    const adopted = { measures, adoptions: [anAdoption()] };
    expect(now(adopted, [], { published: true }).next.map(({ key }) => key)).toContain("responsible");
    const skipped = said("2.6", { state: "skipped", reason: "Føres i et annet system" });
    expect(now(adopted, [skipped], { published: true }).next.map(({ key }) => key)).not.toContain("responsible");
  });

  test("an adopted plan is published, then followed; its evaluation waits until its last year", () => {
    expect(now({}).next.map(({ key }) => key)).toEqual(["publish", "4.3"]);
    const year = { plan: aPlan({ evaluationOn: "2027-06-01" }) };
    expect(now(year, [said("4.3", { state: "done" })], { published: true }).next.map(({ key }) => key)).toEqual([
      "4.5",
    ]);
  });
});

describe("where the plan is", () => {
  const current = (is: PlanNow) => is.phases.filter((phase) => phase.current).map(({ phase }) => phase);

  test("where its next step is, and in the last phase once it is adopted", () => {
    expect(current(now(fresh))).toEqual(["1"]);
    expect(current(now(imported))).toEqual(["2"]);
    expect(current(now({ measures: [aMeasure({ responsible: null })] }))).toEqual(["4"]);
  });

  test("each phase counts the steps that are over, skipped ones too", () => {
    const [first] = now(fresh, [
      said("1.1", { state: "done" }),
      said("1.7", { state: "skipped", reason: "Liten kommune" }),
    ]).phases;
    expect(first).toMatchObject({ over: 2, all: 7 });
  });
});

describe("who waits for whom", () => {
  test("a step holds up those that build on it, with the functions that wait", () => {
    const { waiting } = now(fresh, [said("1.3", { responsible: rektor }), said("1.4", { responsible: lege })]);
    expect(waiting).toEqual([
      {
        responsible: rektor,
        things: [{ kind: "step", key: "1.3", dueOn: null, late: false, heldUp: [{ key: "1.4", responsible: lege }] }],
      },
    ]);
  });

  test("late measures of an adopted plan are waited for, most late first; those of a draft are not", () => {
    const late = (id: string, responsible: typeof rektor & { agencyId: string }) =>
      aMeasure({ id, responsible, endsOn: "2026-01-01", milestones: [] });
    const measures = [
      late("1", { ...rektor, agencyId: "a" }),
      late("2", { ...lege, agencyId: "b" }),
      late("3", { ...lege, agencyId: "b" }),
    ];
    const { waiting } = now({ measures });
    expect(waiting.map(({ responsible, things }) => [responsible.title, things.length])).toEqual([
      ["Kommuneoverlege", 2],
      ["Rektor", 1],
    ]);
    expect(now({ ...imported, measures }).waiting).toEqual([]);
  });

  test("steps whose turn it is and that nobody sees to are told", () => {
    expect(now(fresh, [said("1.1", { responsible: rektor })]).nobodys).toEqual(["1.2", "1.3"]);
  });
});

describe("renewal", () => {
  const ends = (endsOn: string, evaluationOn: string | null = "2026-06-01") => ({ endsOn, evaluationOn });
  const adopted = { adopted: 1, evaluated: false };

  test("days left are counted to the last day, or to the evaluation when there is no last day", () => {
    expect(daysLeft(ends("2026-11-22"), today)).toBe(1);
    expect(daysLeft({ endsOn: null, evaluationOn: "2026-11-20" }, today)).toBe(-1);
    expect(daysLeft({ endsOn: null, evaluationOn: null }, today)).toBeNull();
  });

  test("a plan far from its end, or never adopted, gets no advice", () => {
    expect(renewalAdvice(ends("2029-12-31"), adopted, today)).toBeNull();
    expect(renewalAdvice(ends("2026-12-31"), { adopted: 0, evaluated: false }, today)).toBeNull();
  });

  test("18 months before the last day the evaluation, 12 months the next plan, and 6 months that it must be finished", () => {
    expect(renewalAdvice(ends("2028-05-22"), adopted, today)).toBeNull();
    expect(renewalAdvice(ends("2028-05-21"), adopted, today)).toBe("beginEvaluation");
    expect(renewalAdvice(ends("2027-11-22"), adopted, today)).toBe("beginEvaluation");
    expect(renewalAdvice(ends("2027-11-21"), adopted, today)).toBe("beginNext");
    expect(renewalAdvice(ends("2027-05-22"), adopted, today)).toBe("beginNext");
    expect(renewalAdvice(ends("2027-05-21"), adopted, today)).toBe("finishNext");
    expect(renewalAdvice(ends("2026-11-21"), adopted, today)).toBe("finishNext");
    expect(renewalAdvice(ends("2026-11-20"), adopted, today)).toBe("ranOut");
  });

  test("whoever only reads the plan is told in its last year, and not of the evaluation before that", () => {
    const told = (endsOn: string, evaluationOn: string | null = "2026-06-01") =>
      lastYearAdvice(ends(endsOn, evaluationOn), 1, today);
    expect([told("2028-05-21"), told("2028-05-21", null), told("2027-11-22")]).toEqual([null, null, null]);
    expect([told("2027-11-21"), told("2027-05-21"), told("2026-11-20")]).toEqual(["beginNext", "finishNext", "ranOut"]);
    expect(lastYearAdvice(ends("2027-05-21"), 0, today)).toBeNull();
  });

  test("months are those of the calendar: half a year before 31 August is the last day of February", () => {
    expect(renewalAdvice(ends("2027-08-31"), adopted, "2027-02-27")).toBe("beginNext");
    expect(renewalAdvice(ends("2027-08-31"), adopted, "2027-02-28")).toBe("finishNext");
  });

  test("a plan without a day for its evaluation is told to set one, and one that is evaluated goes on to the next", () => {
    expect(renewalAdvice(ends("2028-03-01", null), adopted, today)).toBe("setEvaluation");
    expect(renewalAdvice(ends("2028-03-01"), { adopted: 1, evaluated: true }, today)).toBe("beginNext");
  });
});
