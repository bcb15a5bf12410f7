import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { desktop, logIn, openBrowser, phone } from "./window.ts";

let opened: Browser | undefined;

interface Visit {
  /** Opens a window of its own, without anything of the others'. */
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, for one of the invented people, who logs in once for all tests: links are few. */
  as: (email: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Pages that are not there, a net that is gone, and the empty icon where no picture at all is allowed. */
const expected =
  /status of (4\d\d|503)|ERR_INTERNET_DISCONNECTED|occurred when fetching the script|Loading the image 'data:,' violates/;

/** A test in a real browser. Windows it opens are closed after it; a page that reports an error of its own fails it. */
export const browserTest = test.extend<{ visit: Visit }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test library reads which fixtures are wanted from this pattern
  visit: async ({}, use) => {
    if (!opened?.isConnected()) opened = await openBrowser();
    const browser = opened;
    const faults: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    const open = async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({
        baseURL: inject("address"),
        viewport: desktop,
        locale: "nb-NO",
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !expected.test(message.text())) faults.push(message.text());
      });
      return page;
    };
    const as = async (email: string, options: BrowserContextOptions = {}) => {
      const session = join(inject("sessions"), `${email}.json`);
      if (!existsSync(session)) {
        const page = await open();
        await logIn(page, email);
        await page.context().storageState({ path: session });
      }
      return open({ storageState: session, ...options });
    };
    await use({ open, as });
    await Promise.all(contexts.map((context) => context.close()));
    expect(faults).toEqual([]);
  },
});

const wcag = {
  runOnly: { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations" as const],
};

const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** No fault that a machine can find, by WCAG 2.2 A and AA, in the state the page is in now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, wcag);
}

/** The same but for colours, which cost most to look at: for a page whose colours are looked at elsewhere, at another width. */
export async function expectAccessibleButColours(page: Page): Promise<void> {
  await expectNothingFound(page, { ...wcag, rules: { ...wcag.rules, "color-contrast": { enabled: false } } });
}

/**
 * In a wide window, on a phone and at 400 % zoom: nothing a machine can find, and nothing that sticks out. The page is drawn once
 * and made narrower, as when a window is; its colours, which are the same at each width, are looked at once.
 */
export async function expectAccessibleAtEachWidth(page: Page): Promise<void> {
  const before = page.viewportSize() ?? desktop;
  await page.setViewportSize(desktop);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(phone);
  await expectAccessibleButColours(page);
  await expectNoSidewaysScroll(page);
  await expectNoSidewaysScrollEnlarged(page);
  await page.setViewportSize(before);
}

async function expectNothingFound(page: Page, rules: axe.RunOptions): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await loadAxe(page);
  const said = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options); // what was put there just now
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }, rules);
  expect(said, `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`).toEqual([]);
}

/** As a script, which the browser compiles for the first page alone: what the test library evaluates is compiled anew each time. */
async function loadAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axeSource });
  await session.detach();
}

/** Nothing sticks out to the side: no sideways scrolling at this width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.waitForLoadState(); // with its style sheets
  const screen = page.viewportSize() ?? desktop; // not the window of the page: on a phone that grows with what sticks out
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${new URL(page.url()).pathname} at ${screen.width} px`).toBeLessThanOrEqual(screen.width);
}

/** Nor at 400 % zoom, nor with text set wide apart. Does it to the page that is open, which costs less than to open it anew. */
export async function expectNoSidewaysScrollEnlarged(page: Page): Promise<void> {
  const before = page.viewportSize() ?? desktop;
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.evaluate(() => {
    const apart = new CSSStyleSheet(); // no element, which the page's policy would refuse
    apart.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    document.adoptedStyleSheets.push(apart);
  });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(before);
}
