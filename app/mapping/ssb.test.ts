import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ssbAnswer } from "#test/ssb-service.ts";
import { readResidents, residentsAddress } from "./ssb.ts";
import { fetchedResidents } from "./statistics.ts";

test("every dimension is asked for by name, since what is left out vanishes", () => {
  const { origin, pathname, searchParams } = residentsAddress("https://data.ssb.no/api/pxwebapi/v2", ["0301", "1103"]);
  expect(`${origin}${pathname}`).toBe("https://data.ssb.no/api/pxwebapi/v2/tables/07459/data");
  expect(Object.fromEntries(searchParams)).toEqual({
    lang: "no",
    outputFormat: "json-stat2",
    "valueCodes[Region]": "0301,1103",
    "valueCodes[Kjonn]": "1,2",
    "valueCodes[Alder]": "*",
    "valueCodes[ContentsCode]": "Personer1",
    "valueCodes[Tid]": "top(6)",
  });
});

describe("an answer", () => {
  test("is read by the places it gives, not by the order of its keys", () => {
    const count = ({ region, sex, age, year }: Record<"region" | "sex" | "age" | "year", string>) =>
      Number(region === "0301" ? 1000 : 2000) + Number(sex) * 100 + Number.parseInt(age, 10) + Number(year) - 2025;
    const read = readResidents(ssbAnswer({ regions: ["0301", "1103"], count }), ["0301", "1103"]);
    expect(read?.get("0301")?.years.map(({ year, women, men }) => [year, women[0], women[105], men[40]])).toEqual([
      [2025, 1200, 1305, 1140],
      [2026, 1201, 1306, 1141],
    ]);
    expect(read?.get("1103")?.years[0]?.men[0]).toBe(2100);
  });

  test("is kept without anybody's name", () => {
    const kept = readResidents(ssbAnswer(), ["0301"])?.get("0301");
    expect(fetchedResidents.parse(kept)).toEqual(kept);
    expect(JSON.stringify(kept)).not.toContain("Ansatt");
  });

  test("may have its values in an object, as the format allows", () => {
    const whole = ssbAnswer();
    const value = Object.fromEntries(whole.value.map((number, at) => [at, number]));
    expect(readResidents({ ...whole, value }, ["0301"])).toEqual(readResidents(whole, ["0301"]));
  });

  test("leaves out the years before the municipality was there", () => {
    const count = ({ year }: { year: string }) => (year === "2023" ? 0 : 7);
    const read = readResidents(ssbAnswer({ years: ["2023", "2024"], count }), ["0301"]);
    expect(read?.get("0301")?.years.map(({ year }) => year)).toEqual([2024]);
  });
});

describe("what is not the answer to what was asked is refused whole", () => {
  const hole = ({ age }: { age: string }) => (age === "040" ? null : 3);
  const whole = ssbAnswer();
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["an error", { type: "Parameter error", title: "Too many cells selected", status: 400 }],
    ["another municipality", ssbAnswer({ regions: ["1103"] })],
    ["a hole in a year", ssbAnswer({ count: hole })],
    ["nobody at all", ssbAnswer({ count: () => 0 })],
    ["fewer than nobody", ssbAnswer({ count: () => -1 })],
    ["halves", ssbAnswer({ count: () => 0.5 })],
    ["months", ssbAnswer({ years: ["2026M01"] })],
    ["too few values", { ...whole, value: whole.value.slice(1) }],
    ["too many values", { ...whole, value: [...whole.value, 1] }],
    ["a size that does not fit", { ...whole, size: [1, 2, 105, 1, 2] }],
    ["a dimension too few", { ...whole, id: whole.id.slice(1) }],
    ["the same dimension twice", { ...whole, id: ["Region", "Region", "Alder", "ContentsCode", "Tid"] }],
    ["an unknown dimension", { ...whole, id: ["constructor", "Kjonn", "Alder", "ContentsCode", "Tid"] }],
    ["another table", { ...whole, extension: { px: { tableid: "08487" } } }],
    ["the recorded answer, in three age groups", recorded()],
  ])("%s", (_, json) => {
    expect(readResidents(json, ["0301"])).toBe(null);
  });
});

function recorded(): unknown {
  return JSON.parse(readFileSync(new URL("../../test/samples/ssb-07459-oslo.json", import.meta.url), "utf8"));
}
