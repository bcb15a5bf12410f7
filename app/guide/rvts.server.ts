import type { Db } from "#app/lib/db.server.ts";

/** The regional resource centre that advises a municipality (no: RVTS). */
export interface Rvts {
  name: string;
  /** Whether a page of theirs names the county; else we worked it out, and somebody should ask them. For editors, not for the public. */
  confirmed: boolean;
}

type County = Rvts & { number: string };

let known: County[] = [];

/** Who advises the municipalities with these numbers, each centre once. A kommunenummer begins with the number of its county. */
export async function listRvts(db: Db, kommunenummers: string[]): Promise<Rvts[]> {
  if (known.length === 0) known = await counties(db); // they change with Komplan, not while it runs
  const numbers = new Set(kommunenummers.map((kommunenummer) => kommunenummer.slice(0, 2)));
  const theirs = known.filter(({ number }) => numbers.has(number));
  const byName = Map.groupBy(theirs, ({ name }) => name);
  return [...byName].map(([name, all]) => ({ name, confirmed: all.every(({ confirmed }) => confirmed) }));
}

async function counties(db: Db): Promise<County[]> {
  const rows = await db
    .selectFrom("reference.county")
    .select(["countyNumber as number", "rvts as name", "rvtsBasis"])
    .orderBy("countyNumber")
    .execute();
  return rows.map(({ number, name, rvtsBasis }) => ({ number, name, confirmed: rvtsBasis === "kilde" }));
}
