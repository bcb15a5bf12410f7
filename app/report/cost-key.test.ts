import { expect, test } from "vitest";
import { type CostKey, equalKey, formatPercent, keyFault, payersOf, readPercent } from "./cost-key.ts";

const three = [
  { kommunenummer: "9901", name: "Fjellvik", residents: 4218 },
  { kommunenummer: "9902", name: "Elvedal", residents: 1907 },
  { kommunenummer: "9903", name: "Sundøy", residents: 0 },
];
const own = (...hundredths: number[]): CostKey => {
  return {
    kind: "own",
    shares: Object.fromEntries(three.map(({ kommunenummer }, at) => [kommunenummer, hundredths[at] ?? 0])),
  };
};

test("the shares of all municipalities add up to a whole, whatever the key", () => {
  for (const key of [equalKey, { ...equalKey, kind: "residents" } as const, own(5000, 2500, 2500)]) {
    expect(payersOf(key, three).reduce((sum, { share }) => sum + share, 0)).toBe(10_000);
  }
  expect(payersOf(equalKey, three).map(({ share }) => formatPercent(share))).toEqual(["33,34", "33,33", "33,33"]);
});

test("own shares must be a whole together", () => {
  expect(keyFault(own(5000, 2500, 2500), payersOf(own(5000, 2500, 2500), three))).toBeNull();
  expect(keyFault(own(5000, 2500, 2400), payersOf(own(5000, 2500, 2400), three))).toBe("notWhole");
});

test("a municipality that came later pays nothing until new shares are written, and that is said", () => {
  const key = own(6000, 4000);
  expect(payersOf(key, three).map(({ share }) => share)).toEqual([6000, 4000, 0]);
  const withoutTheFirst = three.slice(1);
  expect(payersOf(key, withoutTheFirst).map(({ share }) => share)).toEqual([10_000, 0]);
  expect(keyFault(key, payersOf(key, withoutTheFirst))).toBe("notWhole");
});

test("residents are no key where nobody knows how many there are", () => {
  const key: CostKey = { kind: "residents", shares: {} };
  expect(keyFault(key, payersOf(key, three))).toBe("noResidents");
  expect(keyFault(key, payersOf(key, three.slice(0, 2)))).toBeNull();
});

test("percentages are read as people write them, with two decimals at most", () => {
  expect(["33,33", "33.3 %", "50%", "", "100", "0"].map(readPercent)).toEqual([3333, 3330, 5000, 0, 10_000, 0]);
  expect(["33,333", "101", "-1", "en tredel", "1e1"].map(readPercent)).toEqual(Array(5).fill(undefined));
});
