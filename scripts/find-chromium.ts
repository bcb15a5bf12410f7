import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium to test with; installs Debian's when there is none and it can. Empty when impossible. */
export function findChromium(): string {
  const found = [process.env.KOMPLAN_CHROMIUM, ...places].find((place) => place && existsSync(place));
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return "";
  console.log("Komplan: installerer Chromium (apt-get) …");
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", "chromium"]);
  return places.find((place) => existsSync(place)) ?? "";
}

const shell = "/usr/bin/chromium-headless-shell";

/** The same engine without windows, which takes a sixth less of the processor; installed beside Debian's. The whole one where it cannot be had. */
export function findHeadlessShell(chromium: string): string {
  const isDebians = chromium === "/usr/bin/chromium" && process.getuid?.() === 0;
  if (isDebians && !existsSync(shell)) apt(["install", "-y", "--no-install-recommends", "chromium-headless-shell"]);
  return chromium !== "" && existsSync(shell) ? shell : chromium;
}

function apt([verb = "", ...words]: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", [verb, "-qq", ...words], { stdio: ["ignore", "ignore", "inherit"], env, timeout: 180_000 });
}
