import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { noteParts, noteText } from "#app/card/note-text.ts";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { focused, isFocusSeen } from "./by-keyboard.ts";
import { openCountingWay } from "./counting-way.ts";
import { answerExits, atExit } from "./exit.ts";
import { startRealBrowser } from "./real-browser.ts";
import { tracesIn } from "./traces.ts";
import { desktop, phone } from "./window.ts";

const marker = "Kvxq7 tegnet en hund";
const said = noteText.nb.said;

describe.each([
  ["on a large screen, in bokmål", desktop, "nb", "/kort/notat"],
  ["on a phone, in nynorsk", phone, "nn", "/nn/kort/notat"],
  ["at 400 % zoom", { width: 320, height: 256 }, "nb", "/kort/notat"],
] as const)("%s", (_, viewport, language, path) => {
  browserTest("the note is accessible and never wider than the screen, empty and written", async ({ visit }) => {
    const page = await visit.open({ viewport });
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await writeAll(page, `${marker} ${"æ".repeat(80)}\n`.repeat(6));
    await page.locator("#empty").click();
    await page.getByText(noteText[language].said.sure).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const clipped = await page
      .locator("textarea")
      .evaluateAll((fields) => fields.filter((field) => field.scrollHeight > field.clientHeight + 1).length);
    expect(clipped).toBe(0);
  });
});

browserTest("whatever is typed and pressed, nothing is sent and nothing is stored", async ({ visit }) => {
  const way = await openCountingWay(inject("address"));
  const page = await visit.open({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.addInitScript(() => Object.assign(window, { print: () => dispatchEvent(new Event("printed")) }));
  const response = await page.goto(`${way.address}/kort/notat`);
  const policy = response?.headers()["content-security-policy"];
  for (const part of ["connect-src", "form-action", "img-src", "frame-src"]) expect(policy).toContain(`${part} 'none'`);
  expect(response?.headers()["cache-control"]).toBe("no-store");
  expect(way.asked).toEqual(["GET /kort/notat"]);

  const network = await page.context().newCDPSession(page);
  const requests: string[] = [];
  network.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
  network.on("Network.webSocketCreated", ({ url }) => requests.push(url));
  await network.send("Network.enable");
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));

  await writeAll(page, marker);
  for (const button of await page.locator("button:visible").all()) await button.click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `${noteText.nb.parts.heard.label}\n${marker}`,
  );
  await page.getByText(said.sure).waitFor();
  await page.locator("#empty").click();
  await page.getByText(said.emptied).waitFor();
  await expectGone(page);

  expect([requests, way.asked.slice(1), downloads]).toEqual([[], [], []]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await storedBy(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  await way.close();
});

browserTest("what was emptied is not undone back, nor brought back by loading anew or by Back", async ({ visit }) => {
  const page = await visit.open();
  await page.goto("/kort/notat");
  await page.locator("#seen").pressSequentially("Kvxq7 1");
  await page.locator("#empty").click();
  await page.locator("#empty").click();
  await page.locator("#seen").focus();
  for (let time = 0; time < 5; time++) await page.keyboard.press("Control+Z");
  await expectGone(page);

  await writeAll(page, marker);
  await page.reload();
  await expectGone(page);

  await writeAll(page, marker);
  const link = page.getByRole("link", { name: noteText.nb.toDuty });
  await link.click();
  await page.getByText(said.sure).waitFor();
  await link.click();
  await page.waitForURL(/plikt/);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: noteText.nb.heading }).waitFor();
  await expectGone(page);
});

browserTest("leaving by the button, or by Shift three times, takes the note away at once", async ({ visit }) => {
  const page = await visit.open();
  await answerExits(page);
  await page.goto("/kort/notat");
  await writeAll(page, marker);
  const left = await page.evaluate(() => {
    const fields = [...document.querySelectorAll("textarea")];
    document.querySelector<HTMLElement>("#exit")?.click();
    return document.documentElement.outerHTML + fields.filter((field) => field.isConnected).map(({ value }) => value);
  });
  expect(left).not.toContain(marker);
  await page.waitForURL(atExit);
  await page.goto("/kort/notat");
  await writeAll(page, marker);
  for (let time = 0; time < 3; time++) await page.keyboard.press("Shift");
  await page.waitForURL(atExit);
});

browserTest(
  "after fifteen minutes without a sign it is empty, with a minute's warning that is seen",
  async ({ visit }) => {
    const page = await visit.open();
    await page.clock.install();
    await page.goto("/kort/notat");
    await writeAll(page, marker);
    await page.clock.runFor("13:58");
    expect(await page.locator("#soon").isVisible()).toBe(false);
    await page.clock.runFor("00:05");
    await page.locator("#soon").waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const box = await page.locator("#soon").boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0), "the countdown is seen wherever one writes").toBeLessThanOrEqual(900);
    expect(await page.locator("#soon").textContent()).toMatch(/Notatet blir tømt om\s+5\d\s+sekunder/);
    expect(await page.locator("#said").textContent()).toBe(said.soon);
    await page.getByRole("button", { name: noteText.nb.keep }).click();
    await page.locator("#soon").waitFor({ state: "hidden" });
    await page.clock.runFor("14:30");
    expect(await page.locator("#seen").inputValue()).toBe(marker);
    await page.clock.runFor("00:31");
    await page.getByText(said.idle).waitFor();
    await expectGone(page);
  },
);

test.each(["closed", "killed"] as const)(
  "behind another tab it is emptied, and a profile that was %s holds the address alone",
  async (how) => {
    const profile = mkdtempSync(join(tmpdir(), "komplan-note-"));
    const browser = await startRealBrowser(profile);
    onTestFinished(async () => {
      await browser.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    const note = await browser.open(`${inject("address")}/kort/notat`);
    await note.show();
    await note.read("document.querySelector('#heard').focus()");
    await note.type(marker);
    expect(await note.read("document.querySelector('#heard').value")).toBe(marker);

    const other = await browser.open(`${inject("address")}/kort/plikt`);
    await other.show();
    await expect.poll(() => note.read("document.visibilityState")).toBe("hidden");
    expect(await note.read(`document.documentElement.outerHTML.includes(${JSON.stringify(marker)})`)).toBe(false);
    expect(await note.read("document.querySelector('#heard').value")).toBe("");
    await note.show();
    await expect.poll(() => note.read("document.visibilityState")).toBe("visible");
    expect(await note.read("document.querySelector('#said').textContent")).toBe(said.hidden);

    await note.read("document.querySelector('#heard').focus()");
    await note.type(marker);
    const looked = ["/kort/notat", marker];
    await expect.poll(() => tracesIn(profile, looked), { timeout: 30_000, interval: 1000 }).toContain("/kort/notat");
    await (how === "closed" ? browser.close() : browser.kill());
    expect(tracesIn(profile, looked)).toEqual(["/kort/notat"]);
  },
);

browserTest("the keyboard alone comes to every field and every way out, and is seen all the way", async ({ visit }) => {
  const page = await visit.open();
  await page.goto("/kort/notat");
  const reached: string[] = [];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press("Tab");
    expect(await isFocusSeen(page)).toBe(true);
    reached.push(await focused(page));
  }
  const t = noteText.nb;
  const fields = noteParts.map((part) => t.parts[part].label);
  expect(reached.slice(0, 3 + fields.length)).toEqual(["Forlat siden", "112", t.toDuty, ...fields]);
  expect(reached).toEqual(expect.arrayContaining([t.print, t.copy, t.empty, t.allCards]));
});

browserTest("on paper stand headings, what was typed and page numbers, and no address", async ({ visit }) => {
  const page = await visit.open();
  await page.goto("/kort/notat");
  await page.locator("#seen").fill(`${marker}\n`.repeat(90));
  const [words = "", ...more] = await wordsOf(await page.pdf({ preferCSSPageSize: true, displayHeaderFooter: true }));
  expect(more.length).toBeGreaterThan(0);
  expect(words).toMatch(/^1 \/ \d/);
  expect(words).toContain(noteText.nb.parts.seen.label);
  const all = [words, ...more].join(" ");
  expect(all.split(marker)).toHaveLength(91);
  expect(all).not.toMatch(/localhost|kort\/notat|http/);
  for (const left of [noteText.nb.heading, noteText.nb.copyWarning, noteText.nb.parts.seen.guide[0] ?? ""])
    expect(all).not.toContain(left);
});

browserTest("without scripts there is nothing to type in, and a sheet to write on by hand", async ({ visit }) => {
  const page = await visit.open({ javaScriptEnabled: false });
  await page.goto("/kort/notat");
  await page.getByText(noteText.nb.withoutScripts).waitFor();
  expect(await page.locator("textarea:visible, button:visible").count()).toBe(0);
  const [words = "", ...more] = await wordsOf(await page.pdf({ preferCSSPageSize: true }));
  const all = [words, ...more].join(" ");
  expect(noteParts.filter((part) => !all.includes(noteText.nb.parts[part].label))).toEqual([]);
  expect(more.length).toBeLessThan(2);
});

async function writeAll(page: Page, text: string): Promise<void> {
  const fields = await page.locator("textarea").all();
  expect(fields).toHaveLength(noteParts.length);
  for (const field of fields) await field.fill(text);
}

async function expectGone(page: Page): Promise<void> {
  const left = await page.evaluate(() => [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll("textarea")].map(({ value }) => value),
  ]);
  expect(left.join("\n")).not.toContain(marker.slice(0, 5));
}

function storedBy(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

/** The words of each page of a file. */
async function wordsOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
        .join("")
        .replace(/\s+/g, " ");
    }),
  );
}
