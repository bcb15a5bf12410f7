import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { type Fault, faults } from "#test/faults.ts";
import { findChromium, findHeadlessShell } from "./find-chromium.ts";

/**
 * Switches off one control after another and sees that its tests go red (npm run faults, or with words of those that are wanted:
 * npm run faults C12). Takes some minutes, and is therefore no part of npm test. Every file is put back as it was.
 */
function tryFaults(wanted: string): number {
  const tried = faults.filter(({ control }) => control.includes(wanted));
  const unnoticed = tried.filter((fault) => !goesRed(fault));
  console.log(`\n${tried.length - unnoticed.length} of ${tried.length} controls turn a test red when they are off.`);
  return unnoticed.length;
}

function goesRed({ control, file, find, replace, project, tests }: Fault): boolean {
  const before = readFileSync(file, "utf8");
  const putBack = () => writeFileSync(file, before);
  process.once("SIGINT", putBack);
  try {
    writeFileSync(file, before.replace(find, replace));
    if (project === "browser") run(["node_modules/@react-router/dev/bin.cjs", "build", "--logLevel", "error"]);
    const { status, stdout } = run([
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project",
      project,
      "--retry",
      "0",
      tests,
    ]);
    const isRed = status !== 0 && /Tests +\d+ failed/.test(stdout);
    console.log(`${isRed ? "red, as it should be" : "NOT NOTICED         "}  ${control}`);
    return isRed;
  } finally {
    putBack();
    process.off("SIGINT", putBack);
  }
}

function run(command: string[]) {
  const chromium = findChromium();
  const env = {
    ...process.env,
    NO_COLOR: "1",
    KOMPLAN_CHROMIUM: chromium,
    KOMPLAN_HEADLESS_SHELL: findHeadlessShell(chromium),
  };
  return spawnSync(process.execPath, command, { encoding: "utf8", env });
}

process.exitCode = tryFaults(process.argv[2] ?? "") === 0 ? 0 : 1;
