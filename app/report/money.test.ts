import { describe, expect, test } from "vitest";
import { aMeasure, aStatus } from "#test/examples.ts";
import { equalKey, payersOf } from "./cost-key.ts";
import { moneyByMunicipality, moneyOf } from "./money.ts";

const plan = { startsOn: "2026-01-01", endsOn: "2027-12-31" };
const stopped = aStatus({ phase: "stopped" });
const three = payersOf(
  equalKey,
  ["9901", "9902", "9903"].map((kommunenummer) => ({ kommunenummer, name: kommunenummer, residents: 0 })),
);

describe("what a plan costs", () => {
  test("is told by year and by where the money comes from, in the order of a budget", () => {
    const money = moneyOf(plan, [
      aMeasure({ id: "grant", funding: "grant", costs: [{ year: 2026, kroner: 5 }] }),
      aMeasure({ id: "unfunded", funding: null, costs: [{ year: 2027, kroner: 7 }] }),
      aMeasure({
        id: "new",
        funding: "newMoney",
        costs: [
          { year: 2026, kroner: 100 },
          { year: 2027, kroner: 50 },
        ],
      }),
      aMeasure({ id: "budget", funding: "withinBudget", costs: [{ year: 2026, kroner: 20 }] }),
    ]);
    expect(money.years).toEqual([2026, 2027]);
    expect(money.sources.map(({ source, kroner, total }) => [source, kroner, total])).toEqual([
      ["withinBudget", [20, 0], 20],
      ["newMoney", [100, 50], 150],
      ["grant", [5, 0], 5],
      ["unfunded", [0, 7], 7],
    ]);
    expect([money.kroner, money.total]).toEqual([[125, 57], 182]);
  });

  test("has a column for every year of the plan and for those outside it that cost something", () => {
    expect(moneyOf(plan, [aMeasure({ costs: [{ year: 2029, kroner: 1 }] })]).years).toEqual([2026, 2027, 2028, 2029]);
    expect(moneyOf({ startsOn: null, endsOn: null }, []).years).toEqual([]);
  });

  test("leaves out what is stopped and what waits for the next period", () => {
    const money = moneyOf(plan, [
      aMeasure({ id: "later", period: "next" }),
      aMeasure({ id: "stopped", status: stopped }),
      aMeasure({ id: "now", costs: [{ year: 2026, kroner: 3 }] }),
    ]);
    expect(money.total).toBe(3);
    expect(money.stopped.map(({ id }) => id)).toEqual(["stopped"]);
  });

  test("says which measures lack an amount, which take only time, and which say nothing", () => {
    const free = { costs: [], hours: null, resourcesText: "" };
    const money = moneyOf(plan, [
      aMeasure({ ...free, id: "unpriced", funding: "newMoney" }),
      aMeasure({ ...free, id: "time", hours: 40 }),
      aMeasure({ ...free, id: "words", funding: null, resourcesText: "To stillinger i stab" }),
      aMeasure({ ...free, id: "nothing", funding: null }),
    ]);
    const ids = (lines: { id: string }[]) => lines.map(({ id }) => id);
    expect([ids(money.unpriced), ids(money.onlyTime), ids(money.unresourced)]).toEqual([
      ["unpriced"],
      ["time", "words"],
      ["nothing"],
    ]);
    expect(money.sources).toEqual([]);
  });
});

describe("what each municipality pays", () => {
  test("is shared only between those a measure is for", () => {
    const money = moneyOf(plan, [
      aMeasure({ municipalities: ["9902", "9903"], costs: [{ year: 2026, kroner: 101 }] }),
      aMeasure({ municipalities: [], costs: [{ year: 2026, kroner: 100 }] }),
    ]);
    expect(moneyByMunicipality(money, three).map(({ total }) => total)).toEqual([34, 51 + 33, 50 + 33]);
  });

  test("adds up to the plan's kroner in every year and for every source", () => {
    const odd = [1, 2, 3, 5, 7, 11].flatMap((kroner, at) =>
      ["grant", "newMoney", null].map((funding) =>
        aMeasure({
          funding: funding as "grant" | "newMoney" | null,
          municipalities: at % 2 === 0 ? [] : ["9901", "9903"],
          costs: [
            { year: 2026, kroner: kroner * 1001 },
            { year: 2027, kroner },
          ],
        }),
      ),
    );
    const money = moneyOf(plan, odd);
    const shared = moneyByMunicipality(money, three);
    const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
    for (const at of [0, 1]) {
      expect(sum(shared.map(({ kroner }) => kroner[at] ?? 0))).toBe(money.kroner[at]);
      for (const { source, kroner } of money.sources) {
        const parts = shared.map((one) => one.sources.find((each) => each.source === source)?.kroner[at] ?? 0);
        expect(sum(parts)).toBe(kroner[at]);
      }
    }
  });

  test("a measure for a municipality that has left the plan is paid by all, so that no krone is lost", () => {
    const money = moneyOf(plan, [aMeasure({ municipalities: ["9904"], costs: [{ year: 2026, kroner: 30 }] })]);
    expect(moneyByMunicipality(money, three).map(({ total }) => total)).toEqual([10, 10, 10]);
  });
});
