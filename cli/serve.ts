// The program that answers on the net, until it is asked to stop. Runs from the build: to read TypeScript takes memory for as long as it lives.
import { start } from "#server/app.ts";
import { sayRefusal } from "./refusal.ts";

process.exitCode = await serve().catch(sayRefusal);

async function serve(): Promise<number> {
  const running = await start(say);
  say(`Komplan svarer på ${running.address}`);
  await stopSignal();
  say("Komplan stanser …");
  await running.stop();
  return 0;
}

function say(line: string): void {
  console.log(`Komplan: ${line}`);
}

/** Ctrl-C may reach the program twice, from the terminal and from whoever started it: the second must not cut short what the first began. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
