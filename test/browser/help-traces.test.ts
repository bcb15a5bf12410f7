import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { exitTargets } from "#app/service/exit-target.ts";
import { helpPlace } from "#test/help-directory.ts";
import nb from "../../content/help/nb.json" with { type: "json" };
import nn from "../../content/help/nn.json" with { type: "json" };
import { answerExits } from "./exit.ts";
import { type Firefox, hasFirefox, sayThatFirefoxIsMissing, startFirefox } from "./firefox.ts";
import { tracesIn } from "./traces.ts";

// A person who may look through everything the browser has kept finds that the page was opened, and its neutral title; nothing that stood on it.
const page = () => `${inject("address")}/hjelp/${helpPlace.slug}`;
const onThePage = [nb, nn].flatMap(({ safety, danger, now, parts, rights, exitHow }) => [
  ...[...safety, danger.title, danger.lead, ...danger.cannotTalk.lines, now.title, now.fallback, exitHow],
  ...[...parts.flatMap(({ title, lines }) => [title, ...lines]), ...rights.lines],
]);
const marks = [helpPlace.service, "22 33 44 55", "Brumle samarbeid", ...onThePage.filter((words) => words.length > 12)];

let profile: string;
let browser: ChildProcess | undefined;
let opened: Firefox | undefined;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "komplan-profile-"));
});
afterEach(async () => {
  await ended("SIGKILL");
  await opened?.kill();
  opened = undefined;
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

test.runIf(hasFirefox).for(["closed", "killed"] as const)(
  "Firefox that is %s has kept the address and the title alone",
  async (how) => {
    const firefox = await openFirefox();
    await firefox.goto(page());
    await firefox.read(`document.querySelectorAll("details").forEach((part) => { part.open = true; })`);
    await expect
      .poll(() => tracesIn(profile, [`/hjelp/${helpPlace.slug}`, nb.title]), { timeout: 50_000, interval: 1000 })
      .toEqual([`/hjelp/${helpPlace.slug}`, nb.title]);
    await (how === "closed" ? firefox.close() : firefox.kill());
    expect(tracesIn(profile, marks)).toEqual([]);
  },
);

test.runIf(hasFirefox).for(["the button", "Shift, three times"] as const)(
  "Firefox shows nothing to Back and Forward, and keeps nothing, when one has left by %s",
  async (way) => {
    const firefox = await openFirefox();
    await firefox.goto(`${inject("address")}/om`);
    await firefox.goto(page());
    expect(await shownIn(firefox)).toContain(marks[0]);
    if (way === "the button") await firefox.read(`document.querySelector("#exit").click()`);
    else for (let time = 0; time < 3; time++) await firefox.press("\uE008");
    await expect.poll(() => shownIn(firefox)).toContain("Sol i dag");
    const seen: string[] = [];
    for (const by of [-1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 1, 1] as const) {
      await firefox.step(by);
      const text = await shownIn(firefox);
      seen.push(text);
      expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
    }
    expect(seen.join()).toContain("Sol i dag");
    await firefox.close();
    expect(tracesIn(profile, marks)).toEqual([]);
  },
);

test.runIf(hasFirefox)(
  "Firefox does not bring a help page back as it was; if it did, the page would leave again",
  async () => {
    const firefox = await openFirefox();
    await firefox.goto(page());
    await firefox.read("document.title = 'as it was'");
    await firefox.goto(`${inject("address")}/om`);
    await firefox.step(-1);
    await expect.poll(() => firefox.read("document.title")).toBe(nb.title);

    await withKeptCopy(page(), async (copy) => {
      await firefox.goto(copy);
      expect(await shownIn(firefox)).toContain(marks[0]);
      await firefox.goto(`${inject("address")}/om`);
      await firefox.step(-1);
      await expect.poll(() => shownIn(firefox)).toContain("Sol i dag");
    });
  },
);

if (!hasFirefox) sayThatFirefoxIsMissing();

/** The same page from a server that does not forbid the browser to keep it. */
async function withKeptCopy(address: string, look: (copy: string) => Promise<void>): Promise<void> {
  const original = await fetch(address);
  const html = await original.text();
  const policy = original.headers.get("Content-Security-Policy") ?? "";
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy });
    response.end(html);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  await look(`http://127.0.0.1:${port}/`).finally(() => server.close());
}

async function openFirefox(): Promise<Firefox> {
  opened = await startFirefox(profile, { for: exitTargets, html: "<title>Vêret</title><h1>Sol i dag</h1>" });
  return opened;
}

/** All that stands in the page, shown or not. While it changes to another there may be nothing to ask. */
async function shownIn(firefox: Firefox): Promise<string> {
  const text = await firefox.read("document.documentElement.textContent").catch(() => "");
  return String(text);
}

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
