import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { makeDatabaseFolder } from "./database-folder.ts";

export interface RunningProgram {
  /** Without a slash at the end. */
  address: string;
  process: ChildProcess;
  /** What it has told whoever started it, until now. */
  told: () => string;
  stop: () => Promise<void>;
}

interface Wishes {
  /** Kept afterwards. Without it a fresh one is used and removed. */
  folder?: string;
  /** Settings and other words of the environment. */
  env?: Record<string, string>;
}

/** Starts the built program as a new user would, on a fresh folder with the invented example, and waits until it answers. */
export async function startProgram({ folder, env = {} }: Wishes = {}): Promise<RunningProgram> {
  const data = folder ?? makeDatabaseFolder();
  const port = await freePort();
  const settings = { PORT: String(port), KOMPLAN_DATA: data, KOMPLAN_ORIGIN: "", ...env };
  const program = spawn(process.execPath, ["scripts/komplan.mjs", "start"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  program.stdout.setEncoding("utf8").on("data", (words: string) => said.push(words));
  const stop = async () => {
    await ended(program, "SIGTERM");
    if (!folder) rmSync(data, { recursive: true, force: true });
  };
  const address = `http://localhost:${port}`;
  try {
    await answers(`${address}/klar`, program);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, process: program, told: () => said.join(""), stop };
}

/** Waits until an address answers that all is well; gives up when the program has ended or four minutes are gone. */
export async function answers(url: string, program: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 4800 && program.exitCode === null; attempt++) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The program did not begin to answer");
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function ended(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const end = new Promise((resolve) => program.once("exit", resolve));
  program.kill(signal);
  await end;
}
