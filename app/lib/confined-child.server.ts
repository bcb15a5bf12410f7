import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a confined process may spend. */
export interface Confinement {
  /** Milliseconds before it is killed. */
  timeLimit: number;
  /** Size of Node's heap, in megabytes. */
  heap: number;
  /** The most bytes it may answer with. */
  answer: number;
  /** Whether it needs a part that is not JavaScript. */
  nativeCode?: boolean;
}

export type ChildAnswer =
  | { end: "answered"; answer: string }
  | { end: "timedOut" }
  | { end: "died"; outOfMemory: boolean };

/**
 * Runs one of our own files (which `vite.config.ts` names) in a process that sees no environment but a fixed time zone, no network and no file but the program's own, writes nothing, and
 * is killed when its time is out. A worker thread would not do: it shares the server's memory, and dies only when it wants to.
 */
export async function runConfined(file: string, input: Uint8Array, limits: Confinement): Promise<ChildAnswer> {
  const child = startConfined(file, limits);
  const killer = setTimeout(() => child.kill("SIGKILL"), limits.timeLimit);
  try {
    return await answerOf(child, input, limits);
  } finally {
    clearTimeout(killer);
    child.kill("SIGKILL");
  }
}

/** Starts one of our own files behind the same walls. Its time on the processor is counted; for the clock on the wall, whoever starts it answers. */
export function startConfined(file: string, limits: Confinement): ChildProcessWithoutNullStreams {
  const [command = process.execPath, ...args] = [
    ...outerWalls(limits),
    process.execPath,
    ...nodeWalls(limits),
    join(projectFolder(), runsFromBuild() ? `build/server/${file.replace(/ts$/, "js")}` : file),
  ];
  return spawn(command, args, { cwd: projectFolder(), env: childEnvironment, stdio: "pipe" });
}

/** No setting of the server's. glibc is told to give memory back to the machine at once: what is set free in between would count as long as the child lives. */
const childEnvironment = {
  TZ: "UTC",
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: "65536",
  MALLOC_TRIM_THRESHOLD_: "65536",
};

function answerOf(child: ChildProcessWithoutNullStreams, input: Uint8Array, limits: Confinement): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const answer: Buffer[] = [];
    let size = 0;
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.answer) child.kill("SIGKILL");
      else answer.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = addComplaint(complaint, chunk);
    });
    // A child that is gone before it has read everything breaks the pipe; how it ended is told by "close".
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) return resolve({ end: "answered", answer: Buffer.concat(answer).toString("utf8") });
      try {
        const death = deathOf(complaint, size > limits.answer);
        // SIGXCPU is the processor time being spent, which means the same to whoever waits.
        const isOut = !death.outOfMemory && (signal === "SIGKILL" || signal === "SIGXCPU");
        resolve(isOut ? { end: "timedOut" } : death);
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.end(input);
  });
}

/** What a process has complained of so far; no more than tells why it ended. */
export function addComplaint(complaint: string, chunk: Buffer): string {
  return (complaint + chunk.toString("latin1")).slice(0, 20_000);
}

/** Why a process ended by itself. Throws when it could never have run: that is our fault or the machine's, and never that of the file. */
export function deathOf(complaint: string, tooMuch: boolean) {
  const cannotRun = /ERR_ACCESS_DENIED|MODULE_NOT_FOUND|bad option.*/.exec(complaint);
  if (cannotRun) throw new Error(`The confined process cannot run here: ${cannotRun[0]}`);
  const outOfMemory = tooMuch || /heap out of memory|allocation failed|ERR_MEMORY|out of memory/i.test(complaint);
  return { end: "died" as const, outOfMemory };
}

function nodeWalls({ heap, nativeCode }: Confinement): string[] {
  const root = projectFolder();
  const places = ["app", "node_modules", "package.json", ...(runsFromBuild() ? ["build/server"] : [])].map((name) =>
    join(root, name),
  );
  // Where one of them is a link, Node asks for leave to read the place it leads to.
  const readable = [...new Set([...places, ...places.map((place) => realpathSync(place))])];
  return [
    `--max-old-space-size=${heap}`,
    "--max-semi-space-size=2",
    "--permission",
    ...readable.map((place) => `--allow-fs-read=${place}`),
    ...(nativeCode ? ["--allow-addons"] : []),
    "--no-warnings",
  ];
}

/** What only the operating system can forbid: to reach others, and to spend more than is given. */
export type OuterWall = "network" | "limits";

const wallCommands: Record<OuterWall, string> = { network: "unshare", limits: "prlimit" };

let knownWalls: Record<OuterWall, string[]> | undefined;

/** What the operating system offers on top of Node's own: no network, and limits that not even native code gets past. */
function outerWalls({ timeLimit }: Confinement): string[] {
  const { network, limits } = wallsHere();
  const seconds = Math.ceil(timeLimit / 1000);
  return [...network, ...limits].map((part) => part.replace("{seconds}", String(seconds)));
}

/** The walls that this machine does not give. Confined processes have Node's own all the same. */
export function missingWalls(): OuterWall[] {
  return lacking(wallsHere());
}

function lacking(walls: Record<OuterWall, string[]>): OuterWall[] {
  return (["network", "limits"] as const).filter((wall) => walls[wall].length === 0);
}

/** Tried once. What is missing is told in the log: from then on it is missed in silence. */
function wallsHere(): Record<OuterWall, string[]> {
  if (knownWalls) return knownWalls;
  knownWalls = {
    network: firstThatWorks([
      ["unshare", "-n", "--"],
      ["unshare", "-r", "-n", "--"],
    ]),
    limits: firstThatWorks([limitCommand]),
  };
  const missing = lacking(knownWalls).map((wall) => wallCommands[wall]);
  if (missing.length > 0)
    console.error(`[vegger] Confined processes run without ${missing.join(" and ")} here. See: komplan doctor`);
  return knownWalls;
}

const limitCommand = ["prlimit", "--cpu={seconds}", "--fsize=0", "--nofile=64", "--core=0", "--data=943718400", "--"];

function firstThatWorks(commands: string[][]): string[] {
  for (const [name = "", ...args] of commands) {
    const program = ["/usr/bin", "/bin"].map((folder) => join(folder, name)).find((path) => existsSync(path));
    const trial = args.map((part) => part.replace("{seconds}", "20"));
    if (program && spawnSync(program, [...trial, "/bin/true"], { env: {} }).status === 0) return [program, ...args];
  }
  return [];
}

let knownFolder: string | undefined;

/** What the build holds of a process costs less to run than its sources: nothing in it is TypeScript. */
function runsFromBuild(): boolean {
  return import.meta.dirname.startsWith(join(projectFolder(), "build"));
}

/** The folder of the project: the source files are there, also when this code runs from a bundle. */
function projectFolder(): string {
  knownFolder ??= [...foldersAbove(import.meta.dirname), process.cwd()].find((folder) =>
    existsSync(join(folder, "app/import/child.ts")),
  );
  return knownFolder ?? process.cwd();
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
