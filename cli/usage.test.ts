import { expect, test } from "vitest";
import { faultIn, type Usage } from "./usage.ts";

const usage: Usage = { options: { json: { type: "boolean" }, output: { type: "string", short: "o" } }, words: [1, 2] };

test.each([
  [["fil"]],
  [["fil", "--json"]],
  [["--json", "-o", "ut", "fil"]],
  [["fil", "--output=ut"]],
  [["fil", "-out"]],
  [["--", "-fil"]],
])("%j can be understood", (args) => {
  expect(faultIn(args, usage)).toBeUndefined();
});

test.each([
  [["fil", "--jsn"], "Ukjent valg: --jsn."],
  [["fil", "-x"], "Ukjent valg: -x."],
  [["fil", "--json=ja"], "Valget --json tar ingen verdi."],
  [["fil", "-o"], "Valget -o mangler en verdi."],
  [["fil", "--output="], "Valget --output mangler en verdi."],
  [["fil", "-o", "--json"], "Valget -o mangler en verdi."],
  [["--json"], "Det mangler noe etter kommandoen."],
  [["en", "to", "tre"], "Det er for mange ord etter kommandoen."],
])("%j cannot: %s", (args, fault) => {
  expect(faultIn(args, usage)).toBe(fault);
});

test("a command that takes nothing is not run with something after it", () => {
  expect(faultIn([], {})).toBeUndefined();
  expect(faultIn(["--nei"], {})).toBe("Ukjent valg: --nei.");
  expect(faultIn(["alt"], {})).toBe("Det er for mange ord etter kommandoen.");
});
