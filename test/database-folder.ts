import { mkdtempSync, readdirSync, readFileSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "#server/postgres/left-behind.ts";

const prefix = "komplan-test-";

/** A new folder for a database of a test's own. Remove it when done. */
export function makeDatabaseFolder(): string {
  return mkdtempSync(join(place(), `${prefix}${process.pid}-`));
}

/** Those of runs that were killed: the name tells whose each was. */
export function foldersLeftBehind(): string[] {
  return readdirSync(place())
    .filter((name) => name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10)))
    .map((name) => join(place(), name));
}

const memory = "/dev/shm";
/** For several databases, and for what Komplan itself demands to be free. */
const roomNeeded = 4 * 1024 ** 3;

/**
 * In memory, where the machine has such a place with room to spare. A disk that others write to lets a query wait beyond its time now and
 * then, which says nothing of the program.
 */
function place(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    const mounts = readFileSync("/proc/self/mounts", "utf8").split("\n");
    const [, , kind, options = ""] = mounts.find((line) => line.includes(` ${memory} `))?.split(" ") ?? [];
    const mayRun = !options.split(",").includes("noexec"); // PostgreSQL's programs are copied there when its user cannot reach ours
    return kind === "tmpfs" && mayRun && bavail * bsize >= roomNeeded ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
