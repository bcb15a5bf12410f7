import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env.server.ts";

/** What Komplan has signed, nobody else can have written. */
export class Seal {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  sign(text: string): string {
    return createHmac("sha256", this.#key).update(text).digest("hex");
  }

  isSigned(text: string, signature: string): boolean {
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.sign(text))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}

/** The key that signs: the setting, or one made the first time and kept in the folder for its owner's eyes only. */
export async function signingKey(dataFolder: string, secret: string | undefined): Promise<string> {
  if (secret) return secret;
  const file = join(dataFolder, "publications.key");
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" }).catch(unlessThere);
  return readFile(file, "utf8");
}

let opened: Promise<Seal> | undefined;

/** This program's own. Servers that share a database share KOMPLAN_SECRET. */
export function seal(): Promise<Seal> {
  opened ??= signingKey(env.dataFolder, env.KOMPLAN_SECRET).then((key) => new Seal(key));
  return opened;
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
