import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectAccessibleAtEachWidth } from "./browser.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";
const leader = "leiar@elvedal.example";
const contact = "skule@elvedal.example";

browserTest(
  "three give points on their phones without scripts, and the coordinator chooses and prints one page",
  async ({ visit }) => {
    const without = { viewport: phone, javaScriptEnabled: false };
    const page = await visit.as(coordinator, without);
    const address = await prioritiesOf(page);

    for (const email of [coordinator, leader, contact]) {
      const voter = await visit.as(email, { viewport: phone });
      await voter.goto(`${address}/poeng`);
      await voter.getByLabel("Poeng til «Målretta førebygging»").fill("3");
      await voter.getByLabel("Poeng til «Barn og unge»").fill("4");
      await voter.getByRole("button", { name: "Gi poenga" }).click();
      await voter.locator(".ds-error-summary").waitFor();
      expect(await voter.getByLabel("Poeng til «Målretta førebygging»").inputValue()).toBe("3");
      await expectAccessible(voter);
      await voter.getByLabel("Poeng til «Barn og unge»").fill("2");
      await voter.keyboard.press("Enter");
      await voter.getByText("Du har gitt poeng i denne runden. Takk.").waitFor();
      expect(await voter.getByText("9 poeng").count()).toBe(0);
    }

    await page.goto(address);
    await page.getByText("Runden er open. 3 har røysta så langt.").waitFor();
    await page.getByRole("button", { name: "Avslutt runden" }).click();
    await page.getByText("9 poeng").waitFor();
    expect(await page.locator(".proposal-list h3").allTextContents()).toEqual([
      "Målretta førebygging",
      "Barn og unge",
      "Lokal oppfølging av den felles planen",
    ]);

    await page.getByRole("link", { name: "Vel periode" }).click();
    await page.getByRole("heading", { level: 1, name: "Denne eller neste periode" }).waitFor();
    const first = page.getByRole("group", { name: "Når skal de arbeide med «Målretta førebygging»?" });
    await first.getByLabel("Neste planperiode").check();
    await page.getByLabel("Kvifor då? («Målretta førebygging»)").fill("Når vi har folk til det");
    await page.getByRole("button", { name: "Lagre valet" }).click();
    await page.getByRole("button", { name: "Før valet inn i planen" }).click();
    const area = page.locator('a[href*="/innsatsomrader/"]', { hasText: "Målretta førebygging" });
    await area.first().waitFor({ state: "attached" });

    await page.goto(`${address}/oversikt`);
    await page.emulateMedia({ media: "print" });
    await page.getByText("Kvifor då: Når vi har folk til det").waitFor();
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  },
  120_000,
);

browserTest("every page of choosing is accessible, and never wider than a phone", async ({ visit }) => {
  const page = await visit.as(coordinator);
  const address = await prioritiesOf(page);
  await page.goto(address);
  const proposal = await page.locator(".proposal-list a").first().getAttribute("href");
  for (const place of [address, `${address}/poeng`, `${address}/valg`, `${address}/oversikt`, proposal ?? ""]) {
    await page.goto(place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessibleAtEachWidth(page);
  }
});

/** The address of where the draft of Elvedal is weighed. */
async function prioritiesOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: /^Lokal plan mot vald/ }).first();
  return `${await plan.getAttribute("href")}/prioritering`;
}
