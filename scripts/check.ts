// What CI runs (`npm test`), and its quick part (`npm run check`: no browser, no documents, no database). Stops at the first fault.
import { spawn } from "node:child_process";
import { findChromium, findHeadlessShell, withoutChromium } from "./find-chromium.ts";

interface Job {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const isWhole = process.argv[2] === "test";
const chromium = isWhole ? findChromium() : "";
const vitest = ["node_modules/vitest/vitest.mjs", "run"];

const quick: Job[][] = [
  [
    {
      name: "Format og lint",
      command: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
    },
  ],
  [{ name: "Rutetyper", command: ["node_modules/@react-router/dev/bin.cjs", "typegen"] }],
  [
    { name: "Regler og arkitektur", command: [...vitest, "--project", "unit", "--project", "pages"] },
    { name: "Typer", command: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  ],
];

/** In two halves, each with a program and a database of its own. */
const browser: Job[] = ["1/2", "2/2"].map((half) => ({
  name: `Nettleser ${half}`,
  command: [...vitest, "--project", "browser", `--shard=${half}`],
  env: { KOMPLAN_CHROMIUM: chromium, KOMPLAN_HEADLESS_SHELL: findHeadlessShell(chromium) },
}));

const slow: Job[] = [
  { name: "Database og vandringer", command: [...vitest, "--project", "database", "--maxWorkers=1"] },
  {
    name: "Vandringer for seg",
    command: [...vitest, "--project", "database-pool", "--project", "database-apart", "--maxWorkers=1"],
  },
  ...(chromium ? browser : []),
  { name: "Dokumenter", command: [...vitest, "--project", "documents", "--project", "documents-apart"] },
  { name: "Programmer som dør", command: [...vitest, "--project", "programs"] },
];

if (isWhole && !chromium) {
  console.warn(`\n${withoutChromium}\n`);
}
for (const step of isWhole ? [...quick, slow] : quick) {
  const failed = await runAll(step);
  if (failed.length === 0) continue;
  for (const { name, last } of failed) console.error(`\n── Slik endte «${name}»:\n${last}`);
  console.error(`\nKomplan: ${failed.map(({ name }) => `«${name}»`).join(" og ")} feilet.`);
  process.exit(1);
}
console.log("\nKomplan: alt er i orden.");

interface Failure {
  name: string;
  /** The end of what it printed, told again when all is over: by then the other lane has written much below it. */
  last: string;
}

/** Two at a time: when one is over the next begins, so no processor waits for the longest. After a fault none begins. Answers which failed. */
async function runAll(jobs: Job[]): Promise<Failure[]> {
  const waiting = [...jobs];
  const failed: Failure[] = [];
  const lane = async () => {
    for (let job = waiting.shift(); job && failed.length === 0; job = waiting.shift()) {
      const failure = await run(job);
      if (failure) failed.push(failure);
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

/** Runs one program to its end and shows what it prints. Whatever it ends with but 0 is a failure. */
async function run({ name, command, env }: Job): Promise<Failure | undefined> {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, command, {
    stdio: ["inherit", "pipe", "pipe"],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: "1" }), ...env },
  });
  let last = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      process.stdout.write(text);
      last = (last + text).slice(-6000);
    });
  }
  const status = await new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", resolve);
  });
  console.log(`\n   ${name}: ${status === 0 ? "" : "FEILET etter "}${((Date.now() - began) / 1000).toFixed(1)} s`);
  return status === 0 ? undefined : { name, last };
}
