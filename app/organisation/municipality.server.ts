import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";

/** A Norwegian municipality, or an invented one for examples (no: kommune). */
export interface Municipality {
  kommunenummer: string;
  name: string;
  nameSami: string;
  nameKven: string;
  countyNumber: string;
  county: string;
  languageForm: "bokmål" | "nynorsk" | "nøytral";
  example: boolean;
}

/** All of them, in alphabetical order. */
export async function listMunicipalities(db: Db): Promise<Municipality[]> {
  return await municipalities(db).orderBy("name").execute();
}

export async function findMunicipality(db: Db, kommunenummer: string): Promise<Municipality> {
  const municipality = await municipalities(db).where("kommunenummer", "=", kommunenummer).executeTakeFirst();
  return municipality ?? notFound();
}

function municipalities(db: Db) {
  return db
    .selectFrom("reference.municipality")
    .select(["kommunenummer", "name", "nameSami", "nameKven", "countyNumber", "county", "languageForm", "example"]);
}
