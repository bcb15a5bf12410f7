import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCsv } from "#app/lib/read-csv.ts";
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

describe("the answer that was recorded for Oslo", () => {
  test("is read when its three age groups are opened to single years, with all else in it as it was", () => {
    const read = readResidents(opened(recorded()), ["0301"]);
    expect(read?.get("0301")).toMatchObject({
      updated: "2026-02-25T07:00:00Z",
      years: [{ year: 2025 }, { year: 2026 }],
    });
    const [earlier, later] = read?.get("0301")?.years ?? [];
    expect([0, 20, 65].map((age) => [earlier?.men[age], later?.men[age]])).toEqual([
      [74911, 74966],
      [241808, 242146],
      [44178, 45495],
    ]);
    expect([0, 20, 65].map((age) => later?.women[age])).toEqual([71766, 240483, 53858]);
    expect(later?.women).toHaveLength(106);
  });

  test("counts the same people as the figures that come with Komplan", () => {
    const { value } = recorded();
    const rows = readCsv(readFileSync("db/reference/population-by-age-2026.csv", "utf8"));
    const oslo = rows.filter(({ kommunenummer }) => kommunenummer === "0301");
    const counted = [
      [0, 19],
      [20, 64],
      [65, 200],
    ].map(([from = 0, to = 0]) =>
      oslo
        .filter(({ alder }) => Number.parseInt(alder ?? "", 10) >= from && Number.parseInt(alder ?? "", 10) <= to)
        .reduce((sum, { antall }) => sum + Number(antall), 0),
    );
    const year2026 = (group: number) => (value[group * 2 + 1] ?? 0) + (value[6 + group * 2 + 1] ?? 0);
    expect(counted).toEqual([0, 1, 2].map(year2026));
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

interface Recorded {
  size: number[];
  dimension: { Alder: { category: { index: Record<string, number>; label: Record<string, string> } } };
  value: number[];
}

/** The recorded answer with a place for each year of age: all of a group stand at its youngest, since nobody recorded the rest. */
function opened(answer: Recorded): Recorded {
  const [, , groups = 0, , years = 0] = answer.size;
  const codes = Array.from({ length: 106 }, (_, age) => (age === 105 ? "105+" : String(age).padStart(3, "0")));
  const youngest = Object.keys(answer.dimension.Alder.category.index).map((group) =>
    Number.parseInt(group.slice(1), 10),
  );
  const value = [0, 1].flatMap((sex) =>
    codes.flatMap((_, age) =>
      Array.from({ length: years }, (_, year) => {
        const group = youngest.indexOf(age);
        return group < 0 ? 0 : (answer.value[(sex * groups + group) * years + year] ?? 0);
      }),
    ),
  );
  const category = { index: Object.fromEntries(codes.map((code, at) => [code, at])), label: {} };
  const dimension = { ...answer.dimension, Alder: { ...answer.dimension.Alder, category } };
  return { ...answer, size: answer.size.with(2, codes.length), dimension, value };
}

function recorded(): Recorded {
  return JSON.parse(readFileSync(new URL("../../test/samples/ssb-07459-oslo.json", import.meta.url), "utf8"));
}
