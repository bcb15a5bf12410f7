import { expect, test } from "vitest";
import { guessedMapping, likeliestSheet } from "./sheet-mapping.ts";
import type { Cell, Workbook } from "./workbook.ts";

function workbookOf(...sheets: Cell[][][]): Workbook {
  return {
    sheets: sheets.map((rows, at) => ({ name: `Ark${at}`, rows: rows.map((cells, row) => ({ at: row + 1, cells })) })),
  };
}

test("headings are found below a title, in the sheet that looks most like measures", () => {
  const workbook = workbookOf(
    [["Forside"]],
    [["Plan 2026"], ["Tiltak", "Ansvar", "Frist"], ["Kurs", "Rektor", "2027"]],
  );
  expect(likeliestSheet(workbook)).toBe(1);
  expect(guessedMapping(workbook, 1)).toMatchObject({ headingRow: 2, columns: ["title", "position", "endsOn"] });
});

test("a row that is chosen as headings is used, whatever it says", () => {
  const workbook = workbookOf([
    ["Hva", "Noe"],
    ["Tiltak", "Ansvar"],
  ]);
  expect(guessedMapping(workbook, 0, 1)).toMatchObject({ headingRow: 1, columns: ["title", null] });
});

test("each field is guessed once, but for those that gather", () => {
  const workbook = workbookOf([["Tiltak", "Aktivitet", "Kommentar", "Merknad", "Kostnad 2027", "Kostnad 2028"]]);
  const columns = ["title", null, "publicRemark", "publicRemark", "cost:2027", "cost:2028"];
  expect(guessedMapping(workbook, 0).columns).toEqual(columns);
});
