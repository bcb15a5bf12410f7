import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import * as z from "zod";
import { planSchema, renderJson } from "#app/export/plan-json.ts";
import { renderXlsx } from "#app/export/xlsx.server.ts";
import { aLargePublication, aPublication, aPublishedMeasure } from "#test/publications.ts";
import { officeFaults } from "./office-check.ts";
import { unzipped } from "./zip.ts";

async function firstRows(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { sheets } = await readXlsx(bytes);
  const [headings = [], ...rows] = sheets[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at]])));
}

test("Excel's own rules are followed, in a small and a large plan", async () => {
  expect(await officeFaults(await renderXlsx(aPublication()), "xlsx")).toEqual([]);
  expect(await officeFaults(await renderXlsx(aLargePublication(200)), "xlsx")).toEqual([]);
});

test("there is one row for each measure, with real dates and numbers", async () => {
  const rows = await firstRows(await renderXlsx(aPublication()));
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatchObject({
    "Nr.": "1.1",
    Mål: "Ansatte vet hva de skal gjøre når de er bekymret",
    Ansvarlig: "Styrer",
    Instans: "Barnehagene i Fjellvik",
    Start: new Date("2026-02-01T00:00:00Z"),
    Timer: 40,
    "Kroner 2026": 120000,
    Status: "i gang",
    Merk: "Eksempel – oppdiktet",
  });
  expect(rows[1]?.Mål).toBe(
    "Ansatte vet hva de skal gjøre når de er bekymret\nBarn som har levd med vold, blir hørt og får hjelp",
  );
});

test("filters are on, and the headings stay in sight", async () => {
  const sheet = unzipped(await renderXlsx(aPublication()))["xl/worksheets/sheet1.xml"] ?? "";
  expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+5"/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test("what could be taken for a formula is text, and texts too long for Excel are cut", async () => {
  const measures = [aPublishedMeasure({ title: "=1+1", reason: "a".repeat(40_000) })];
  const [row] = await firstRows(await renderXlsx(aPublication({ measures, focusAreas: [] })));
  expect(row?.Tiltak).toBe("=1+1");
  expect(String(row?.Hvorfor).length).toBe(32_000);
});

test("the same publication gives the same bytes each time", async () => {
  expect(Buffer.compare(await renderXlsx(aPublication()), await renderXlsx(aPublication()))).toBe(0);
});

test("the open data keep what their schema promises, and the schema refuses what it does not", () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(planSchema())));
  const data = JSON.parse(new TextDecoder().decode(renderJson(aLargePublication(30))));
  expect(schema.safeParse(data).error).toBeUndefined();
  expect(schema.safeParse({ ...data, internalRemark: "a" }).success).toBe(false);
  expect(schema.safeParse({ ...data, publishedOn: "i går" }).success).toBe(false);
});
