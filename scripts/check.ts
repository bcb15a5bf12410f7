// What CI runs (`npm test`), and its quick part (`npm run check`: no browser, no documents, no database). Stops at the first fault.
import { spawn } from "node:child_process";
import { findChromium, findHeadlessShell } from "./find-chromium.ts";

interface Step {
  name: string;
  command: string[];
  /** Run at the same time. */
  beside?: string[][];
  quick: boolean;
  env?: Record<string, string>;
}

const chromium = process.argv[2] === "test" ? findChromium() : "";
const vitest = ["node_modules/vitest/vitest.mjs", "run"];

const steps: Step[] = [
  {
    name: "Format og lint",
    command: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
    quick: true,
  },
  { name: "Rutetyper", command: ["node_modules/@react-router/dev/bin.cjs", "typegen"], quick: true },
  {
    name: "Typer, regler og arkitektur",
    command: [...vitest, "--project", "unit", "--project", "pages"],
    beside: [["node_modules/typescript/bin/tsc", "--noEmit"]],
    quick: true,
  },
  {
    name: "Database og vandringer",
    // Side by side, about as long each: one after the other, each would end with a processor that has nothing to do.
    command: [...vitest, "--project", "database", "--maxWorkers=1"],
    beside: [[...vitest, "--project", "database-apart", "--maxWorkers=1"]],
    quick: false,
  },
  {
    name: "Programmer som dør, og dokumenter",
    command: [...vitest, "--project", "programs"],
    beside: [[...vitest, "--project", "documents"]],
    quick: false,
  },
  {
    name: "Nettleser",
    // In two halves at once, each with a program and a database of its own. Three take no less time: the processors are what lacks.
    command: [...vitest, "--project", "browser", "--shard=1/2"],
    beside: [[...vitest, "--project", "browser", "--shard=2/2"]],
    quick: false,
    env: { KOMPLAN_CHROMIUM: chromium, KOMPLAN_HEADLESS_SHELL: findHeadlessShell(chromium) },
  },
];

const wanted = steps.filter((step) => step.quick || process.argv[2] === "test");
for (const { name, command, beside = [], env } of wanted) {
  if (name === "Nettleser" && !chromium) {
    console.warn(
      "\n!!! HOPPET OVER: nettleserprøvene. Fant ingen Chromium, og fikk ikke installert den (apt-get install chromium).\n",
    );
    continue;
  }
  const began = Date.now();
  console.log(`\n── ${name}`);
  const statuses = await Promise.all([command, ...beside].map((one) => run(one, env)));
  const failed = statuses.find((status) => status !== 0);
  if (failed !== undefined) {
    console.error(`\nKomplan: «${name}» feilet.`);
    process.exit(failed);
  }
  console.log(`   ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log("\nKomplan: alt er i orden.");

/** Runs one program to its end. Answers what it ended with; anything but 0 is a failure. */
function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (status) => resolve(status ?? 1));
  });
}
