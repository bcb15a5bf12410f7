import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth, expectNoSidewaysScroll } from "./browser.ts";

const coordinator = "koordinator@fjellvik.example";
/** Reads the plan of the cooperation, in nynorsk. */
const neighbour = "koordinator@elvedal.example";

/** What the answers become, by the end of the address: the heading in both languages, and something that stands there. */
const results: [path: string, nb: string, nn: string, content: string][] = [
  ["", "Kartlegging", "Kartlegging", ".thing-list"],
  ["/tilbud", "Tilbud og hull", "Tilbod og hòl", ".service-table [data-hole]"],
  ["/situasjon", "Forslag til situasjonsbeskrivelse", "Forslag til situasjonsskildring", ".situation-part"],
  ["/tiltak", "Forslag til tiltak", "Forslag til tiltak", ".suggestion-words"],
  ["/styrker", "Styrker og mangler", "Styrkar og manglar", "textarea[name=gaps]"],
  ["/beredskap", "Beredskap", "Beredskap", "[name=actionPlace]"],
];

/** Where one takes answers into the plan. */
const writersOnly = ["/situasjon", "/tiltak"];

describe.each([
  ["in bokmål", coordinator],
  ["in nynorsk", neighbour],
] as const)("%s", (_, email) => {
  browserTest(
    "what the agencies have answered, and what comes of it, can be read by everybody",
    async ({ visit }) => {
      const page = await visit.as(email);
      const mapping = await mappingOf(page);
      const readable = email === neighbour ? results.filter(([path]) => !writersOnly.includes(path)) : results;
      for (const [path, nb, nn, content] of readable) {
        await page.goto(mapping + path);
        const name = email === neighbour ? nn : nb;
        await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
        await page.locator(content).first().waitFor();
        await expectAccessibleAtEachWidth(page);
      }
    },
    120_000,
  );
});

browserTest("the coordinator sees who has answered, and reads an answer", async ({ visit }) => {
  const page = await visit.as(coordinator);
  await page.goto(await mappingOf(page));
  await page.getByRole("link", { name: "Se hvem som har svart" }).last().click();
  await page.getByRole("heading", { level: 1, name: "Svar fra instansene" }).waitFor();
  await page.getByText("Levert").first().waitFor();
  await expectAccessibleAtEachWidth(page);
  await page
    .getByRole("link", { name: /^Les svaret/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /^Svar fra / }).waitFor();
  await page.locator(".answer-list").first().waitFor();
  await expectAccessibleAtEachWidth(page);
});

describe("the table of services", () => {
  browserTest.for([
    ["on a very wide screen", { width: 1920, height: 1000 }, "table"],
    ["on a laptop", { width: 1280, height: 900 }, "list"],
    ["on a phone", { width: 375, height: 812 }, "list"],
    ["at 400 % zoom", { width: 320, height: 256 }, "list"],
  ] as const)("breaks no word in two, and says whom each service is for: %s", async ([, viewport, form], { visit }) => {
    const page = await visit.as(coordinator, { viewport });
    await page.goto(`${await mappingOf(page)}/tilbud`);
    const table = page.locator(".service-table");
    await table.waitFor();
    expect(await brokenWords(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    expect(await table.locator("td .audience").first().isVisible()).toBe(form === "list");
    expect(await table.evaluate((element) => element.scrollWidth <= (element.parentElement?.clientWidth ?? 0))).toBe(
      true,
    );

    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 }); // an A4 page inside its margins
    expect(await brokenWords(page)).toEqual([]);
    expect(await table.locator("td .audience").first().isVisible()).toBe(false);
    expect(await page.locator(".back-to-mapping").isVisible()).toBe(false);
  });
});

async function mappingOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: /^Handlingsplan mot vold/ }).first();
  const address = (await plan.getAttribute("href", { timeout: 15_000 })) ?? "";
  return `${address.split("/").slice(0, 4).join("/")}/kartlegging`;
}

/** Words in the table that begin on one line and end on another, other than at a hyphen or a slash of their own. */
async function brokenWords(page: Page): Promise<string[]> {
  return await page.locator(".service-table").evaluate((table) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\d]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}
