import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Seal } from "#app/lib/signing.server.ts";
import { type Publication, publication } from "./publication.ts";

const safeSlug = /^[a-z0-9][a-z0-9-]{0,99}$/;
const fileName = /^([1-9]\d{0,6})\.json$/;

/**
 * Publications on this machine's own disk, so that the public can read them while the database is gone.
 * Each is signed: a copy that somebody has altered is not shown.
 */
export class LocalCopies {
  readonly #folder: string;
  readonly #seal: Seal;
  readonly #say: (line: string) => void;

  constructor(folder: string, key: string, say: (line: string) => void) {
    this.#folder = folder;
    this.#seal = new Seal(key);
    this.#say = say;
  }

  /** Written aside and moved into place, so that a copy is never half. */
  async write(one: Publication): Promise<void> {
    if (!safeSlug.test(one.slug)) return;
    const text = JSON.stringify(one);
    const folder = join(this.#folder, one.slug);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = join(folder, `.${one.version}.${randomBytes(6).toString("hex")}`);
    await writeFile(aside, `${this.#seal.sign(text)}\n${text}`, { mode: 0o600 });
    await rename(aside, join(folder, `${one.version}.json`));
  }

  /** The version asked for, or else the newest that can be trusted. */
  async read(slug: string, version?: number): Promise<Publication | undefined> {
    const versions = version === undefined ? await this.versions(slug) : [version];
    for (const candidate of versions) {
      const found = await this.#readTrusted(slug, candidate);
      if (found) return found;
    }
    return undefined;
  }

  async slugs(): Promise<string[]> {
    const names = await namesIn(this.#folder);
    return names.filter((name) => safeSlug.test(name)).sort();
  }

  /** Newest first. */
  async versions(slug: string): Promise<number[]> {
    if (!safeSlug.test(slug)) return [];
    const names = await namesIn(join(this.#folder, slug));
    return names
      .flatMap((name) => fileName.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a);
  }

  async #readTrusted(slug: string, version: number): Promise<Publication | undefined> {
    if (!safeSlug.test(slug)) return undefined;
    const text = await textOf(join(this.#folder, slug, `${version}.json`));
    if (text === undefined) return undefined;
    const found = this.#verified(text);
    if (found?.slug === slug && found.version === version) return found;
    this.#say(`[publikasjoner] Lokal kopi ${slug} versjon ${version} er endret eller ødelagt, og brukes ikke.`);
    return undefined;
  }

  #verified(text: string): Publication | undefined {
    const end = text.indexOf("\n");
    const content = text.slice(end + 1);
    if (!this.#seal.isSigned(content, text.slice(0, Math.max(end, 0)))) return undefined;
    return publication.safeParse(JSON.parse(content)).data;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unless("ENOENT"))) ?? [];
}

async function textOf(file: string): Promise<string | undefined> {
  return (await readFile(file, "utf8").catch(unless("ENOENT"))) ?? undefined;
}

/** Lets one expected error pass as nothing, and every other rise. */
function unless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
    return undefined;
  };
}
