import type { Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { offlineText } from "#app/card/offline-text.ts";
import { changeNumber, helpPlace } from "#test/help-directory.ts";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { openCountingWay } from "./counting-way.ts";
import { desktop, phone } from "./window.ts";

// The way to the program is closed where a telephone would lose its net: no answer of any kind comes through.
const place = `/kort/${helpPlace.slug}`;
const t = offlineText.nb;

browserTest(
  "cards on the phone are read without net, and a changed number comes when the net does",
  async ({ visit }) => {
    let way = await openCountingWay(inject("address"));
    const page = await visit.open({ viewport: phone, baseURL: way.address });
    await keepCards(page, place);
    const port = Number(new URL(way.address).port);
    await way.close();

    await page.goto(place);
    await page.locator(".card-kept").waitFor();
    await page.getByRole("link", { name: "Når du er bekymret for en voksen" }).click();
    await page.getByRole("link", { name: "Lege og legevakt", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: "Handle" }).waitFor();
    expect(await page.locator(".card-kept").textContent()).toMatch(
      /^Du er uten nett\. Hentet \d{1,2}\. \S+ 20\d\d kl\. \d\d\.\d\d\. Numre kan være endret\.$/,
    );
    expect(await page.getByRole("link", { name: "22 33 44 55" }).first().getAttribute("href")).toBe("tel:22334455");
    expect(await page.locator(".card-columns").evaluate((columns) => getComputedStyle(columns).display)).toBe("grid");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.locator("script").count()).toBe(0);

    await page.goto(`${place}/barn-skole/handle`);
    await page.getByRole("heading", { level: 2, name: "Avklar" }).waitFor();
    expect(new URL(page.url()).pathname, "one part leads to the whole card").toBe(`${place}/barn-skole`);
    await page.goto(`${place}/ingenting`);
    await page.getByText(t.missing).waitFor();

    onTestFinished(() => changeNumber(inject("folder"), helpPlace, helpPlace.number));
    await changeNumber(inject("folder"), helpPlace, "22334466");
    way = await openCountingWay(inject("address"), port);
    await expect.poll(() => numberOn(page, `${place}/voksen`), { timeout: 20_000, interval: 200 }).toBe("22 33 44 66");
    expect(await page.locator(".card-kept").count()).toBe(0);
    await expect
      .poll(() => keptNumber(page, `${place}/voksen-lege`), {
        message: "the cards that were not opened too",
        timeout: 20_000,
      })
      .toBe(true);
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toHaveLength(1);
    await way.close();
    expect(await numberOn(page, `${place}/voksen-lege`)).toBe("22 33 44 66");
  },
);

browserTest(
  "where the net is silent the card comes all the same, and says so when it has run out or is old",
  async ({ visit }) => {
    const way = await openCountingWay(inject("address"));
    const page = await visit.open({ baseURL: way.address });
    await keepCards(page, place);
    await page.evaluate(async (path) => {
      const [name = ""] = await caches.keys();
      const cache = await caches.open(name);
      const list = `${path}/frakoblet.json`;
      const info = await (await cache.match(list))?.json();
      const until = (one: { path: string }) => (one.path.endsWith("/barn") ? "2026-03-01" : null);
      const pages = info.pages.map((one: { path: string }) => ({ ...one, until: until(one) }));
      await cache.put(list, new Response(JSON.stringify({ ...info, pages, fetched: Date.now() - 31 * 86_400_000 })));
    }, place);
    way.hush();
    await page.goto(`${place}/barn`);
    await page.getByText("Siden gjaldt til 1. mars 2026, og er ikke lenger gyldig.").waitFor();
    await way.close();
    await page.goto(`${place}/voksen`);
    const said = await page.locator(".card-kept").textContent();
    expect(said).toContain(t.old);
    expect(said).not.toContain("gyldig");
  },
);

browserTest(
  "the worker has no say over help, staff pages, the note or the questions, and is taken away whole",
  async ({ visit }) => {
    const way = await openCountingWay(inject("address"));
    const page = await visit.open({ baseURL: way.address, permissions: ["clipboard-read", "clipboard-write"] });
    await keepCards(page, "/nn/kort/mal");
    await keepCards(page, place);
    expect((await keptOn(page)).scopes).toEqual([place, "/nn/kort/mal"]);
    const help = `/hjelp/${helpPlace.slug}`;
    // "Malvik" begins as "mal" does: another place, which the worker lets through.
    for (const path of [help, "/hjelp", "/kort/plikt", "/arbeid/logg-inn", "/kort", "/nn/kort/malvik", "/kort/notat"]) {
      expect((await page.goto(path))?.fromServiceWorker(), path).toBe(false);
      const isControlled = await page.evaluate(() => navigator.serviceWorker.controller !== null);
      expect(isControlled, path).toBe(path.includes("malvik"));
    }
    const before = await keptOn(page);
    const asked = way.asked.length;
    for (const field of await page.locator("textarea").all()) await field.fill("Kvxq7 tegnet en hund");
    for (const button of ["#copy", "#empty", "#empty"]) await page.locator(button).click();
    expect(await keptOn(page), "the note stores nothing").toEqual(before);
    // The browser itself may ask whether the worker is still the newest.
    expect(way.asked.slice(asked).filter((line) => !line.endsWith("/frakoblet.js"))).toEqual([]);

    expect((await page.goto(`${place}/barn`))?.fromServiceWorker()).toBe(true);
    const { paths } = await keptOn(page);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !/^\/(?:assets\/|nn\/kort\/mal(?:\/|$)|kort\/sundoy(?:\/|$))/.test(path))).toEqual(
      [],
    );

    await page.goto(`${place}/frakoblet`);
    await page.getByRole("button", { name: t.remove }).click();
    await page.getByText(t.removed).waitFor();
    expect(await keptOn(page)).toEqual({ scopes: [], paths: [], digest: [], others: [0, 0, 0] });
    await way.close();
    expect(await page.goto(place).catch(() => "no net")).toBe("no net");
  },
);

browserTest("without JavaScript, and when nothing comes through, it says what to do instead", async ({ visit }) => {
  const plain = await visit.open({ javaScriptEnabled: false });
  await plain.goto(`${place}/frakoblet`);
  await plain.getByText(t.withoutScripts).waitFor();
  expect(await plain.locator("button:visible").count()).toBe(0);
  const sheet = await plain.getByRole("link", { name: "Når du er bekymret for et barn" }).getAttribute("href");
  expect(sheet).toBe(`${place}/barn.pdf`);

  const way = await openCountingWay(inject("address"));
  const page = await visit.open({ viewport: desktop, baseURL: way.address });
  await page.goto(`${place}/frakoblet`);
  await page.getByRole("button", { name: t.keep }).waitFor();
  await expectAccessible(page);
  await way.close();
  await page.getByRole("button", { name: t.keep }).click();
  await page.getByText(t.failed).waitFor();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

async function keepCards(page: Page, scope: string): Promise<void> {
  const { keep, done } = offlineText[scope.startsWith("/nn") ? "nn" : "nb"];
  await page.goto(`${scope}/frakoblet`);
  await page.getByRole("button", { name: keep }).click();
  await page.getByText(done).waitFor();
}

async function numberOn(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return (await page.locator("a[href^='tel:2233']").first().textContent()) ?? "";
}

/** Whether the card that lies on the phone has the new number. */
function keptNumber(page: Page, path: string): Promise<boolean> {
  return page.evaluate(
    async (wanted) => (await (await caches.match(wanted))?.text())?.includes("tel:22334466") ?? false,
    path,
  );
}

/** Everything the browser has kept for the program: for which addresses a worker answers, what lies in caches, and whatever else there is. */
function keptOn(page: Page) {
  return page.evaluate(async () => {
    const answers = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()));
    const texts = await Promise.all(answers.flat().map((answer) => answer.text()));
    const workers = await navigator.serviceWorker.getRegistrations();
    return {
      scopes: workers.map(({ scope }) => new URL(scope).pathname).sort(),
      paths: answers.flat().map(({ url }) => (url === "" ? "/assets/" : new URL(url).pathname)),
      digest: texts.map((text) => text.length),
      others: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
    };
  });
}
