import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Insertable } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { programFolder } from "#app/lib/program-folder.server.ts";
import { readCsv } from "#app/lib/read-csv.ts";
import type { Tables } from "#app/lib/tables.ts";

/** Fills the reference tables when they are empty, and tells whether it did. Safe when several start at once. */
export function loadReference(db: Db): Promise<boolean> {
  return asSystem(async (system) => {
    const filled = await fillWhenEmpty(system);
    await fillTotals(system);
    return filled;
  }, db);
}

async function fillWhenEmpty(db: Db): Promise<boolean> {
  const last = await db.selectFrom("reference.population").select("kommunenummer").limit(1).executeTakeFirst();
  if (last) return false;
  const [municipalities, changes, population, counties] = await readAll();
  const added = await db
    .insertInto("reference.municipality")
    .values(municipalities)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false; // another server was first, and has finished
  await db.insertInto("reference.municipalityChange").values(changes).execute();
  await db.insertInto("reference.population").values(population).execute();
  await db.insertInto("reference.county").values(counties).execute();
  return true;
}

/** Came later than the rest, so that a database that has the rest may lack them. */
async function fillTotals(db: Db): Promise<void> {
  const last = await db.selectFrom("reference.populationTotal").select("kommunenummer").limit(1).executeTakeFirst();
  if (last) return;
  const rows = [
    ...(await readReference("population-totals")),
    ...(await readReference("example-population-totals")),
  ].filter(({ antall }) => antall !== ""); // the years before a municipality was there
  await db
    .insertInto("reference.populationTotal")
    .values(
      rows.map((row) => ({
        kommunenummer: text(row, "kommunenummer"),
        onDate: text(row, "referansedato"),
        residents: Number(row.antall),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function readAll() {
  return Promise.all([readMunicipalities(), readChanges(), readPopulation(), readCounties()]);
}

async function readMunicipalities(): Promise<Insertable<Tables["reference.municipality"]>[]> {
  const real = await readReference("municipalities");
  const invented = await readReference("example-municipalities");
  return [...real.map((row) => municipality(row, false)), ...invented.map((row) => municipality(row, true))];
}

function municipality(row: Row, example: boolean): Insertable<Tables["reference.municipality"]> {
  return {
    kommunenummer: text(row, "kommunenummer"),
    name: text(row, "navn"),
    nameNorwegian: row.navn_norsk || text(row, "navn"),
    nameSami: row.navn_samisk ?? "",
    nameKven: row.navn_kvensk ?? "",
    countyNumber: text(row, "fylkesnummer"),
    county: text(row, "fylkesnavn"),
    languageForm: languageForm(text(row, "malform")),
    website: row.nettsted ?? "",
    example,
  };
}

async function readChanges(): Promise<Insertable<Tables["reference.municipalityChange"]>[]> {
  return (await readReference("changes")).map((row) => ({
    onDate: text(row, "dato"),
    oldNumber: text(row, "gammelt_nummer"),
    oldName: text(row, "gammelt_navn"),
    newNumber: text(row, "nytt_nummer"),
    newName: text(row, "nytt_navn"),
    kind: text(row, "type"),
  }));
}

async function readPopulation(): Promise<Insertable<Tables["reference.population"]>[]> {
  const rows = [
    ...(await readReference("population-by-age-2026")),
    ...(await readReference("example-population-by-age")),
  ];
  const byMunicipality = Map.groupBy(rows, (row) => text(row, "kommunenummer"));
  return [...byMunicipality].map(([kommunenummer, ages]) => ({
    kommunenummer,
    onDate: "2026-01-01",
    ages: ages.map((row) => Number(row.antall)),
  }));
}

async function readCounties(): Promise<Insertable<Tables["reference.county"]>[]> {
  return (await readReference("rvts-regions")).map((row) => ({
    countyNumber: text(row, "fylkesnummer"),
    name: text(row, "fylkesnavn"),
    rvts: text(row, "rvts"),
    rvtsBasis: row.rvts_grunnlag === "kilde" ? "kilde" : "avledet",
    statsforvalter: text(row, "statsforvalter"),
  }));
}

type Row = Record<string, string>;

async function readReference(name: string): Promise<Row[]> {
  return readCsv(await readFile(join(programFolder, `db/reference/${name}.csv`), "utf8"));
}

function text(row: Row, column: string): string {
  const found = row[column];
  if (!found) throw new Error(`db/reference: ${column} mangler i ${JSON.stringify(row)}`);
  return found;
}

function languageForm(form: string): "bokmål" | "nynorsk" | "nøytral" {
  if (form === "bokmål" || form === "nynorsk" || form === "nøytral") return form;
  throw new Error(`db/reference: ukjent målform ${form}`);
}
