import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { programFolder } from "#app/lib/program-folder.server.ts";
import type { Running } from "../server/start.ts";

interface BuiltServer {
  start: (say: (line: string) => void) => Promise<Running>;
}

/** Starts the built program and runs until it is asked to stop. */
export async function serveCommand(): Promise<number> {
  const built: BuiltServer = await import(pathToFileURL(join(programFolder, "build/server/index.js")).href);
  const running = await built.start(say);
  say(`Komplan svarer på ${running.address}`);
  await stopSignal();
  say("Komplan stanser …");
  await running.stop();
  return 0;
}

function say(line: string): void {
  console.log(`Komplan: ${line}`);
}

/** Ctrl-C reaches the program twice, from the terminal and from whoever started it: the second must not cut short what the first began. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
