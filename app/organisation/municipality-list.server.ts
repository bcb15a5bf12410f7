import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { programFolder } from "#app/lib/program-folder.server.ts";
import { readCsv } from "#app/lib/read-csv.ts";
import { slugOf } from "#app/lib/slug.ts";

/** A municipality as the help pages know it: also while there is no database. */
export interface Place {
  kommunenummer: string;
  name: string;
  county: string;
  /** In addresses: the Norwegian name, and the county's too where two have the same name. */
  slug: string;
}

let read: Promise<Place[]> | undefined;

/** All of them and the invented ones, by county and name. Read once from the file that the database too is filled from. */
export function listPlaces(): Promise<Place[]> {
  read ??= readPlaces();
  return read;
}

async function readPlaces(): Promise<Place[]> {
  const files = ["municipalities", "example-municipalities"];
  const texts = await Promise.all(
    files.map((name) => readFile(join(programFolder, `db/reference/${name}.csv`), "utf8")),
  );
  const rows = texts.flatMap(readCsv).map(({ kommunenummer = "", navn = "", navn_norsk, fylkesnavn: county = "" }) => {
    return { kommunenummer, name: navn, county, plain: slugOf(navn_norsk || navn) };
  });
  const times = Map.groupBy(rows, ({ plain }) => plain);
  return rows
    .map(({ plain, ...row }) => ({
      ...row,
      slug: (times.get(plain)?.length ?? 0) > 1 ? `${plain}-${slugOf(row.county)}` : plain,
    }))
    .toSorted((one, other) => one.county.localeCompare(other.county, "nb") || one.name.localeCompare(other.name, "nb"));
}
