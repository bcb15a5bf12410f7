import { readdirSync, readFileSync } from "node:fs";

/** Megabytes a process and all below it hold now, with what is shared counted in part (PSS). Linux only. */
export function megabytesHeld(root: number): number {
  return Object.values(megabytesByPart(root)).reduce((sum, held) => sum + held, 0);
}

/** What the program's memory is used for. */
export type Part = "server" | "database" | "other";

/** The same, by part: what prints and what else is started beside the server is other. */
export function megabytesByPart(root: number): Record<Part, number> {
  const parts = { server: 0, database: 0, other: 0 };
  for (const process of familyOf(root)) parts[partOf(process)] += proportionalKilobytes(process) / 1024;
  return parts;
}

function partOf(process: number): Part {
  const words = readProc(String(process), "cmdline");
  if (words.includes(serverWords)) return "server";
  return /postgres/.test(words) ? "database" : "other";
}

/** The process that answers: the one that was started, or below it. */
export function serverBelow(root = 0): number {
  return processBelow(root, serverWords);
}

const serverWords = "build/server/serve.js";

/** The first process at or below one whose command line has the words. */
export function processBelow(root: number | undefined, words: string): number {
  const found = familyOf(root ?? 0).find((process) => readProc(String(process), "cmdline").includes(words));
  if (found === undefined) throw new Error(`Nothing runs that is called ${words}`);
  return found;
}

/** Hundredths of a second: what /proc counts in on every common Linux. */
const tick = 10_000;

/** Microseconds of processor time a process has used so far, its threads included and its children not. Linux only. */
export function processorTime(process: number): number {
  const fields = afterName(String(process));
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

function familyOf(root: number): number[] {
  const children = childrenByParent();
  const family = [root];
  for (const process of family) family.push(...(children.get(process) ?? []));
  return family;
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const parent = Number(afterName(name)[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** The fields of a process's line from its state on. Its name, which comes before, may hold blanks and brackets. */
function afterName(process: string): string[] {
  return readProc(process, "stat").split(") ").at(-1)?.split(" ") ?? [];
}

function proportionalKilobytes(process: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProc(String(process), "smaps_rollup"))?.[1] ?? 0);
}

/** A process may be gone before it is read. */
function readProc(process: string, file: string): string {
  try {
    return readFileSync(`/proc/${process}/${file}`, "utf8");
  } catch {
    return "";
  }
}
