import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import * as z from "zod";

/** A reason, in words, why a backup cannot be made or used. */
export class BackupRefusal extends Error {
  override name = "BackupRefusal";
}

export const format = "komplan-backup-1";

const headerLine = z.strictObject({
  format: z.literal(format),
  /** Name of the newest migration of the database it was taken from. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Set when it holds one organisation only. */
  organisationId: z.uuid().nullable(),
});
const tableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const endOfTable = z.strictObject({ rows: z.int(), sha256: z.string() });
const endOfFile = z.strictObject({ tables: z.int() });
const row = z.array(z.string().nullable());

export type BackupHeader = z.output<typeof headerLine>;

/** What is found in a backup, in order: where each table begins, its rows, and where it ends with its checksum. */
export type Part =
  | { kind: "header"; header: BackupHeader }
  | { kind: "table"; table: string; columns: string[] }
  | { kind: "row"; line: string }
  | { kind: "end"; table: string; rows: number; sha256: string };

/**
 * Reads a backup from beginning to end. Throws, in words, at the first thing that is not as it was written:
 * a file that was cut off, a row that was changed, a table that is missing.
 */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  let table: { name: string; columns: number; checksum: Checksum } | undefined;
  let [tables, begun, ended] = [0, false, false];
  for await (const line of linesIn(file)) {
    const said = parse(line);
    if (ended) throw broken("det står noe etter slutten");
    if (!begun) {
      yield { kind: "header", header: understood(headerLine, said, "det er ikke en sikkerhetskopi fra Komplan") };
      begun = true;
    } else if (Array.isArray(said)) {
      if (!table || !row.safeParse(said).success || said.length !== table.columns) throw broken("en rad står feil");
      table.checksum.add(line);
      yield { kind: "row", line };
    } else if (table) {
      const end = understood(endOfTable, said, `tabellen ${table.name} er ikke avsluttet`);
      if (end.rows !== table.checksum.rows || end.sha256 !== table.checksum.sha256())
        throw broken(`kontrollsummen for ${table.name} stemmer ikke`);
      yield { kind: "end", table: table.name, ...end };
      table = undefined;
      tables += 1;
    } else if (endOfFile.safeParse(said).success) {
      if (endOfFile.parse(said).tables !== tables) throw broken("det mangler tabeller");
      ended = true;
    } else {
      const next = understood(tableLine, said, "en tabell begynner feil");
      table = { name: next.table, columns: next.columns.length, checksum: new Checksum() };
      yield { kind: "table", ...next };
    }
  }
  if (!ended) throw broken("den slutter midt i");
}

/** Reads all of a backup and gives its heading, or throws, in words, when anything in it is broken. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const part of readBackup(file)) if (part.kind === "header") header = part.header;
  if (!header) throw broken("den er tom");
  return header;
}

/** Counts the rows of a table and their checksum, line by line. */
export class Checksum {
  rows = 0;
  readonly #hash: Hash = createHash("sha256");

  add(line: string): void {
    this.rows += 1;
    this.#hash.update(line).update("\n");
  }

  sha256(): string {
    return this.#hash.digest("hex");
  }
}

export function broken(why: string, cause?: unknown): BackupRefusal {
  return new BackupRefusal(`Sikkerhetskopien er ødelagt: ${why}. Ingenting er lagt inn. Bruk en annen kopi.`, {
    cause,
  });
}

/** Node's own readline will not do: it also ends a line at U+2028, which texts may hold. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => undefined).setEncoding("utf8"); // errors come out below
  let rest = "";
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new BackupRefusal(`Fant ikke filen ${file}.`);
    throw broken("filen kan ikke pakkes ut", error);
  }
  if (rest !== "") yield rest;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw broken("en linje kan ikke leses", error);
  }
}

function understood<Shape extends z.ZodType>(shape: Shape, said: unknown, otherwise: string): z.output<Shape> {
  const read = shape.safeParse(said);
  if (!read.success) throw broken(otherwise, read.error);
  return read.data;
}
