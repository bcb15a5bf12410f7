import { expect, test } from "vitest";
import type { Measure } from "#app/plan/measure.ts";
import { aMeasure, aPlan, aStatus } from "#test/examples.ts";
import { myFilterIn, myMeasures } from "./my-measures.ts";

const today = "2026-11-21";
const all = myFilterIn(new URLSearchParams());
const seen = { filter: all, today, language: "nb" as const };
const plans = [aPlan({ id: "old", title: "Gammel plan" }), aPlan({ id: "new", title: "Ny plan" })];

function several(count: number, differences: Partial<Measure> = {}): Measure[] {
  return Array.from({ length: count }, (_, at) => aMeasure({ id: `${differences.planId}-${at}`, ...differences }));
}

test("what somebody waits for an answer about stands first, the longest wait before the others, with its days", () => {
  const measures = [aMeasure({ id: "calm" }), aMeasure({ id: "lately" }), aMeasure({ id: "long" })];
  const requests = [
    { measureId: "lately", askedOn: "2026-11-16", answerBy: "2026-11-30" },
    { measureId: "long", askedOn: "2026-10-01", answerBy: "2026-10-15" },
  ];
  expect(myMeasures({ measures, requests, plans }, seen).shown).toMatchObject([
    { id: "long", asked: { on: "1.\u00a0oktober 2026", isPast: true } },
    { id: "lately", asked: { by: expect.stringContaining("30.\u00a0november 2026"), isPast: false } },
    { id: "calm", asked: null },
  ]);
});

test("each has the first date that is still to be kept, and a finished one none", () => {
  const milestones = [{ title: "Program klart", due: "2026-12-01", doneOn: null }];
  const measures = [aMeasure({ milestones }), aMeasure({ milestones, status: aStatus({ phase: "permanent" }) })];
  const deadlines = myMeasures({ measures, requests: [], plans }, seen).shown.map(({ deadline }) => deadline);
  expect(deadlines).toEqual([expect.stringContaining("1.\u00a0desember 2026"), null]);
});

test("a handful is not narrowed, whatever the address says", () => {
  const facts = { measures: several(5, { planId: "new" }), requests: [], plans };
  const mine = myMeasures(facts, { ...seen, filter: { progress: "done", planId: "old" } });
  expect([mine.choices, mine.shown.length]).toEqual([null, 5]);
});

test("more are narrowed by status and by plan, and only what makes a difference can be chosen", () => {
  const done = several(2, { planId: "old", status: aStatus({ phase: "done" }) });
  const facts = {
    measures: [...done, ...several(4, { planId: "new", endsOn: null, milestones: [] })],
    requests: [],
    plans,
  };
  const ids = (filter: string) =>
    myMeasures(facts, { ...seen, filter: myFilterIn(new URLSearchParams(filter)) }).shown.map(({ id }) => id);
  expect(ids("status=done")).toEqual(["old-0", "old-1"]);
  expect(ids("plan=new")).toHaveLength(4);
  expect(ids("plan=new&status=done")).toEqual([]);
  expect(ids("status=tull")).toHaveLength(6);
  expect(myMeasures(facts, seen).choices).toMatchObject({
    progress: [{ value: "done" }, { value: "notStarted" }],
    plans: [{ label: "Gammel plan 2026–2029" }, { label: "Ny plan 2026–2029" }],
  });
  const same = { measures: several(6, { planId: "new", endsOn: null, milestones: [] }), requests: [], plans };
  expect(myMeasures(same, seen).choices).toBeNull();
});
