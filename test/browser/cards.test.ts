import type { Page, Response } from "playwright-core";
import { describe, expect } from "vitest";
import { wordsIn } from "#test/words-in.ts";
import { browserTest, expectAccessibleAtEachWidth } from "./browser.ts";
import { phone } from "./window.ts";

const pages = [
  "/kort",
  "/kort/mal/barn",
  "/kort/mal/barn-helsestasjon",
  "/kort/mal/voksen-lege/avklar",
  "/kort/mal/leder/handle",
  "/kort/plikt",
  "/kort/plikt/nei-nei",
  "/kort/plikt/ja",
  "/kort/plikt/nei-nei-nei-usikker-ja",
];

describe.each([
  ["in bokmål", "", {}],
  ["in nynorsk and the visitor's own colours", "/nn", { forcedColors: "active" }],
] as const)("%s", (_, prefix, options) => {
  browserTest("the cards and the questions are accessible, on any screen and at 400 % zoom", async ({ visit }) => {
    const page = await visit.open(options);
    for (const path of pages) {
      expect((await page.goto(prefix + path))?.status(), path).toBe(200);
      await expectAccessibleAtEachWidth(page);
    }
  });
});

browserTest("a card is chosen on a phone and gone through step by step, without JavaScript", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("link", { name: "Tiltakskort når du er bekymret" }).click();
  await page.getByRole("link", { name: "Når du er bekymret for et barn" }).click();
  await page.getByRole("link", { name: "Barnehage", exact: true }).click();
  await page.getByRole("link", { name: "Ett steg om gangen" }).click();
  for (const [part, next] of [
    ["Se", "Spør"],
    ["Spør", "Avklar"],
    ["Avklar", "Handle"],
    ["Handle", "Hele kortet"],
  ] as const) {
    await page.getByRole("heading", { level: 2, name: part, exact: true }).waitFor();
    await page.getByRole("navigation", { name: "Ett steg om gangen" }).getByRole("link", { name: next }).click();
  }
  await page.getByRole("heading", { level: 2, name: "Numre" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/kort/mal/barn-barnehage");
});

browserTest("the duty is decided by answering, changed again, and leaves nothing on the device", async ({ visit }) => {
  const page = await visit.open({ viewport: phone });
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));
  await page.goto("/kort/plikt");
  await answer(page, "Er noen i fare akkurat nå?", "Nei");
  await answer(page, "Gjelder det et barn under 18 år", "Ja");
  await answer(page, "Er det sikkert eller mest sannsynlig", "Vet ikke");
  await answer(page, "Har du grunn til å tro", "Ja");
  await answer(page, "Vet du dette gjennom jobben din?", "Ja");
  await page.getByRole("heading", { name: "Du skal melde til barnevernet" }).waitFor();

  await page.getByRole("link", { name: "Endre: Er noen i fare akkurat nå?" }).click();
  await answer(page, "Er noen i fare akkurat nå?", "Ja");
  await page.getByRole("heading", { name: "Ring politiet nå" }).waitFor();

  const ways = answers.filter((response) => response.url().includes("/kort/plikt"));
  expect(ways.length).toBeGreaterThan(6);
  expect(ways.filter((response) => response.headers()["cache-control"] !== "no-store")).toEqual([]);
  expect(await page.locator("script, form, input").count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

browserTest(
  "every card fits on one sheet of paper, at the workplaces where it says most",
  async ({ visit }) => {
    const page = await visit.open();
    const linksOn = async (path: string, among: string) => {
      await page.goto(path);
      return await page.locator(among).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    };
    const cards = await linksOn("/kort", ".card-list a");
    expect(cards.length).toBeGreaterThan(8);
    const tooLong: string[] = [];
    for (const card of cards) {
      const variants = [...new Set([card, ...(await linksOn(card, ".card-choices a"))])];
      for (const variant of await longestTwo(page, variants)) {
        await page.goto(variant);
        const sheets = countPages(await page.pdf({ preferCSSPageSize: true }));
        if (sheets !== 1) tooLong.push(`${variant}: ${sheets}`);
      }
    }
    expect(tooLong).toEqual([]);
  },
  180_000,
);

/** The variants of a card are drawn alike: those with most words take most room. */
async function longestTwo(page: Page, paths: string[]): Promise<string[]> {
  const words = await Promise.all(
    paths.map(async (path) => wordsIn(await (await page.request.get(path)).text()).length),
  );
  return paths
    .map((path, at) => ({ path, words: words[at] ?? 0 }))
    .sort((one, other) => other.words - one.words)
    .slice(0, 2)
    .map(({ path }) => path);
}

browserTest("a card takes few requests and few bytes", async ({ visit }) => {
  const page = await visit.open();
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));
  await page.goto("/kort/mal/barn-skole");
  expect(answers.length).toBeLessThanOrEqual(4);
  expect(await page.locator("script").count()).toBe(0);
  const sizes = await Promise.all(answers.map((response) => response.request().sizes()));
  expect(sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)).toBeLessThanOrEqual(28_000);
});

async function answer(page: Page, question: string, name: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: question }).waitFor();
  await page.getByRole("link", { name, exact: true }).click();
}

function countPages(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
