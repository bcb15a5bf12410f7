import { describe, expect, test } from "vitest";
import { toPlainText } from "#app/lib/rich-text.ts";
import { aDraft, aFocusArea, aGoal, aMeasure, aPlan, aStatus } from "#test/examples.ts";
import { measuresByArea } from "./areas.ts";
import { nextPlan } from "./next-plan.ts";
import { type ChosenRenewal, emptiedAreas, nextPeriod, notChosen, type RenewalChoice } from "./renewal.ts";
import { beganWith, changedFrom } from "./round-form.ts";

const help = aFocusArea({ id: "help", title: "Hjelp" });
const prevention = aFocusArea({ id: "prevention", title: "Forebygging" });
const ask = aGoal({ id: "ask", focusAreaId: "prevention", title: "Ansatte spør" });
const know = aGoal({ id: "know", focusAreaId: "prevention", title: "Barn vet hvem de kan snakke med" });
const fast = aGoal({ id: "fast", focusAreaId: "help", title: "Rask hjelp" });
const course = aMeasure({ id: "course", number: "1.1", title: "Fagdag", goalIds: ["ask", "fast"], status: aStatus() });
const talks = aMeasure({ id: "talks", number: "1.2", title: "Samtaler", goalIds: ["know"] });
const shelter = aMeasure({ id: "shelter", number: "2.1", title: "Botilbud", goalIds: ["fast"] });
const draft = aDraft({
  focusAreas: [prevention, help],
  goals: [ask, know, fast],
  measures: [course, talks, shelter],
});
const period = { startsOn: "2030-01-01", endsOn: "2033-12-31" };

function choices(all: Record<string, RenewalChoice>): ChosenRenewal[] {
  return Object.entries(all).map(([measureId, choice]) => ({ measureId, choice, reason: `fordi ${measureId}` }));
}

test("a round goes by the focus area each measure has its number from, and nobody is asked twice", () => {
  const unplaced = aMeasure({ id: "unplaced", goalIds: [] });
  const areas = measuresByArea({ ...draft, measures: [...draft.measures, unplaced] });
  expect(areas.map(({ key, measures }) => [key, measures.map(({ id }) => id)])).toEqual([
    ["prevention", ["course", "talks"]],
    ["help", ["shelter"]],
    ["uten", ["unplaced"]],
  ]);
});

test("measures without a choice are those that are left", () => {
  expect(notChosen(draft.measures, choices({ course: "done" })).map(({ id }) => id)).toEqual(["talks", "shelter"]);
});

describe("goals and focus areas follow their measures", () => {
  test("a focus area is emptied when none of the measures that serve it go on", () => {
    expect(emptiedAreas(draft, choices({ course: "continued", talks: "ended", shelter: "ended" }))).toEqual([]);
    expect(emptiedAreas(draft, choices({ course: "done", talks: "changed", shelter: "ended" }))).toEqual([help]);
  });

  test("a goal whose measures all end is left out, and said", () => {
    const chosen = choices({ course: "continued", talks: "ended", shelter: "continued" });
    const next = nextPlan(draft, chosen, { ...period, leaveOut: [] });
    expect(next.goals.map(({ title }) => title)).toEqual(["Ansatte spør", "Rask hjelp"]);
    expect(lastChapter(next)).toContain("Mål som ikke er med videre:\nBarn vet hvem de kan snakke med");
  });

  test("an emptied focus area goes only when those who renew say so; kept, it keeps its goals", () => {
    const chosen = choices({ course: "done", talks: "changed", shelter: "ended" });
    const kept = nextPlan(draft, chosen, { ...period, leaveOut: [] });
    expect(kept.focusAreas.map(({ title }) => title)).toEqual(["Forebygging", "Hjelp"]);
    expect(kept.goals.map(({ from }) => from)).toEqual(["know", "fast"]);
    const left = nextPlan(draft, chosen, { ...period, leaveOut: ["help", "prevention"] });
    expect(left.focusAreas.map(({ title }) => title)).toEqual(["Forebygging"]);
    expect(left.goals.map(({ from }) => from)).toEqual(["know"]);
  });
});

describe("a measure that goes on", () => {
  const next = nextPlan(draft, choices({ course: "continued", talks: "changed", shelter: "ended" }), {
    ...period,
    leaveOut: ["help"],
  });
  const [taken] = next.measures;

  test("keeps what it is, who answers for it and where it came from", () => {
    expect(taken).toMatchObject({
      title: "Fagdag",
      points: course.points,
      positionId: "position-1",
      kind: "continued",
    });
    expect(taken?.origin).toEqual({ kind: "plan", id: "plan-1/course", title: "Fagdag" });
    expect(next.measures.map(({ kind }) => kind)).toEqual(["continued", "extended"]);
  });

  test("has nothing of what was true of the old period only", () => {
    expect(taken).toMatchObject({
      startsOn: null,
      endsOn: null,
      milestones: [],
      costs: [],
      funding: null,
      hours: null,
    });
    expect(taken).toMatchObject({ evaluationOn: null, internalRemark: "", publicRemark: "" });
    expect(taken?.indicator).toEqual({ baseline: "", target: "9 av 9", source: "Egen telling" });
  });

  test("is as new as it was when it was left to the next period", () => {
    const later = aMeasure({ id: "later", period: "next", kind: "new", goalIds: ["ask"] });
    const chosen = choices({ later: "continued" });
    const [begun] = nextPlan({ ...draft, measures: [later] }, chosen, { ...period, leaveOut: [] }).measures;
    expect(begun).toMatchObject({ kind: "new", period: "this" });
  });
});

test("what is done and what has ended stands in a chapter of its own, with why", () => {
  const chosen = choices({ course: "done", talks: "ended", shelter: "continued" });
  const text = lastChapter(nextPlan(draft, chosen, { ...period, leaveOut: [] }));
  expect(text).toContain("Ferdige tiltak:\n1.1 Fagdag – fordi course");
  expect(text).toContain("Avsluttede tiltak:\n1.2 Samtaler – fordi talks");
  expect(text).not.toContain("Botilbud");
});

test("years, mandate and decisions of the old plan are not those of the next", () => {
  const plan = aPlan({ title: "Handlingsplan mot vold 2026–2029", subtitle: "Felles plan 2026–2029" });
  const { fields, municipalities } = nextPlan({ ...draft, plan }, [], { ...period, leaveOut: [] });
  expect(fields).toMatchObject({ title: "Handlingsplan mot vold", subtitle: "", mandate: "", evaluationOn: null });
  expect([fields.startsOn, municipalities]).toEqual(["2030-01-01", ["9901"]]);
});

test("the next period begins the day after and is as long; after a plan that ran out, from new year", () => {
  const old = { startsOn: "2026-01-01", endsOn: "2029-12-31", evaluationOn: null };
  expect(nextPeriod(old, "2029-02-01")).toEqual({ startsOn: "2030-01-01", endsOn: "2033-12-31" });
  expect(nextPeriod({ ...old, startsOn: "2026-07-01", endsOn: "2028-06-30" }, "2028-01-01")).toEqual({
    startsOn: "2028-07-01",
    endsOn: "2030-06-30",
  });
  expect(nextPeriod(old, "2031-02-01")).toEqual({ startsOn: "2032-01-01", endsOn: "2035-12-31" });
  expect(nextPeriod({ startsOn: null, endsOn: null, evaluationOn: null }, "2026-02-01")).toEqual({
    startsOn: "2027-01-01",
    endsOn: "2030-12-31",
  });
});

test("two who go through the same area do not undo each other: only what somebody changed is saved", () => {
  const began = beganWith([
    { id: "a", choice: null, words: "" },
    { id: "b", choice: "done", words: "Ferdig" },
  ]);
  const now = [
    { measureId: "a", choice: "ended" as const, words: "" },
    { measureId: "b", choice: "done" as const, words: "Ferdig" },
  ];
  expect(changedFrom(began, now).map(({ measureId }) => measureId)).toEqual(["a"]);
  expect(changedFrom("ikke json", now).map(({ measureId }) => measureId)).toEqual(["a", "b"]);
});

function lastChapter(next: ReturnType<typeof nextPlan>): string {
  const chapter = next.chapters.at(-1);
  return chapter ? toPlainText(chapter.body) : "";
}
