import { spawn } from "node:child_process";
import { megabytesHeld } from "./proc.ts";

export interface Program {
  command: string;
  args: string[];
  input?: string | Uint8Array;
}

/** Seconds from start to end. */
export async function secondsOf(program: Program): Promise<number> {
  const begun = performance.now();
  await runToEnd(program, () => {});
  return (performance.now() - begun) / 1000;
}

const pause = 10;

/** The most memory a program and its children hold at once, in megabytes. Watching takes time, so it is not timed as well. */
export async function megabytesOf(program: Program): Promise<number> {
  let peak = 0;
  await runToEnd(program, (process) => {
    peak = Math.max(peak, megabytesHeld(process));
  });
  return peak;
}

async function runToEnd({ command, args, input = "" }: Program, look: (process: number) => void): Promise<void> {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  child.stdout.resume();
  const watch = setInterval(() => child.pid !== undefined && look(child.pid), pause);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => child.on("close", resolve).on("error", reject));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}
