import { describe, expect, test } from "vitest";
import { type Fact, findFact } from "#app/guide/fact.ts";
import { inserted } from "#app/lib/inserted.ts";
import { languages } from "#app/lib/language.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { residentsOf } from "#test/residents.ts";
import { agesFigure, residentsFigure } from "./demography-view.ts";
import { figureText } from "./figure-text.ts";
import { prevalenceFigure } from "./figure-view.ts";
import { figuresOfPlan } from "./figures-of-plan.ts";
import { scaleDown } from "./prevalence.ts";

const fjellvik = residentsOf("Fjellvik", { 14: [130, 130], 40: [600, 590], 70: [400, 345] });
const elvedal = residentsOf("Elvedal", { 14: [80, 76], 40: [360, 370], 70: [240, 220] });
const sundoy = residentsOf("Sundøy", { 14: [30, 34], 40: [150, 160], 70: [20, 30] });

describe("a figure of several municipalities", () => {
  const figure = figureOf("c2", [fjellvik, elvedal, sundoy]);

  test("says whom it is of, when, where it comes from and what to beware of", () => {
    expect(wordsOf(figure)).toContain("Innbyggere 12–16 år per 1.\u00a0januar 2026\tAnslag, i oppveksten");
    expect(figure.notes.join(" ")).toContain("ingen har talt dette her");
    expect(figure.notes.join(" ")).toContain("Undersøkelsen spurte elever");
    expect(figure.sources[0]?.text).toBe(
      "Kilde: Nettavisen/NTB (UEVO). UEVO, NKVTS 4/2019. Kontrollert 20.\u00a0november 2026.",
    );
    expect(figure.sources.at(-1)?.text).toContain("oppdiktet");
  });

  test("shows no number of the smallest one, and says that it is not in the sum", () => {
    expect(wordsOf(figure)).toContain("Sundøy\tvises ikke\tfærre enn 5");
    expect(wordsOf(figure)).toContain("Sum\t416\tom lag 20");
    expect(figure.notes).toContain("Summen er uten Sundøy, der tallet er for lite til å vises.");
    expect(figure.chart?.bars.map(({ from, words }) => [from, words])).toEqual([
      [15, "om lag 15"],
      [10, "om lag 10"],
      [null, "færre enn 5"],
    ]);
  });

  test("keeps the source's interval, and makes none of its own", () => {
    expect(wordsOf(figureOf("d2", [fjellvik, elvedal]))).toContain("Fjellvik\t745\t40–55");
    expect(wordsOf(figureOf("b3", [fjellvik, elvedal]))).toContain("Fjellvik\t1\u00a0935\tom lag 95");
  });
});

test("one municipality is told in a sentence, and drawn in no chart", () => {
  const figure = figureOf("d2", [fjellvik]);
  expect(wordsOf(figure)).toContain("Regnet om til Fjellvik: 40–55 (innbyggere 66–90 år, siste år).");
  expect(figure.chart).toBe(null);
});

test("residents are told with change since the first year, and by age with a sum", () => {
  const years = [
    { onDate: "2020-01-01", residents: 2000 },
    { onDate: "2026-01-01", residents: 2195 },
  ];
  const all = [{ ...fjellvik, years }, elvedal];
  expect(wordsOf(residentsFigure(all.slice(0, 1), "nb"))).toContain("Fjellvik\t2\u00a0000\t2\u00a0195\t+9,8\u00a0%");
  expect(wordsOf(residentsFigure(all, "nn"))).toContain("Elvedal\tikkje kjend\t1\u00a0346\tikkje kjend");
  expect(wordsOf(agesFigure(all, "nb"))).toContain("50 år og over\t745\t460\t1\u00a0205");
});

test("every figure of a plan can be frozen as it is, in both languages, and says its period and its warning", () => {
  for (const language of languages) {
    const { residents, scaled, unscaled } = figuresOfPlan([fjellvik, elvedal, sundoy], "2026-11-21", language);
    for (const figure of [...residents, ...scaled.map((one) => one.figure)]) {
      expect(inserted.parse(figure)).toEqual(figure);
    }
    expect(scaled.length).toBeGreaterThan(10);
    expect(scaled.filter(({ figure }) => figure.notes.length === 0)).toEqual([]);
    const t = figureText[language];
    for (const { figure } of scaled) {
      const of = findFact(figure.attrs.id)?.figure;
      const base = of && "sex" in of.base ? t.base(t.sexes[of.base.sex], of.base.fromAge, of.base.toAge) : "uncounted";
      expect(of?.period, figure.title).not.toBe("none");
      expect(wordsOf(figure).toLowerCase()).toContain(`${base} per `);
      expect(wordsOf(figure)).toContain(`\t${t.estimate(t.periods[of?.period ?? "none"])}\n`);
      expect(figure.sources.length, figure.title).toBeGreaterThan(1);
    }
    expect(unscaled.length).toBeGreaterThan(10);
  }
});

function figureOf(id: string, all: (typeof fjellvik)[]) {
  const fact: Fact | undefined = findFact(id);
  const scaled = fact && scaleDown(fact, all);
  if (!fact || !scaled?.ok) throw new Error(`${id} cannot be scaled`);
  return prevalenceFigure(fact, scaled, all, "nb");
}

function wordsOf({ content }: { content: Parameters<typeof toPlainText>[0]["content"] }): string {
  return toPlainText({ type: "doc", content });
}
