// What CI runs (`npm test`), and its quick part (`npm run check`: no browser, no documents, no database). Stops at the first fault.
import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.ts";

interface Step {
  name: string;
  command: string[];
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
  { name: "Typer", command: ["node_modules/typescript/bin/tsc", "--noEmit"], quick: true },
  { name: "Regler og arkitektur", command: [...vitest, "--project", "unit"], quick: true },
  { name: "Database og vandringer", command: [...vitest, "--project", "database"], quick: false },
  { name: "Programmer som dør", command: [...vitest, "--project", "programs"], quick: false },
  { name: "Dokumenter", command: [...vitest, "--project", "documents"], quick: false },
  {
    name: "Nettleser",
    command: [...vitest, "--project", "browser"],
    quick: false,
    env: { KOMPLAN_CHROMIUM: chromium },
  },
];

const wanted = steps.filter((step) => step.quick || process.argv[2] === "test");
for (const { name, command, env } of wanted) {
  if (name === "Nettleser" && !chromium) {
    console.warn(
      "\n!!! HOPPET OVER: nettleserprøvene. Fant ingen Chromium, og fikk ikke installert den (apt-get install chromium).\n",
    );
    continue;
  }
  const began = Date.now();
  console.log(`\n── ${name}`);
  const done = spawnSync(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } });
  if (done.status !== 0) {
    console.error(`\nKomplan: «${name}» feilet.`);
    process.exit(done.status ?? 1);
  }
  console.log(`   ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log("\nKomplan: alt er i orden.");
