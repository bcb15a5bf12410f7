import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Db, isDatabaseGone } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { listen } from "#app/lib/listen.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { type Seal, seal } from "#app/lib/signing.server.ts";
import { asPublic } from "#app/publication/published.server.ts";
import { type Directory, type DirectoryEntry, directory } from "#app/service/directory.ts";

/** A directory as it is kept: the very text that was signed. */
interface SignedDirectory {
  organisationId: string;
  content: string;
  signature: string;
}

interface House {
  db: () => Db;
  seal: () => Promise<Seal>;
  /** Where copies are kept for when the database is gone. */
  folder: () => string;
  say: (line: string) => void;
}

/**
 * The help pages' only way to services. Answers from memory and never waits for the database; what is in memory was signed by Komplan,
 * so that a number somebody has changed in the database or on disk is not shown: the one from before stays, and it is said in the log.
 */
export class Directories {
  readonly #house: House;
  readonly #known = new Map<string, Directory>();
  readonly #whenChanged = new Set<() => void>();
  #byMunicipality = new Map<string, DirectoryEntry[]>();
  #read: Promise<void> | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  /** Services that are shown and serve a municipality, and who keeps them. */
  async servicesIn(kommunenummer: string): Promise<{ services: DirectoryEntry[]; owners: Directory[] }> {
    await this.ready();
    const services = this.#byMunicipality.get(kommunenummer) ?? [];
    const ids = new Set(services.map(({ id }) => id));
    return { services, owners: [...this.#known.values()].filter((one) => one.services.some(({ id }) => ids.has(id))) };
  }

  /** Every directory that is known, for open data. */
  async all(): Promise<Directory[]> {
    await this.ready();
    return [...this.#known.values()].toSorted((one, other) => one.owner.localeCompare(other.owner, "nb"));
  }

  onChanged(job: () => void): void {
    this.#whenChanged.add(job);
  }

  /** The copies on disk have been read, and the database has been asked once if it answered. */
  ready(): Promise<void> {
    this.#read ??= this.#readDisk().then(() => this.refresh());
    return this.#read;
  }

  /** Asks the database for the newest of each. While it is gone, what is known goes on being shown. */
  async refresh(): Promise<void> {
    try {
      const rows = await asPublic(this.#house.db(), selectNewest);
      for (const row of rows) if (await this.#take(row, "databasen")) await this.#copy(row);
      const left = new Set(rows.map(({ organisationId }) => organisationId));
      for (const id of this.#known.keys()) if (!left.has(id)) await this.#forget(id);
      this.#put();
    } catch (error) {
      if (!isDatabaseGone(error)) this.#house.say(`[tjenester] Kunne ikke lese tjenesteoversiktene: ${String(error)}`);
    }
  }

  /** Hears of new directories until the function it gives is called. */
  open(url: string): () => Promise<void> {
    const again = () => void this.ready().then(() => this.refresh());
    return listen(url, "directory", { onHearing: again, onLost: () => undefined, onMessage: again });
  }

  /** Believed when Komplan has signed it, it has the right form, and it is not older than what is known. */
  async #take({ organisationId, content, signature }: SignedDirectory, from: string): Promise<boolean> {
    const known = this.#known.get(organisationId);
    const isSigned = (await this.#house.seal()).isSigned(content, signature);
    const read = isSigned ? directory.safeParse(JSON.parse(content)).data : undefined;
    if (!read || read.organisationId !== organisationId) {
      this.#house.say(
        `[tjenester] ALARM: en tjenesteoversikt i ${from} er endret av noen andre enn Komplan. Den forrige vises.`,
      );
      return false;
    }
    if (known && known.version >= read.version) return false;
    this.#known.set(organisationId, read);
    return true;
  }

  /** The invented example can be removed; its copy goes too. */
  async #forget(organisationId: string): Promise<void> {
    this.#known.delete(organisationId);
    await rm(join(this.#house.folder(), `${organisationId}.json`), { force: true });
  }

  #put(): void {
    const entries = [...this.#known.values()].flatMap(({ services }) => services);
    this.#byMunicipality = new Map();
    for (const entry of entries) {
      for (const place of entry.municipalities) {
        this.#byMunicipality.set(place, [...(this.#byMunicipality.get(place) ?? []), entry]);
      }
    }
    for (const job of this.#whenChanged) job();
  }

  async #readDisk(): Promise<void> {
    const names = await readdir(this.#house.folder()).catch(() => []); // nothing has been kept yet
    for (const name of names.filter((one) => /^[0-9a-f-]{36}\.json$/.test(one))) {
      const text = await readFile(join(this.#house.folder(), name), "utf8").catch(() => "");
      const end = Math.max(text.indexOf("\n"), 0);
      const copy = { organisationId: name.slice(0, 36), signature: text.slice(0, end), content: text.slice(end + 1) };
      await this.#take(copy, "den lokale kopien");
    }
    this.#put();
  }

  /** Written aside and moved into place. A full disk must not stop anybody from reading. */
  async #copy({ organisationId, content, signature }: SignedDirectory): Promise<void> {
    const [folder, say] = [this.#house.folder(), this.#house.say];
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = join(folder, `.${randomBytes(6).toString("hex")}`);
      await writeFile(aside, `${signature}\n${content}`, { mode: 0o600 });
      await rename(aside, join(folder, `${organisationId}.json`));
    } catch (error) {
      say(`[tjenester] Kunne ikke lage lokal kopi: ${String(error)}`);
    }
  }
}

async function selectNewest(db: Db): Promise<SignedDirectory[]> {
  return await db
    .selectFrom("published.directory")
    .distinctOn("organisationId")
    .select(["organisationId", "content", "signature"])
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
