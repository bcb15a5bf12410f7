import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth } from "./browser.ts";
import { desktop, phone } from "./window.ts";

const coordinator = "koordinator@fjellvik.example";

browserTest("the municipalities share the costs by own percentages, on a phone without scripts", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
  const address = await moneyOf(page);
  await page.goto(address);
  await page.getByText("Kostnadene er delt likt mellom kommunene.").waitFor();
  await page.getByRole("link", { name: "Velg fordelingsnøkkel" }).click();

  await page.getByLabel("Etter egne andeler").check();
  await page.getByLabel("Prosent for Fjellvik").fill("50");
  await page.getByLabel("Prosent for Elvedal").fill("30");
  await page.getByLabel("Prosent for Sundøy").fill("10");
  await page.getByRole("button", { name: "Lagre nøkkelen" }).click();
  await page.locator(".ds-error-summary").waitFor();
  expect(await page.getByLabel("Prosent for Elvedal").inputValue()).toBe("30");

  await page.getByLabel("Prosent for Sundøy").fill("20");
  await page.getByRole("button", { name: "Lagre nøkkelen" }).click();
  await page.getByText("Kostnadene er delt etter kommunenes egen avtale.").waitFor();
  expect(await page.getByText("50 % av det alle er med på").count()).toBe(1);
});

browserTest(
  "the pages of money are accessible, print without menus, and are never wider than a phone",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    const address = await moneyOf(page);
    for (const place of [address, `${address}/nokkel`]) {
      await page.goto(place);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectAccessibleAtEachWidth(page);
    }
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    await page.getByRole("table", { name: /^Hva tiltakene koster hvert år/ }).waitFor();
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);

    await page.emulateMedia({ media: "screen" });
    await page.goto(address.replace(/okonomi$/, "status"));
    const costs = page.getByRole("table", { name: /^Hva tiltakene koster hvert år/ });
    await costs.waitFor();
    for (const viewport of [desktop, phone, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      const cut = await costs.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
      expect(cut, "the leaders' table of costs is cut at its edge").toBeLessThanOrEqual(0);
    }
  },
);

/** The address of what the joint plan costs. */
async function moneyOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first();
  return `${await plan.getAttribute("href")}/okonomi`;
}
