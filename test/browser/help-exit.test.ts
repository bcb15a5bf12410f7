import type { Page } from "playwright-core";
import { expect } from "vitest";
import { helpPlace } from "#test/help-directory.ts";
import { browserTest } from "./browser.ts";
import { answerExits, atExit, killExits, tellingWords } from "./exit.ts";

const page = `/hjelp/${helpPlace.slug}`;

browserTest.for([
  { width: 375, height: 667 },
  { width: 1280, height: 900 },
])(
  "the way out lies on top and is large enough, wherever one has read to, at $width px",
  async (viewport, { visit }) => {
    const help = await visit.open({ viewport });
    await help.goto(page);
    await help.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    for (const share of [0, 0.33, 0.66, 1]) {
      const found = await help.evaluate((share) => {
        const { scrollHeight } = document.documentElement;
        scrollTo(0, share * (scrollHeight - innerHeight));
        const exit = document.querySelector("#exit");
        const box = exit?.getBoundingClientRect() ?? new DOMRect();
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return { isExit: hit !== null && hit === exit, height: box.height, width: box.width, scrolled: scrollY };
      }, share);
      expect(found, `at ${share}`).toMatchObject({ isExit: true });
      expect(Math.min(found.height, found.width)).toBeGreaterThanOrEqual(48);
      expect(found.scrolled > 0).toBe(share > 0);
    }
  },
);

browserTest("pressing it leads to a dull page that is not told where one came from", async ({ visit }) => {
  const help = await visit.open();
  const asked = await answerExits(help);
  await help.goto(page);
  await help.locator("#exit").click();
  await help.getByText("Sol i dag").waitFor();
  expect(asked.map(({ url }) => url)).toEqual(["https://snl.no/"]);
  expect(asked[0]?.headers).not.toHaveProperty("referer");
  expect(asked[0]?.headers).not.toHaveProperty("cookie");
});

browserTest.for(["aborted", "silent"] as const)(
  "pressing it empties the page at once, also when where it leads is %s",
  async (how, { visit }) => {
    const help = await visit.open();
    await killExits(help, how);
    await help.goto(page);
    const left = await help.evaluate(() => {
      document.querySelector<HTMLElement>("#exit")?.click();
      // Read in the same turn: nothing has been waited for.
      return {
        shown: getComputedStyle(document.body).display,
        all: document.body.innerHTML,
        title: document.title,
        at: location.pathname,
      };
    });
    expect(left).toEqual({ shown: "none", all: "", title: "​", at: "/" });
  },
);

browserTest("three presses on Shift leave; writing with Shift and slow presses do not", async ({ visit }) => {
  const help = await visit.open();
  await answerExits(help);
  await help.clock.install({ time: new Date("2026-11-21T12:00:00Z") });
  await help.goto(page);
  for (let time = 0; time < 4; time++) await help.keyboard.press("Shift+A");
  await slowly(help, 3, 2600);
  expect(help.url()).toMatch(/\/hjelp\//);

  await help.clock.runFor(6000);
  await help.keyboard.press("Tab");
  await help.keyboard.press("a");
  await slowly(help, 3, 300);
  await help.waitForURL(atExit);
});

browserTest("whoever leaves is not brought back by Back or Forward, however often", async ({ visit }) => {
  const help = await visit.open();
  await answerExits(help);
  await help.goto("/om");
  await help.goto(page);
  await help.getByRole("link", { name: "Norsk nynorsk", exact: true }).click();
  await help.getByRole("heading", { name: "Nyttige nummer" }).waitFor();
  await help.getByRole("link", { name: "Vel kommune" }).click();
  await help.getByRole("link", { name: "Tilbake" }).click();
  await help.getByRole("heading", { name: "Nyttige nummer" }).waitFor();
  expect(await entries(help)).toHaveLength(3);
  await help.locator("#exit").click();
  await help.getByText("Sol i dag").waitFor();
  expect(await entries(help)).toEqual(["about:blank", expect.stringMatching(/\/om$/), expect.stringMatching(atExit)]);

  for (const step of ["goBack", "goForward"] as const) {
    for (let time = 0; time < 6; time++) {
      await help[step]({ waitUntil: "commit", timeout: 3000 }).catch(() => undefined); // there may be nowhere to go
      const text = await help.evaluate(() => document.documentElement.textContent ?? "");
      expect(tellingWords.filter((word) => text.includes(word))).toEqual([]);
    }
  }
});

browserTest("a page that the browser brings back as it was, leaves again", async ({ visit }) => {
  const help = await visit.open();
  await answerExits(help);
  await help.goto(page);
  const text = await help.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return document.body.innerHTML;
  });
  expect(text).toBe("");
  await help.waitForURL(atExit);
});

browserTest(
  "without JavaScript the way out is a link, everything can be read, and what is folded opens",
  async ({ visit }) => {
    const help = await visit.open({ javaScriptEnabled: false });
    await answerExits(help);
    await help.goto(page);
    const folded = help.locator("details");
    for (const part of await folded.all()) {
      await part.locator("summary").click();
      expect(await part.locator("> *:not(summary)").first().isVisible()).toBe(true);
    }
    await help.getByText("Uten JavaScript virker ikke Shift").waitFor();
    await help.locator("#exit").click();
    await help.getByText("Sol i dag").waitFor();
  },
);

async function slowly(page: Page, times: number, milliseconds: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.keyboard.press("Shift");
    await page.clock.runFor(milliseconds);
  }
}

/** What Back and Forward lead to, as the browser itself holds it. */
async function entries(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const history = await session.send("Page.getNavigationHistory");
  await session.detach();
  return history.entries.map(({ url }) => url);
}
