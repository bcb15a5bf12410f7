import { expect, test } from "vitest";
import { aPublication, aPublishedMeasure } from "#test/publications.ts";
import { renderCsv } from "./csv.ts";

const csv = (...given: Parameters<typeof aPublication>) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(renderCsv(aPublication(...given)));

test("the file says that it is UTF-8, and has semicolons and Windows line ends", () => {
  const text = csv();
  expect(text.startsWith("\ufeffNr.;Innsatsområde;Målnivå;Mål;")).toBe(true);
  expect(text.split("\r\n")[1]).toMatch(/^1\.1;Kompetanse hos de ansatte;Mål for tjenestene;/);
});

test("what could be taken for a formula is made plain text", () => {
  const measures = ["=1+1", "+47", "-2", "@SUM(A1)"].map((title) => aPublishedMeasure({ title }));
  const text = csv({ measures, focusAreas: [] });
  for (const { title } of measures) expect(text).toContain(`;'${title};`);
});

test("semicolons, quotation marks and line breaks stay inside their cell", () => {
  const text = csv({ measures: [aPublishedMeasure({ title: 'Si "nei"; gå', points: ["én", "to"] })], focusAreas: [] });
  expect(text).toContain(';"Si ""nei""; gå";"én\nto";');
});

test("a row has as many cells as there are headings, and real dates and numbers", () => {
  const [headings = "", first = ""] = csv({ measures: [aPublishedMeasure({ startsOn: "2026-02-01", hours: 40 })] })
    .replace("\ufeff", "")
    .split("\r\n");
  expect(first.split(";")).toHaveLength(headings.split(";").length);
  expect(first.split(";")).toEqual(expect.arrayContaining(["2026-02-01", "40"]));
});

test("invented data say so in every row, and real data never", () => {
  expect(csv().match(/Eksempel – oppdiktet/g)).toHaveLength(aPublication().measures.length);
  expect(csv({ example: false })).not.toContain("Eksempel");
});
