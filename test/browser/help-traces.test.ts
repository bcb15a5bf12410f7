import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { helpPlace } from "#test/help-directory.ts";
import nb from "../../content/help/nb.json" with { type: "json" };
import nn from "../../content/help/nn.json" with { type: "json" };
import { answerExits } from "./exit.ts";
import { tracesIn } from "./traces.ts";

// A person who may look through everything the browser has kept finds that the page was opened, and its neutral title; nothing that stood on it.
const page = () => `${inject("address")}/hjelp/${helpPlace.slug}`;
const firefox = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));
const onThePage = [nb, nn].flatMap(({ safety, danger, now, parts, rights, exitHow }) => [
  ...[...safety, danger.title, danger.lead, ...danger.cannotTalk.lines, now.title, now.fallback, exitHow],
  ...[...parts.flatMap(({ title, lines }) => [title, ...lines]), ...rights.lines],
]);
const marks = [helpPlace.service, "22 33 44 55", "Brumle samarbeid", ...onThePage.filter((words) => words.length > 12)];

let profile: string;
let browser: ChildProcess | undefined;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "komplan-profile-"));
});
afterEach(async () => {
  await ended("SIGKILL");
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test.for(["closed", "killed"] as const)("Chromium that is %s has kept the address and the title alone", async (how) => {
  const window = await openChromium();
  await window.goto(`${inject("address")}/om`);
  await window.goto(page());
  for (const part of await window.locator("details > summary").all()) await part.click();
  await window.getByRole("link", { name: nn.name, exact: true }).click();
  await window.getByRole("heading", { name: nn.title }).waitFor();
  await expect
    .poll(() => tracesIn(profile, [`/hjelp/${helpPlace.slug}`]), { timeout: 40_000, interval: 1000 })
    .toHaveLength(1);
  if (how === "closed") await closeChromium(window);
  else await ended("SIGKILL");

  expect(tracesIn(profile, [`/hjelp/${helpPlace.slug}`, nb.title])).toEqual([`/hjelp/${helpPlace.slug}`, nb.title]);
  expect(tracesIn(profile, ["Det du ikke finner her"]), "a page that may be kept is found").toHaveLength(1);
  expect(tracesIn(profile, marks)).toEqual([]);
});

test("Chromium that keeps whole pages in memory shows nothing of them to Back and Forward when one has left", async () => {
  const window = await openChromium();
  await answerExits(window);
  await window.goto(`${inject("address")}/om`);
  await window.goto(page());
  await window.locator("#exit").click();
  await window.getByText("Sol i dag").waitFor();
  for (const step of ["goBack", "goForward"] as const) {
    for (let time = 0; time < 6; time++) {
      await window[step]({ waitUntil: "commit", timeout: 2000 }).catch(() => undefined); // there may be nowhere to go
      const text = await window.evaluate(() => document.documentElement.textContent ?? "");
      expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
    }
  }
});

test.runIf(firefox).for(["SIGTERM", "SIGKILL"] as const)(
  "Firefox ended by %s has kept the address and the title alone",
  async (signal) => {
    browser = spawn(firefox ?? "", ["--headless", "--no-remote", "--profile", profile, page()], { stdio: "ignore" });
    await expect
      .poll(() => tracesIn(profile, [`/hjelp/${helpPlace.slug}`, nb.title]), { timeout: 50_000, interval: 1000 })
      .toEqual([`/hjelp/${helpPlace.slug}`, nb.title]);
    await ended(signal);
    expect(tracesIn(profile, marks)).toEqual([]);
  },
);

if (!firefox) console.warn("[hjelp] Firefox is not installed: what it keeps of the help pages is NOT tried here.");

/** The browser itself, with a profile on disk and none of the settings that tests usually give it. */
async function openChromium() {
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0"];
  const path = process.env.KOMPLAN_CHROMIUM || "/usr/bin/chromium";
  browser = spawn(path, [...flags, `--user-data-dir=${profile}`, "about:blank"], { stdio: "ignore", detached: true });
  const note = join(profile, "DevToolsActivePort");
  await expect
    .poll(() => existsSync(note) && readFileSync(note, "utf8").includes("\n"), { timeout: 30_000 })
    .toBe(true);
  const [port] = readFileSync(note, "utf8").split("\n");
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = connected.contexts();
  return context?.pages()[0] ?? (await connected.newPage());
}

async function closeChromium(window: Awaited<ReturnType<typeof openChromium>>): Promise<void> {
  const end = browser && once(browser, "exit");
  const session = await window.context().browser()?.newBrowserCDPSession();
  await session?.send("Browser.close").catch(() => undefined); // it may be gone before it has answered
  await end;
}

/** With all that it has started: they are a group of their own. */
async function ended(signal: NodeJS.Signals): Promise<void> {
  const { pid, exitCode, signalCode } = browser ?? {};
  if (!browser || pid === undefined || exitCode !== null || signalCode !== null) return;
  const end = once(browser, "exit");
  process.kill(browser.spawnargs.some((arg) => arg.startsWith("--user-data-dir")) ? -pid : pid, signal);
  await end;
}
