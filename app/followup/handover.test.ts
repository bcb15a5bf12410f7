import { expect, test } from "vitest";
import { aMeasure, aPlan, aStatus } from "#test/examples.ts";
import { handoverView, holdersNow } from "./handover.ts";

const seen = { today: "2026-11-21", language: "nb" as const, stepTitle: (step: string) => `steg ${step}` };
const nothing = { measures: [], plans: [], requests: [], seats: [], steps: [] };

test("whoever has today as the last day has handed over, and is the one who held it before", () => {
  const ola = { personId: "ola", name: "Ola", fromDate: "2024-01-01", toDate: "2026-11-21" };
  const eva = { personId: "eva", name: "Eva", fromDate: "2020-01-01", toDate: "2023-12-31" };
  const kari = { personId: "kari", name: "Kari", fromDate: "2026-11-21", toDate: null };
  const coming = { personId: "per", name: "Per", fromDate: "2027-01-01", toDate: null };
  expect(holdersNow([coming, kari, ola, eva], seen.today)).toEqual({
    now: [kari],
    before: { name: "Ola", toDate: "2026-11-21" },
  });
});

test("whoever held a function before and holds it again is not the one to ask", () => {
  const again = { personId: "ola", name: "Ola", fromDate: "2026-01-01", toDate: null };
  const first = { ...again, fromDate: "2020-01-01", toDate: "2024-12-31" };
  expect(holdersNow([again, first], seen.today)).toEqual({ now: [again], before: null });
});

test("a measure stands with the next date, how it goes and the last word; a finished one with no date", () => {
  const measures = [
    aMeasure({ id: "a", status: aStatus({ comment: "To av fire er holdt" }) }),
    aMeasure({ id: "b", status: aStatus({ phase: "done" }) }),
  ];
  const [plan] = handoverView({ ...nothing, measures, plans: [aPlan()] }, seen).plans;
  expect(plan?.measures).toMatchObject([
    { id: "a", due: expect.stringContaining("1.\u00a0juni 2026"), lastWord: "To av fire er holdt" },
    { id: "b", due: null, lastWord: "" },
  ]);
});

test("what nobody has answered and what must be decided wait, and nothing else does", () => {
  const measures = [
    aMeasure({ id: "asked" }),
    aMeasure({ id: "decide", status: aStatus({ decisionNeeded: "Hvem betaler" }) }),
    aMeasure({ id: "fine", status: aStatus() }),
  ];
  const requests = [{ measureId: "asked", askedOn: "2026-11-02", answerBy: "2026-11-16" }];
  expect(handoverView({ ...nothing, measures, requests }, seen).waiting).toMatchObject([
    { id: "asked", words: [expect.stringMatching(/2\.\snovember 2026.*16\.\snovember 2026/)] },
    { id: "decide", words: ["Må avgjøres: Hvem betaler"] },
  ]);
});

test("a plan where the function only sits in a group or sees to a step is there too, others are not", () => {
  const plans = [aPlan({ id: "sits" }), aPlan({ id: "other" })];
  const seats = [{ planId: "sits", kind: "working" as const }];
  const steps = [{ planId: "sits", step: "1.3" }];
  expect(handoverView({ ...nothing, plans, seats, steps }, seen).plans).toMatchObject([
    { id: "sits", measures: [], parts: ["Arbeidsgruppe", "Ser til steg 1.3 steg 1.3"] },
  ]);
});
