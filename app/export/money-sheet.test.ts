import { expect, test } from "vitest";
import { equalKey, payersOf } from "#app/report/cost-key.ts";
import { moneyOf } from "#app/report/money.ts";
import { aMeasure } from "#test/examples.ts";
import { moneySheet } from "./money-sheet.ts";

const plan = { startsOn: "2026-01-01", endsOn: "2027-12-31" };
const free = { costs: [], hours: null, resourcesText: "", funding: null };
const money = moneyOf(plan, [
  aMeasure({ number: "1.2", title: "Uten kilde", funding: null, costs: [{ year: 2027, kroner: 3 }] }),
  aMeasure({ number: "1.1", title: "=HYPERLINK()", municipalities: ["9902"], costs: [{ year: 2026, kroner: 5 }] }),
  aMeasure({ ...free, number: "1.3", title: "Ikke sagt" }),
]);
const payers = payersOf(equalKey, [
  { kommunenummer: "9901", name: "Fjellvik", residents: 1 },
  { kommunenummer: "9902", name: "Elvedal", residents: 1 },
]);

test("each measure has a row, those with money first, and what lacks is said", () => {
  const { columns, rows } = moneySheet(money, payers, { language: "nb", invented: false });
  expect(columns.map(({ heading }) => heading)).toEqual([
    ...["Finansiering", "Nr.", "Tiltak", "Ansvarlig", "Gjelder", "Kroner 2026", "Kroner 2027", "Kroner i alt"],
    ...["Fjellvik, kroner i alt", "Elvedal, kroner i alt", "Timer", "Ressurser i ord", "Merknad"],
  ]);
  const responsible = "Barnehagesjef, Oppvekst";
  expect(rows).toEqual([
    ["Innenfor budsjettet", "1.1", "=HYPERLINK()", responsible, "Elvedal", 5, null, 5, null, 5, 40, "", ""],
    ["Uten finansiering", "1.2", "Uten kilde", responsible, "alle", null, 3, 3, 2, 1, 40, "", ""],
    ["", "1.3", "Ikke sagt", responsible, "alle", null, null, null, null, null, null, "", "ikke sagt hva det krever"],
  ]);
});

test("invented figures say so in every row, and the words are those of the reader", () => {
  const { columns, rows } = moneySheet(money, payers, { language: "nn", invented: true });
  expect(columns.at(-1)?.heading).toBe("Eksempel");
  expect(rows.map((row) => row.at(-1))).toEqual(Array(3).fill("Oppdikta tal"));
  expect(rows[2]).toContain("ikkje sagt kva det krev");
});
