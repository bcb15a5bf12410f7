import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Db, isDatabaseGone } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { Kept } from "#app/lib/kept.ts";
import { listen } from "#app/lib/listen.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { signingKey } from "#app/lib/signing.server.ts";
import { LocalCopies } from "./local-copies.server.ts";
import type { Publication } from "./publication.ts";
import {
  asPublic,
  byTitle,
  type PublishedSummary,
  type PublishedVersion,
  selectPublished,
  selectSummaries,
  selectVersions,
  summaryOf,
} from "./published.server.ts";

interface House {
  db: () => Db;
  copies: () => Promise<LocalCopies>;
  say: (line: string) => void;
  /** How long to wait for an answer, and before asking a database that was gone once more, in milliseconds. */
  patience?: number;
  pause?: number;
}

/**
 * The public side's only way to publications. Keeps what it has read for as long as it hears of new ones;
 * while the database is gone it goes on with what it kept, and with the signed copies on disk.
 */
export class Shelf {
  readonly #house: House;
  readonly #kept = new Kept<{ answer: unknown }>(48 * 1024 * 1024);
  readonly #whenChanged = new Set<() => void>();
  #hears = false;
  #gone = false;
  /** The copying to disk that was begun last. */
  #copying: Promise<void> = Promise.resolve();
  /** Counts the times everything was let go, so that an answer from before is not kept after. */
  #round = 0;
  #probe: NodeJS.Timeout | undefined;

  constructor(house: House) {
    this.#house = house;
  }

  /** The newest version of a plan, or the one asked for. */
  findPublished(slug: string, version?: number): Promise<Publication | undefined> {
    return this.#answer(
      `plan ${slug} ${version ?? "newest"}`,
      async (db) => this.#copied(await selectPublished(db, slug, version)),
      (copies) => copies.read(slug, version),
    );
  }

  /** The newest version of every published plan, by title. */
  listPublished(): Promise<PublishedSummary[]> {
    return this.#answer("all", selectSummaries, async (copies) => {
      const plans = await Promise.all((await copies.slugs()).map((slug) => copies.read(slug)));
      return plans.flatMap((plan) => (plan ? [summaryOf(plan)] : [])).sort(byTitle);
    });
  }

  /** Every version of a plan, newest first. */
  listVersions(slug: string): Promise<PublishedVersion[]> {
    return this.#answer(
      `versions ${slug}`,
      (db) => selectVersions(db, slug),
      async (copies) => {
        const found = await Promise.all((await copies.versions(slug)).map((version) => copies.read(slug, version)));
        return found.flatMap((one) => (one ? [{ slug, version: one.version, publishedOn: one.publishedOn }] : []));
      },
    );
  }

  /** Called whenever something may have been published, so that what was made from it can be let go. */
  onChanged(job: () => void): void {
    this.#whenChanged.add(job);
  }

  /** Begins to hear of new publications, and copies to disk those that are not there. Ends with the function it gives. */
  open(url: string): () => Promise<void> {
    const close = listen(url, "publication", {
      onHearing: () => {
        this.#hears = true;
        this.#letGo();
      },
      onLost: () => {
        this.#hears = false;
      },
      onMessage: (slug) => this.#letGo(slug),
    });
    return async () => {
      clearTimeout(this.#probe);
      await close();
      await this.#copying; // whatever it reads with is taken away next
    };
  }

  /** Copies to disk all versions, of one plan or of every plan, whose copy is missing or not to be trusted. */
  async copyAll(slug?: string): Promise<void> {
    const copies = await this.#house.copies();
    for (const found of await asPublic(this.#house.db(), (db) => selectVersions(db, slug))) {
      if (await copies.read(found.slug, found.version)) continue;
      await this.#copied(await asPublic(this.#house.db(), (db) => selectPublished(db, found.slug, found.version)));
    }
  }

  /** What is kept can be trusted while we hear of news, and must do while there is nobody to ask. */
  async #answer<Answer>(
    key: string,
    ask: (db: Db) => Promise<Answer>,
    fallBack: (copies: LocalCopies) => Promise<Answer>,
  ): Promise<Answer> {
    const kept = this.#kept.find(key);
    if (kept && (this.#hears || this.#gone)) return kept.answer as Answer; // the key says which question it answers
    if (!this.#gone) {
      try {
        const round = this.#round;
        return this.#keep(key, await this.#ask(ask), round);
      } catch (error) {
        if (!isDatabaseGone(error)) throw error;
        this.#lose();
      }
    }
    return kept ? (kept.answer as Answer) : fallBack(await this.#house.copies()); // as above
  }

  /** What does not exist is not kept, so that made-up addresses take no room. */
  #keep<Answer>(key: string, answer: Answer, round: number): Answer {
    if (answer !== undefined && round === this.#round)
      this.#kept.keep(key, { answer }, 2 * JSON.stringify(answer).length);
    return answer;
  }

  /** The database may be cut off without a word, so nobody waits for it longer than a reader would. */
  async #ask<Answer>(ask: (db: Db) => Promise<Answer>): Promise<Answer> {
    const giveUp = new AbortController();
    try {
      return await Promise.race([
        asPublic(this.#house.db(), ask),
        silence(this.#house.patience ?? 2_500, giveUp.signal),
      ]);
    } finally {
      giveUp.abort();
    }
  }

  /** A full disk must not stop the public from reading. */
  async #copied(one: Publication | undefined): Promise<Publication | undefined> {
    try {
      if (one) await (await this.#house.copies()).write(one);
    } catch (error) {
      this.#house.say(`[publikasjoner] Kunne ikke lage lokal kopi: ${String(error)}`);
    }
    return one;
  }

  #letGo(slug?: string): void {
    this.#round += 1;
    this.#kept.clear();
    for (const job of this.#whenChanged) job();
    this.#copying = this.copyAll(slug).catch((error: unknown) => {
      if (!isDatabaseGone(error)) this.#house.say(`[publikasjoner] Kunne ikke lage lokale kopier: ${String(error)}`);
    });
  }

  /** From now on nobody waits for the database; one question at a time finds out when it is back. */
  #lose(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#house.say("[publikasjoner] Databasen svarer ikke. Det som er publisert, vises fra minnet og lokale kopier.");
    this.#askAgain();
  }

  #askAgain(): void {
    this.#probe = globalThis
      .setTimeout(async () => {
        try {
          await this.#ask((db) => selectVersions(db, ""));
        } catch {
          return this.#askAgain();
        }
        this.#gone = false;
        this.#house.say("[publikasjoner] Databasen svarer igjen.");
        this.#letGo();
      }, this.#house.pause ?? 3_000)
      .unref();
  }
}

/** This program's own shelf. */
export const shelf = new Shelf({ db: pool, copies: localCopies, say: console.error });

export const findPublished = shelf.findPublished.bind(shelf);
export const listPublished = shelf.listPublished.bind(shelf);
export const listVersions = shelf.listVersions.bind(shelf);
export const openShelf = shelf.open.bind(shelf);

/** Fails as a lost connection does, after a while. */
async function silence(patience: number, signal: AbortSignal): Promise<never> {
  await setTimeout(patience, undefined, { signal, ref: false }).catch(() => undefined); // the answer came first
  throw Object.assign(new Error("The database did not answer"), { code: "ETIMEDOUT" });
}

let opened: Promise<LocalCopies> | undefined;

function localCopies(): Promise<LocalCopies> {
  opened ??= signingKey(env.dataFolder, env.KOMPLAN_SECRET).then(
    (key) => new LocalCopies(join(env.dataFolder, "publications"), key, console.error),
  );
  return opened;
}
