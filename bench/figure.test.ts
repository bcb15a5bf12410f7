import { describe, expect, test } from "vitest";
import { type Figure, lineOf, outcomeOf, verdictOf } from "./figure.ts";

const aFigure = (value: number, unit: string, target = 10): Figure => ({ figure: `in ${unit}`, value, unit, target });

describe("what is measured is held to its target", () => {
  test.each([
    "ms",
    "s",
    "ms (3.1 ms of processor time)",
    "s (2142 mails, 5.3 s of processor time)",
    "ms, the middle of 5",
  ])("up to and with it; a time that is longer only says that the machine is slower (%s)", (unit) => {
    expect(outcomeOf(aFigure(10, unit))).toBe("held");
    expect(outcomeOf(aFigure(10.1, unit))).toBe("slower");
    expect(verdictOf([aFigure(10.1, unit)]).exitCode).toBe(0);
  });

  test.each([
    "MB",
    "kB over the wire",
    "queries",
    "scripts",
    "of 500",
    "× a bare server (9 µs)",
    "× Chromium (1 s and 3 s)",
    "for each municipality",
  ])("what does not depend on the machine is missed when it is more, or not a number (%s)", (unit) => {
    expect(outcomeOf(aFigure(10, unit))).toBe("held");
    for (const value of [10.1, Number.NaN]) {
      expect(outcomeOf(aFigure(value, unit))).toBe("missed");
      expect(verdictOf([aFigure(1, "ms"), aFigure(value, unit)]).exitCode).toBe(1);
    }
  });

  test("each figure says how it went, and the end names what was not held", () => {
    const figures = [aFigure(3, "queries"), aFigure(12, "ms"), aFigure(11.26, "kB")];
    expect(figures.map((figure) => JSON.parse(lineOf(figure)).outcome)).toEqual(["held", "slower", "missed"]);
    expect(lineOf(aFigure(11.26, "kB"))).toContain('"value":11.3');
    expect(verdictOf(figures).lines).toEqual([
      "1 of 3 held",
      "MISSED: in kB (11.26 kB, at most 10)",
      "slower here: in ms (12 ms, at most 10)",
    ]);
  });

  test("nothing measured is nothing held", () => {
    expect(verdictOf([]).lines).toEqual(["0 of 0 held"]);
  });
});
