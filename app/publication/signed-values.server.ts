import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Db, isDatabaseGone } from "#app/lib/db.server.ts";
import { listen } from "#app/lib/listen.server.ts";
import type { Seal } from "#app/lib/signing.server.ts";
import { asPublic } from "./published.server.ts";

/** Something published, as it is kept: the very text that was signed. The key is what the copy on disk is called. */
export interface Signed {
  key: string;
  content: string;
  signature: string;
}

export interface SigningHouse {
  db: () => Db;
  seal: () => Promise<Seal>;
  /** Where copies are kept for when the database is gone. */
  folder: () => string;
  say: (line: string) => void;
}

interface Sort<Value> {
  /** As the log calls them. */
  words: { name: string; one: string; all: string };
  /** What the database announces on. */
  channel: string;
  /** The newest of each. */
  select: (db: Db) => Promise<Signed[]>;
  /** Undefined when it has another form, or is another's. */
  read: (content: unknown, key: string) => Value | undefined;
}

/**
 * What is published and signed, in its newest version. Answers from memory and never waits for the database; what is in memory was signed
 * by Komplan, so that what somebody has changed in the database or on disk is not shown: the one from before stays, and it is said in the log.
 */
export class SignedValues<Value extends { version: number }> {
  readonly #house: SigningHouse;
  readonly #sort: Sort<Value>;
  readonly #known = new Map<string, Value>();
  readonly #whenChanged = new Set<() => void>();
  #read: Promise<void> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(house: SigningHouse, sort: Sort<Value>) {
    this.#house = house;
    this.#sort = sort;
  }

  async all(): Promise<Value[]> {
    await this.ready();
    return [...this.#known.values()];
  }

  /** The jobs are done in the order they were told, with all that is known. */
  onChanged(job: (known: Value[]) => void): void {
    this.#whenChanged.add(() => job([...this.#known.values()]));
  }

  /** The copies on disk have been read, and the database has been asked once if it answered. */
  ready(): Promise<void> {
    this.#read ??= this.#readDisk()
      .then(() => this.refresh())
      .catch((error: unknown) => {
        this.#read = undefined; // the next who asks tries anew
        throw error;
      });
    return this.#read;
  }

  /** One after the other: one that asked earlier must not forget what a later one has just learnt. */
  refresh(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#refreshNow());
    return this.#turn;
  }

  /** Asks the database for the newest of each. While it is gone, what is known goes on being shown. */
  async #refreshNow(): Promise<void> {
    const { words, select } = this.#sort;
    try {
      const rows = await asPublic(this.#house.db(), select);
      for (const row of rows) if (await this.#take(row, "databasen")) await this.#copy(row);
      const left = new Set(rows.map(({ key }) => key));
      for (const key of this.#known.keys()) if (!left.has(key)) await this.#forget(key);
      this.#tell();
    } catch (error) {
      if (!isDatabaseGone(error)) this.#house.say(`[${words.name}] Kunne ikke lese ${words.all}: ${String(error)}`);
    }
  }

  /** Hears of new ones until the function it gives is called. */
  open(url: string): () => Promise<void> {
    const again = () => void this.ready().then(() => this.refresh());
    return listen(url, this.#sort.channel, { onHearing: again, onLost: () => undefined, onMessage: again });
  }

  /** Believed when Komplan has signed it, it has the right form, and it is not older than what is known. */
  async #take({ key, content, signature }: Signed, from: string): Promise<boolean> {
    const known = this.#known.get(key);
    const isSigned = (await this.#house.seal()).isSigned(content, signature);
    const read = isSigned ? this.#sort.read(JSON.parse(content), key) : undefined;
    if (!read) {
      const { name, one } = this.#sort.words;
      this.#house.say(`[${name}] ALARM: ${one} i ${from} er endret av noen andre enn Komplan. Forrige utgave vises.`);
      return false;
    }
    if (known && known.version >= read.version) return false;
    this.#known.set(key, read);
    return true;
  }

  /** The invented example can be removed; its copy goes too. */
  async #forget(key: string): Promise<void> {
    this.#known.delete(key);
    await rm(join(this.#house.folder(), `${key}.json`), { force: true });
  }

  #tell(): void {
    for (const job of this.#whenChanged) job();
  }

  async #readDisk(): Promise<void> {
    const names = await readdir(this.#house.folder()).catch(() => []); // nothing has been kept yet
    for (const name of names) {
      const [, key] = /^([0-9a-f-]{36}(?:\.[a-z-]+)*)\.json$/.exec(name) ?? [];
      if (key === undefined) continue;
      const text = await readFile(join(this.#house.folder(), name), "utf8").catch(() => "");
      const end = Math.max(text.indexOf("\n"), 0);
      await this.#take({ key, signature: text.slice(0, end), content: text.slice(end + 1) }, "den lokale kopien");
    }
    this.#tell();
  }

  /** Written aside and moved into place. A full disk must not stop anybody from reading. */
  async #copy({ key, content, signature }: Signed): Promise<void> {
    const [folder, say] = [this.#house.folder(), this.#house.say];
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const aside = join(folder, `.${randomBytes(6).toString("hex")}`);
      await writeFile(aside, `${signature}\n${content}`, { mode: 0o600 });
      await rename(aside, join(folder, `${key}.json`));
    } catch (error) {
      say(`[${this.#sort.words.name}] Kunne ikke lage lokal kopi: ${String(error)}`);
    }
  }
}
