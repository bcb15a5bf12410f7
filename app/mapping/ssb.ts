import * as z from "zod";
import { type FetchedResidents, residentsTable } from "./statistics.ts";

/** Why nothing was fetched; the figures that are there are used as before. */
export type SsbRefusal = "off" | "invented" | "notThere" | "busy" | "slow" | "down" | "unreadable";

/** What is asked of Statistisk sentralbyrå (PxWebApi 2): women and men by year of age, in the newest six years. */
export function residentsAddress(base: string, kommunenumre: readonly string[]): URL {
  const address = new URL(`${base.replace(/\/$/, "")}/tables/${residentsTable}/data`);
  const asked = {
    lang: "no",
    outputFormat: "json-stat2",
    "valueCodes[Region]": kommunenumre.join(","),
    "valueCodes[Kjonn]": "1,2",
    "valueCodes[Alder]": "*",
    "valueCodes[ContentsCode]": "Personer1",
    "valueCodes[Tid]": "top(6)",
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address;
}

const dimensions = ["Region", "Kjonn", "Alder", "ContentsCode", "Tid"] as const;
const cell = z.number().int().min(0).nullable();
const dimension = z.object({ category: z.object({ index: z.record(z.string(), z.int().min(0)) }) });

/** The part of a JSON-stat answer that is read. What else it says, such as whom to call, is left behind. */
const answer = z.object({
  class: z.literal("dataset"),
  updated: z.string().max(40),
  id: z.array(z.enum(dimensions)).length(dimensions.length),
  size: z.array(z.int().min(1)).length(dimensions.length),
  dimension: z.object({
    Region: dimension,
    Kjonn: dimension,
    Alder: dimension,
    ContentsCode: dimension,
    Tid: dimension,
  }),
  value: z.union([z.array(cell), z.record(z.string().regex(/^\d+$/), cell)]),
  extension: z.object({ px: z.object({ tableid: z.literal(residentsTable) }) }),
});
type Answer = z.output<typeof answer>;

/** The residents of each municipality that was asked for. Null when the answer is not what was asked for, whole and in every cell. */
export function readResidents(json: unknown, kommunenumre: readonly string[]): Map<string, FetchedResidents> | null {
  const read = answer.safeParse(json);
  if (!read.success || !isWhole(read.data)) return null;
  const found = new Map<string, FetchedResidents>();
  for (const kommunenummer of kommunenumre) {
    const years = yearsOf(read.data, kommunenummer);
    if (!years || years.length === 0) return null;
    found.set(kommunenummer, { updated: read.data.updated, years });
  }
  return found;
}

/** Every dimension is as long as it says, and there is a value for each cell. */
function isWhole({ id, size, dimension, value }: Answer): boolean {
  const fits = id.every((name, at) => {
    const places = Object.values(dimension[name].category.index);
    return places.length === size[at] && new Set(places).size === places.length && Math.max(...places) < places.length;
  });
  const cells = size.reduce((product, length) => product * length, 1);
  return fits && new Set(id).size === id.length && (!Array.isArray(value) || value.length === cells);
}

/** A year without anybody is from before the municipality was there. A year with holes in it makes the whole answer worthless. */
function yearsOf(from: Answer, kommunenummer: string): FetchedResidents["years"] | null {
  const codes = Object.keys(from.dimension.Tid.category.index).toSorted();
  if (codes.some((code) => !/^\d{4}$/.test(code))) return null;
  const years = codes.map((Tid) => {
    const ages = (Kjonn: string) => ageCodes.map((Alder) => cellOf(from, { Region: kommunenummer, Kjonn, Alder, Tid }));
    return { year: Number(Tid), women: ages("2"), men: ages("1") };
  });
  const there = years.filter(({ women, men }) => [...women, ...men].some((number) => number !== null && number !== 0));
  const whole = there.flatMap(({ year, women, men }) => {
    return isNumbers(women) && isNumbers(men) ? [{ year, women, men }] : [];
  });
  return whole.length === there.length ? whole : null;
}

/** "000" to "104", and "105+". */
const ageCodes = Array.from({ length: 106 }, (_, age) => (age === 105 ? "105+" : String(age).padStart(3, "0")));

function isNumbers(values: (number | null)[]): values is number[] {
  return !values.includes(null);
}

/** The last dimension runs fastest. A code's place is its index, whatever order the codes are written in. */
function cellOf(
  { id, size, dimension, value }: Answer,
  wanted: { Region: string; Kjonn: string; Alder: string; Tid: string },
): number | null {
  const codes = { ...wanted, ContentsCode: "Personer1" };
  let place = 0;
  for (const [at, name] of id.entries()) {
    const index = dimension[name].category.index[codes[name]];
    if (index === undefined) return null;
    place = place * (size[at] ?? 1) + index;
  }
  return (Array.isArray(value) ? value[place] : value[String(place)]) ?? null;
}
