import { expect, test } from "vitest";
import { type Entry, mapWords, paragraph, placeCells, run, table } from "./manuscript.ts";

const entry = (text: string, span: Partial<Entry> = {}): Entry => ({ blocks: [paragraph(text)], ...span });

function places(rows: Entry[][], columns: number, headerRows = 0): string[] {
  return placeCells(rows, columns, headerRows).map(
    (cell) => `${cell.row},${cell.column} ${cell.colspan}x${cell.rowspan}${cell.blocks.length === 0 ? " tom" : ""}`,
  );
}

test("a cell that reaches down pushes those in the next rows aside", () => {
  expect(places([[entry("mål", { rowspan: 2 }), entry("a")], [entry("b")]], 2)).toEqual([
    "0,0 1x2",
    "0,1 1x1",
    "1,1 1x1",
  ]);
});

test("a cell that reaches outside the table is cut", () => {
  expect(places([[entry("a", { colspan: 9, rowspan: 9 })]], 2)).toEqual(["0,0 2x1"]);
});

test("a cell never reaches over one from above", () => {
  const rows = [[entry("a"), entry("b", { rowspan: 2 })], [entry("c", { colspan: 2 })]];
  expect(places(rows, 2)).toEqual(["0,0 1x1", "0,1 1x2", "1,0 1x1"]);
});

test("a heading cell never reaches down among the others", () => {
  expect(places([[entry("a", { rowspan: 2 })], [entry("b")]], 1, 1)).toEqual(["0,0 1x1", "1,0 1x1"]);
});

test("rows that are too short are filled, and cells without room are left out", () => {
  expect(places([[], [entry("a"), entry("b"), entry("c")]], 2)).toEqual([
    "0,0 1x1 tom",
    "0,1 1x1 tom",
    "1,0 1x1",
    "1,1 1x1",
  ]);
});

test("a table begins with its headings", () => {
  const made = table(
    [
      { heading: "Mål", width: 1 },
      { heading: "Tiltak", width: 2 },
    ],
    [[entry("a"), entry("b")]],
  );
  expect(made).toMatchObject({ headerRows: 1, columns: 2, widths: [1, 2] });
  expect(made.cells[1]?.blocks).toEqual([paragraph("Tiltak")]);
});

test("a row is kept on one page only when all its cells are short", () => {
  const rows = [
    [entry("a"), entry("b".repeat(2_000))],
    [entry("a"), entry("b")],
  ];
  expect(
    table(
      [
        { heading: "Mål", width: 1 },
        { heading: "Tiltak", width: 2 },
      ],
      rows,
    ).whole,
  ).toEqual([true, false, true]);
});

test("words are changed wherever they stand, and addresses never", () => {
  const changed = mapWords(
    [paragraph("a"), { kind: "paragraph", runs: [run("a", { link: "https://a.example" })] }],
    () => "b",
  );
  expect(changed).toEqual([paragraph("b"), { kind: "paragraph", runs: [run("b", { link: "https://a.example" })] }]);
});
