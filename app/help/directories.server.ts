import { join } from "node:path";
import type { Db } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { type Signed, SignedValues, type SigningHouse } from "#app/publication/signed-values.server.ts";
import { type Directory, type DirectoryEntry, directory } from "#app/service/directory.ts";

/** The help pages' only way to services: signed directories, found by municipality. */
export class Directories {
  readonly #signed: SignedValues<Directory>;
  #byMunicipality = new Map<string, DirectoryEntry[]>();

  constructor(house: SigningHouse) {
    this.#signed = new SignedValues(house, {
      words: { name: "tjenester", one: "en tjenesteoversikt", all: "tjenesteoversiktene" },
      channel: "directory",
      select: selectNewest,
      read: (content, key) => {
        const read = directory.safeParse(content).data;
        return read?.organisationId === key ? read : undefined;
      },
    });
    this.#signed.onChanged((known) => this.#put(known));
  }

  /** Services that are shown and serve a municipality, and who keeps them. */
  async servicesIn(kommunenummer: string): Promise<{ services: DirectoryEntry[]; owners: Directory[] }> {
    const known = await this.#signed.all();
    const services = this.#byMunicipality.get(kommunenummer) ?? [];
    const ids = new Set(services.map(({ id }) => id));
    return { services, owners: known.filter((one) => one.services.some(({ id }) => ids.has(id))) };
  }

  /** Every directory that is known, for open data. */
  async all(): Promise<Directory[]> {
    return (await this.#signed.all()).toSorted((one, other) => one.owner.localeCompare(other.owner, "nb"));
  }

  onChanged(job: () => void): void {
    this.#signed.onChanged(job);
  }

  ready(): Promise<void> {
    return this.#signed.ready();
  }

  refresh(): Promise<void> {
    return this.#signed.refresh();
  }

  /** Hears of new directories until the function it gives is called. */
  open(url: string): () => Promise<void> {
    return this.#signed.open(url);
  }

  #put(known: Directory[]): void {
    this.#byMunicipality = new Map();
    for (const entry of known.flatMap(({ services }) => services)) {
      for (const place of entry.municipalities) {
        this.#byMunicipality.set(place, [...(this.#byMunicipality.get(place) ?? []), entry]);
      }
    }
  }
}

async function selectNewest(db: Db): Promise<Signed[]> {
  return await db
    .selectFrom("published.directory")
    .distinctOn("organisationId")
    .select(["organisationId as key", "content", "signature"])
    .orderBy("organisationId")
    .orderBy("version", "desc")
    .execute();
}

/** This program's own. */
export const directories = new Directories({
  db: pool,
  seal,
  folder: () => join(env.dataFolder, "directories"),
  say: console.error,
});
