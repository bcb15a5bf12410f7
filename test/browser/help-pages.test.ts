import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { withNumbers } from "#app/help/last-resort.ts";
import { tellingWord } from "#app/mail/neutral.ts";
import { helpPlace } from "#test/help-directory.ts";
import { browserTest, expectAccessible, expectAccessibleAtEachWidth, expectNoSidewaysScroll } from "./browser.ts";

const page = `/hjelp/${helpPlace.slug}`;
const languages = ["", "/nn", "/ar", "/ti"];

browserTest(
  "nothing in a help page's address, title or icon tells what was read, and nothing is fetched from anywhere",
  async ({ visit }) => {
    const help = await visit.open();
    const asked: string[] = [];
    help.on("request", (request) => asked.push(request.url()));
    const todo = [page];
    const seen = new Set<string>(todo);
    for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
      expect((await help.goto(path))?.status(), path).toBe(200);
      const { title, icons, links, previews } = await help.evaluate(() => ({
        title: document.title,
        icons: [...document.querySelectorAll("link")].map((link) => `${link.rel} ${link.getAttribute("href")}`),
        links: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? ""),
        previews: document.querySelectorAll("meta[property], meta[name=description], link[rel=manifest]").length,
      }));
      expect([title, path.replaceAll("hjelp", "")].map(tellingWord), path).toEqual([null, null]);
      expect(title, path).not.toBe("");
      expect({ icons, previews }).toEqual({ icons: ["icon data:,"], previews: 0 });
      for (const link of links.filter((one) => one.startsWith("/") && !seen.has(one))) {
        seen.add(link);
        // Hundreds of municipalities have the same page; two are enough.
        if (seen.size < 24 || link.endsWith("/oslo") || link.endsWith("/utsira")) todo.push(link);
      }
    }
    expect(seen.size).toBeGreaterThan(300);
    const { origin } = new URL(inject("address"));
    expect(asked.filter((url) => new URL(url).origin !== origin && !url.startsWith("data:"))).toEqual([]);
    expect(asked.filter((url) => !/\/hjelp(?:\/|$)/.test(url) && !url.startsWith("data:"))).toEqual([]);
  },
);

browserTest(
  "a help page leaves nothing with the browser, and is told nothing of who is logged in",
  async ({ visit }) => {
    const help = await visit.as("koordinator@fjellvik.example");
    await help.goto("/arbeid");
    const told = help.waitForRequest((request) => request.url().endsWith(page));
    await help.goto(page);
    expect(await (await told).allHeaders()).not.toHaveProperty("cookie");

    const stranger = await visit.open();
    await stranger.goto(page);
    await stranger.locator("summary").first().click();
    expect(await stranger.context().cookies()).toEqual([]);
    const kept = await stranger.evaluate(async () => ({
      cookie: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: "caches" in window ? (await caches.keys()).length : 0,
      workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      fields: document.querySelectorAll("input, textarea, select, form").length,
    }));
    expect(kept).toEqual({ cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, fields: 0 });
  },
);

browserTest.for(languages)("a help page can be read by all, in %s", async (prefix, { visit }) => {
  const help = await visit.open({ viewport: { width: 320, height: 640 } }); // 1280 at 400 %
  await help.goto(prefix + page);
  await expectNoSidewaysScroll(help);
  await help.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  await expectNoSidewaysScroll(help);
  await expectAccessible(help);
  expect(await help.evaluate(firstToBeRead)).toEqual(["exit", "safety", "main"]);

  await help.keyboard.press("Tab");
  expect(await help.evaluate(() => document.activeElement?.id)).toBe("exit");
  await help.keyboard.press("Tab");
  expect(await help.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("tel:112");

  for (const { text, places } of await help.evaluate(wherePhonesStand)) {
    expect(places, text).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places).size, text).toBe(places.length);
  }
});

browserTest.for(["", "/ar"])(
  "what there is none of has the numbers, for all to read, %s",
  async (prefix, { visit }) => {
    const help = await visit.open();
    expect((await help.goto(`${prefix}/hjelp/finnes-ikke`))?.status()).toBe(404);
    await help.locator('a[href="tel:112"]').first().waitFor();
    await expectAccessibleAtEachWidth(help);
  },
);

browserTest("the page of last resort has the numbers, for all to read", async ({ visit }) => {
  const answer = await withNumbers({ isEmbeddable: false }, () => Promise.resolve(new Response(null, { status: 500 })));
  const body = await answer.text();
  const help = await visit.open();
  await help.route(`**${page}`, (route) => route.fulfill({ headers: Object.fromEntries(answer.headers), body }));
  await help.goto(page);
  await help.getByRole("link", { name: "112" }).waitFor();
  await expectAccessibleAtEachWidth(help);
});

browserTest.for(["", "/ar"])(
  "the way out is seen also with the visitor's own colours, %s",
  async (prefix, { visit }) => {
    const help = await visit.open({ forcedColors: "active", colorScheme: "dark" });
    await help.goto(prefix + page);
    const { border, ink, ground } = await help.locator("#exit").evaluate((exit) => {
      const { borderTopWidth, borderTopStyle, color, backgroundColor } = getComputedStyle(exit);
      return { border: `${borderTopWidth} ${borderTopStyle}`, ink: color, ground: backgroundColor };
    });
    expect(border).toBe("2px solid");
    expect(ink).not.toBe(ground);
    expect(await help.locator("#exit").isVisible()).toBe(true);
  },
);

browserTest(
  "the block with numbers can be read in a narrow frame, and its link leaves the frame",
  async ({ visit }) => {
    const block = await visit.open({ viewport: { width: 320, height: 640 } });
    await block.goto(`/ar${page}/innfelt`);
    await expectNoSidewaysScroll(block);
    await expectAccessible(block);
    expect(await block.getByRole("link").first().getAttribute("target")).toBe("_top");
    await block.getByText(helpPlace.service).waitFor();
  },
);

browserTest(
  "the front page and every public page lead to the numbers, with words that tell nothing",
  async ({ visit }) => {
    const portal = await visit.open();
    await portal.goto("/nn/om");
    const link = portal.getByRole("contentinfo").getByRole("link", { name: "Nyttige nummer" });
    expect(tellingWord((await link.textContent()) ?? "vold")).toBeNull();
    await link.click();
    await portal.getByRole("heading", { level: 1, name: "Nyttige nummer" }).waitFor();
    await portal.goto("/");
    await expectLinked(portal.getByRole("main"));
  },
);

async function expectLinked(main: ReturnType<Page["getByRole"]>): Promise<void> {
  expect(await main.getByRole("link", { name: "Nyttige numre" }).getAttribute("href")).toBe("/hjelp");
}

/** In the order of the page: the way out, what cannot be hidden, and the rest. */
function firstToBeRead(): string[] {
  const parts = [...document.querySelectorAll("#exit, .safety, main section")];
  return [...new Set(parts.map((part) => part.id || (part.className === "safety" ? "safety" : "main")))];
}

/** Where each digit of each number stands on the screen, from the left. */
function wherePhonesStand(): { text: string; places: number[] }[] {
  return [...document.querySelectorAll(".call b, .first a")].map((phone) => {
    const text = phone.firstChild?.textContent ?? "";
    const places = [...text].flatMap((letter, at) => {
      if (letter.trim() === "") return [];
      const range = document.createRange();
      range.setStart(phone.firstChild ?? phone, at);
      range.setEnd(phone.firstChild ?? phone, at + 1);
      return [range.getBoundingClientRect().x];
    });
    return { text, places };
  });
}
