import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { editSheet } from "#app/export/edit-sheet.ts";
import { renderEditXlsx } from "#app/export/edit-xlsx.server.ts";
import { sheetChoices } from "#app/export/sheet-choices.ts";
import type { Language } from "#app/lib/language.ts";
import type { Measure } from "#app/plan/measure.ts";
import { aGoal, aMeasure, aPlan } from "#test/examples.ts";
import { officeFaults } from "./office-check.ts";
import { unzipped } from "./zip.ts";

async function book(measures: Measure[], language: Language = "nb"): Promise<Uint8Array> {
  const positions = [
    { heading: "Oppvekst", choices: [{ value: "position-1", label: "Barnehagesjef" }] },
    { heading: "Helse", choices: [{ value: "position-2", label: "Helsesjef" }] },
  ];
  const choices = sheetChoices({ goals: [aGoal()], positions, language });
  const sheet = editSheet({ plan: aPlan(), measures, choices, language, today: "2026-06-01" });
  return await renderEditXlsx({ ...sheet, title: "Plan", choices, language });
}

const many = Array.from({ length: 300 }, (_, at) => aMeasure({ id: `measure-${at}`, number: `1.${at + 1}` }));

test("Excel's own rules are followed by the sheet that is to be edited, small and large, in both languages", async () => {
  expect(await officeFaults(await book([aMeasure()]), "xlsx")).toEqual([]);
  expect(await officeFaults(await book(many, "nn"), "xlsx")).toEqual([]);
  expect(await officeFaults(await book([]), "xlsx")).toEqual([]);
});

test("each row tells which measure it is in hidden columns, with dates as dates and kroner by year", async () => {
  const { sheets } = await readXlsx(await book([aMeasure({ version: 4 })]));
  const [keys = [], headings = [], row = []] = sheets[0]?.rows ?? [];
  const byKey = Object.fromEntries(keys.map((key, at) => [String(key), row[at]]));
  expect(byKey).toMatchObject({
    "komplan-tiltak-1": "measure-1",
    version: 4,
    number: "1.1",
    goal: "Ansatte spør om vold",
    position: "Barnehagesjef, Oppvekst",
    startsOn: new Date("2026-02-01T00:00:00Z"),
    "cost:2026": 25000,
    "cost:2029": null,
    funding: "innenfor budsjettet",
  });
  expect(headings).toContain("Kroner 2027");
  const markup = unzipped(await book([aMeasure()]))["xl/worksheets/sheet1.xml"] ?? "";
  expect(markup).toMatch(/<row r="1"[^>]*hidden="1"/);
  expect(markup.match(/<col [^>]*hidden="(1|true)"/g)).toHaveLength(3);
});

test("choices come from lists on a hidden sheet, and how to go about it stands on a sheet of its own", async () => {
  const parts = unzipped(await book([aMeasure()], "nn"));
  expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<dataValidation [^>]*type="list"/);
  expect(parts["xl/workbook.xml"]).toMatch(/<sheet name="Lister"[^>]*state="hidden"/);
  const { sheets } = await readXlsx(await book([aMeasure()], "nn"));
  expect(sheets.map(({ name }) => name)).toEqual(["Tiltak", "Slik gjer du", "Lister"]);
  expect(sheets[2]?.rows.flat()).toContain("Helsesjef, Helse");
});

test("what could be taken for a formula leaves as text", async () => {
  for (const title of ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1"]) {
    const file = await book([aMeasure({ title })]);
    expect(unzipped(file)["xl/worksheets/sheet1.xml"]).not.toMatch(/<f[ >]/);
    expect(JSON.stringify((await readXlsx(file)).sheets[0]?.rows)).toContain(title);
  }
});

test("what is for colleagues alone is not in it", async () => {
  const file = await book([aMeasure({ internalRemark: "hemmelig-merke" })]);
  expect(JSON.stringify(unzipped(file))).not.toContain("hemmelig-merke");
});
