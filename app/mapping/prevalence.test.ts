import { describe, expect, test } from "vitest";
import { allFacts, type Fact, findFact } from "#app/guide/fact.ts";
import { residentsOf } from "#test/residents.ts";
import { currentFigures, estimate, scaleDown } from "./prevalence.ts";

const one = { from: 10, to: 10 };

describe("an estimate of how many", () => {
  test.each([
    [49, "fewer than 5"],
    [50, "5"],
    [74, "5"],
    [75, "10"],
    [974, "95"],
    [975, "100"],
    [1049, "100"],
    [1050, "110"],
    [12_345, "1230"],
    [0, "fewer than 5"],
  ])("10 per cent of %i is told as %s", (people, told) => {
    expect(toldAs(estimate(people, one))).toBe(told);
  });

  test("is an interval only when the source gives one", () => {
    expect(estimate(1000, { from: 6.8, to: 9.2 })).toEqual({ kind: "about", from: 70, to: 90 });
    expect(estimate(1000, { from: 7, to: 7 })).toEqual({ kind: "about", from: 70, to: 70 });
  });

  test("of which one end is too small tells only what it is under", () => {
    expect(estimate(60, { from: 6.8, to: 9.2 })).toEqual({ kind: "fewer", than: 10 });
    expect(estimate(50, { from: 6.8, to: 9.2 })).toEqual({ kind: "fewer", than: 5 });
    expect(estimate(50, { from: 2, to: 10 })).toEqual({ kind: "fewer", than: 10 });
  });

  test("is never under five, whatever the share and the people", () => {
    for (let people = 0; people < 400; people += 1) {
      for (const share of [0.1, 1.9, 3, 5, 6.8, 9.2, 22, 100]) {
        const told = estimate(people, { from: share, to: share });
        if (told.kind === "about") expect(Math.min(told.from, told.to)).toBeGreaterThanOrEqual(5);
        else expect(people * share).toBeLessThan(500);
      }
    }
  });
});

describe("a share is taken of exactly those it is a share of", () => {
  test("by age and sex, both ends of the ages included", () => {
    const women = residentsOf("Fjellvik", { 17: [90, 0], 18: [300, 400], 74: [200, 500], 75: [70, 0] });
    const scaled = scaleDown(fact("a1"), [women]);
    expect(scaled).toMatchObject({ ok: true, rows: [{ people: 500, persons: { from: 50, to: 50 } }] });
  });

  test("and is not scaled where women and men are not counted apart", () => {
    const known = residentsOf("Fjellvik", { 40: [100, 100] });
    const unknown = { ...residentsOf("Elvedal", { 40: [100, 100] }), women: null, men: null };
    expect(scaleDown(fact("a1"), [known, unknown])).toEqual({ ok: false, why: "sex", lacking: ["Elvedal"] });
    expect(scaleDown(fact("b3"), [known, unknown])).toMatchObject({ ok: true });
  });

  test.each([
    ["a9-women", "age"],
    ["a10", "age"],
    ["a11", "group"],
    ["c7", "group"],
    ["e1-sami", "group"],
    ["f1", "share"],
    ["krisesenterlova-4", "share"],
  ])("%s is not scaled: %s", (id, why) => {
    expect(scaleDown(fact(id), [residentsOf("Fjellvik", { 40: [1000, 1000] })])).toEqual({ ok: false, why });
  });

  test("every figure of content either says whom it is a share of or why nobody can count them", () => {
    const figures = allFacts().filter(({ kind }) => kind === "figure");
    const without = figures.filter(({ figure }) => figure?.percent === null && "sex" in figure.base);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("a figure that a newer one has replaced is not used", () => {
    const ids = currentFigures(allFacts(), "2026-11-21").map(({ id }) => id);
    expect(ids).toContain("a1");
    expect(ids).not.toContain("b1-women");
  });
});

describe("a small municipality in a joint plan", () => {
  const large = residentsOf("Fjellvik", { 14: [130, 130] });
  const middle = residentsOf("Elvedal", { 14: [80, 76] });

  test("is not in the sum, and what the share was taken of is not told", () => {
    const scaled = scaleDown(fact("c2"), [large, middle, residentsOf("Sundøy", { 14: [20, 20] })]);
    expect(scaled).toMatchObject({
      rows: [{ people: 260 }, { people: 156 }, { municipality: "Sundøy", people: null, persons: { kind: "fewer" } }],
      sum: { people: 416, persons: { from: 20 }, without: ["Sundøy"] },
    });
  });

  test("cannot be told from any other that is as small: all that is shown is the same", () => {
    const others = [[large, middle], [large], [middle]];
    for (const all of others) {
      const shown = new Set<string>();
      for (let people = 0; people < 100; people += 1) {
        const small = residentsOf("Sundøy", { 14: [people, 0] });
        shown.add(JSON.stringify(scaleDown(fact("c2"), [...all, small])));
      }
      expect([...shown].length).toBe(1);
    }
  });

  test("and two small ones are no better hidden by each other than one", () => {
    const shown = new Set<string>();
    for (let people = 0; people < 100; people += 7) {
      const small = [people, 99 - people].map((number, at) => residentsOf(`Øy ${at}`, { 14: [number, 0] }));
      shown.add(JSON.stringify(scaleDown(fact("c2"), [large, middle, ...small])));
    }
    expect([...shown].length).toBe(1);
  });

  test("there is no sum of one, nor of none", () => {
    const small = residentsOf("Sundøy", { 14: [20, 20] });
    expect(scaleDown(fact("c2"), [large])).toMatchObject({ sum: null });
    expect(scaleDown(fact("c2"), [large, small])).toMatchObject({ sum: null });
    expect(scaleDown(fact("c2"), [small, small])).toMatchObject({ sum: null });
  });
});

function fact(id: string): Fact {
  const found = findFact(id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

function toldAs(persons: ReturnType<typeof estimate>): string {
  return persons.kind === "fewer" ? `fewer than ${persons.than}` : `${persons.from}`;
}
