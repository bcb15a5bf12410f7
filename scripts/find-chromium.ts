import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The machine to look on; another one for those who try this out. */
export interface Machine {
  /** What stands before every path. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** Whether we may install. */
  isRoot: boolean;
}

const here: Machine = { root: "", env: process.env, isRoot: process.getuid?.() === 0 };

/** Path of a Chromium to test with; installs Debian's when there is none and it can. Empty when impossible. */
export function findChromium(machine = here): string {
  const chosen = machine.env.KOMPLAN_CHROMIUM;
  if (chosen && existsSync(chosen)) return chosen;
  const found = firstOf(places, machine);
  if (found || !machine.isRoot || !firstOf(["/usr/bin/apt-get"], machine)) return found;
  console.log("Komplan: installerer Chromium (apt-get) …");
  apt(["update"], machine);
  apt(["install", "-y", "--no-install-recommends", "chromium"], machine);
  return firstOf(places, machine);
}

/** Says that the browser tests are passed over, and what to do about it. */
export const withoutChromium =
  "!!! HOPPET OVER: nettleserprøvene. Fant ingen Chromium, og fikk ikke installert den. Kjør «apt-get install chromium» som root, eller sett KOMPLAN_CHROMIUM til stien til en du har.";

const shell = "/usr/bin/chromium-headless-shell";

/** The same engine without windows, which takes a sixth less of the processor; installed beside Debian's. The whole one where it cannot be had. */
export function findHeadlessShell(chromium: string, machine = here): string {
  const isDebians = chromium === `${machine.root}/usr/bin/chromium` && machine.isRoot;
  const isThere = () => firstOf([shell], machine);
  if (isDebians && !isThere()) apt(["install", "-y", "--no-install-recommends", "chromium-headless-shell"], machine);
  return (chromium && isThere()) || chromium;
}

function firstOf(paths: string[], { root }: Machine): string {
  return paths.map((path) => `${root}${path}`).find((path) => existsSync(path)) ?? "";
}

function apt([verb = "", ...words]: string[], machine: Machine): void {
  const env = { ...machine.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", [verb, "-qq", ...words], { stdio: ["ignore", "ignore", "inherit"], env, timeout: 180_000 });
}
