// `npm run dev`: builds and starts Komplan, and does so again whenever a source file is changed. Ctrl-C stops it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";

const folders = ["app", "server", "content", "public", "cli", "db"];
const launcher = join(import.meta.dirname, "komplan.mjs");
/** Editors write a file in several steps, and many files at once. */
const pause = 200;

let running: ChildProcess | undefined;
let waiting: NodeJS.Timeout | undefined;
let changed = new Set<string>();
let busy = false;

for (const folder of folders) {
  watch(folder, { recursive: true }, (_, name) => {
    if (name && !/\.test\.tsx?$|~$|\.sw.$/.test(name)) noteChange(`${folder}/${name}`);
  });
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop().then(() => process.exit(0)));
await startAnew();

function noteChange(file: string): void {
  changed.add(file);
  clearTimeout(waiting);
  waiting = setTimeout(startAnew, pause);
}

/** What is changed meanwhile is taken in the next round. A program that is being built keeps answering as it was. */
async function startAnew(): Promise<void> {
  if (busy) return;
  busy = true;
  const files = [...changed];
  changed = new Set();
  if (files.length > 0) say(`endret: ${files.slice(0, 3).join(", ")}${files.length > 3 ? " og flere" : ""}`);
  if (await isBuilt()) {
    await stop();
    running = spawn(process.execPath, [launcher, "start"], { stdio: "inherit" });
  } else {
    say("byggingen feilet. Venter på at noe endres.");
  }
  busy = false;
  if (changed.size > 0) await startAnew();
}

/** The launcher builds only what is not built already. */
async function isBuilt(): Promise<boolean> {
  const [code] = await once(spawn(process.execPath, [launcher, "build"], { stdio: "inherit" }), "exit");
  return code === 0;
}

async function stop(): Promise<void> {
  if (!running || running.exitCode !== null) return;
  const ended = once(running, "exit");
  running.kill("SIGTERM");
  await ended;
}

function say(line: string): void {
  console.log(`Komplan (dev): ${line}`);
}
