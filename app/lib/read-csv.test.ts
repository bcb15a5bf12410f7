import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";

test("each row is read by the names in the heading", () => {
  expect(readCsv("nummer,navn\n0301,Oslo\n5612,\n")).toEqual([
    { nummer: "0301", navn: "Oslo" },
    { nummer: "5612", navn: "" },
  ]);
});

test("an empty first field is a field", () => {
  expect(readCsv("a,b\n,2")).toEqual([{ a: "", b: "2" }]);
});

test("a quoted field may hold commas and quotes", () => {
  expect(readCsv('a,b\n"en, to og ""tre""",4')).toEqual([{ a: 'en, to og "tre"', b: "4" }]);
});
