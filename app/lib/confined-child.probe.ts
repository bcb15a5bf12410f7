import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { Worker } from "node:worker_threads";

/** Runs behind the walls in tests alone (confined-child.server.test.ts), does there what a hostile file would want, and tells how it went. */
export interface Orders {
  /** Files it tries to read. */
  read?: string[];
  /** Files it tries to write. */
  write?: string[];
  /** Where the one who tries it listens. */
  port?: number;
  /** What it does for as long as it is let. */
  endlessly?: "count" | "remember" | "answer" | "wait";
}

/** What each attempt ended with: the code of the refusal, or "done". */
export interface Told {
  read: string[];
  write: string[];
  start: string[];
  connect: string;
  env: NodeJS.ProcessEnv;
}

const { read = [], write = [], port = 0, endlessly }: Orders = JSON.parse(await text(process.stdin));

if (endlessly === "count") for (let at = 0; ; at++) Math.sqrt(at);
if (endlessly === "remember") for (const all: object[] = []; ; ) all.push(new Array(1000).fill(all.length));
if (endlessly === "answer") setInterval(() => process.stdout.write("x".repeat(100_000)), 1);
if (endlessly === "wait") setInterval(() => process.stdout.write("."), 50);
if (!endlessly) {
  const told: Told = {
    read: read.map((file) => outcome(() => readFileSync(file))),
    write: write.map((file) => outcome(() => writeFileSync(file, "x"))),
    start: [outcome(() => spawnSync("/bin/true")), outcome(() => new Worker("", { eval: true }))],
    connect: await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve("done"));
      socket.on("error", (error) => resolve(codeOf(error)));
    }),
    env: process.env,
  };
  process.stdout.write(JSON.stringify(told), () => process.exit());
}

function outcome(attempt: () => unknown): string {
  try {
    attempt();
    return "done";
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
