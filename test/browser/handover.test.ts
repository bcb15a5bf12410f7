import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { phone } from "./window.ts";

browserTest(
  "whoever has a function reads all about it on a phone without JavaScript, and takes its deadlines to a calendar",
  async ({ visit }) => {
    const page = await visit.as("helsestasjon@fjellvik.example", { viewport: phone, javaScriptEnabled: false });
    await page.goto("/arbeid");
    await expectNoSidewaysScroll(page);
    await page
      .getByRole("link", { name: /^Alt om funksjonen/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /^Overtakelse: / }).waitFor();
    await expectNoSidewaysScroll(page);
    const handover = new URL(page.url()).pathname;
    expect(await page.getByRole("link", { name: /^Meld status for / }).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Lag adresse til kalenderen" }).click();
    const address = page.getByLabel("Adresse til kalenderen");
    await address.waitFor();
    expect(await address.inputValue()).toMatch(/\/kalender\/[\w-]{43}\.ics$/);
    await page.goto(handover);
    await page.getByText(/^Du abonnerer på dem\./).waitFor();

    const contact = await visit.as("barnevern@fjellvik.example");
    expect((await contact.goto(handover))?.status()).toBe(403);
    const leader = await visit.as("leder@fjellvik.example");
    expect((await leader.goto(handover))?.status()).toBe(200);
    await expectAccessible(leader);
    await leader.emulateMedia({ media: "print" });
    expect(await leader.getByRole("link", { name: /^Meld status/ }).count()).toBe(0);
    await leader.getByRole("heading", { name: "Hvem du kan spørre" }).waitFor();
    expect(await leader.locator(".staff-header").isVisible()).toBe(false);
  },
  120_000,
);
