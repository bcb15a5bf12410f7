import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";

const coordinator = "koordinator@sundoy.example";
const begun = "Ansatte har kunnskap om vold i nære relasjoner";

browserTest(
  "goals are written in the table with the keyboard alone, and what was wrong stays in its row",
  async ({ visit }) => {
    const page = await openTable(await visit.as(coordinator));
    const goals = page.locator(".measure-table .goal-row");
    await page.locator(".measure-table .drag-handle").first().waitFor();

    await goals.first().locator("[data-edit]").focus();
    await page.keyboard.press("Enter");
    const title = page.getByLabel("Tittel", { exact: true });
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await page.keyboard.type("Alle vet hvor de kan få hjelp");
    await page.keyboard.press("Enter");
    await page.getByText(/^Lagret kl\. \d\d\.\d\d$/).waitFor();
    await goals.first().getByText("Alle vet hvor de kan få hjelp").waitFor();
    // Enter went on to the first measure under it, and back again.
    await page.locator("tr.open-row [name=title]").waitFor();
    await page.keyboard.press("Shift+Enter");
    await title.waitFor();

    await title.fill("");
    await page.keyboard.press("Enter");
    await goals.first().getByText("Ikke lagret").waitFor();
    await goals.first().locator("[data-edit]").focus();
    await page.keyboard.press("Enter");
    await page.getByText("Skriv en tittel").waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await title.fill(begun);
    const saved = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Lagre" }).click();
    await saved; // or the window closes before it is put back for the other tests
    await goals.first().getByText(begun).waitFor();
  },
);

browserTest("a goal is written and added in the table without scripts, and comes back there", async ({ visit }) => {
  const page = await openTable(await visit.as(coordinator, { javaScriptEnabled: false }));
  const goal = page.locator(".measure-table .goal-row").first();
  await goal.locator("[data-edit]").click();
  await page.getByLabel("Strategi").fill("Vi øver sammen hvert år.");
  await page.getByRole("button", { name: "Lagre" }).click();
  expect(new URL(page.url()).hash).toMatch(/^#mal-/);
  await page.getByText(/^Lagret kl\./).waitFor();

  const added = page.getByLabel("Nytt mål under «Kompetanse»");
  await added.fill("Barn blir hørt");
  await page.getByRole("button", { name: "Legg til – Kompetanse" }).click();
  await page.locator(".goal-row", { hasText: "Barn blir hørt" }).waitFor();
});

async function openTable(page: Page): Promise<Page> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: /relasjoner i Sundøy/ }).first();
  await page.goto(`${await plan.getAttribute("href")}/tiltak`);
  await page.locator(".measure-table .goal-row").first().waitFor();
  return page;
}
