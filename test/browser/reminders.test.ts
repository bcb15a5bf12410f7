import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth, expectNoSidewaysScroll } from "./browser.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@fjellvik.example";

browserTest(
  "a quiet period is added and a measure stopped on a phone without scripts, and what was typed wrong is kept",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    await page.goto(await remindersOf(page));
    await page.getByRole("link", { name: "Legg til stille periode" }).click();
    await page.getByLabel("Navn").fill("Kommunen flytter");
    await page.getByLabel("Første dag").fill("14.10.2030");
    await page.getByLabel("Siste dag").fill("11.10.2030");
    await page.getByRole("button", { name: "Legg til" }).click();
    await page
      .locator(".ds-error-summary")
      .getByRole("link", { name: "Siste dag kan ikke være før første dag" })
      .waitFor();
    expect(await page.getByLabel("Navn").inputValue()).toBe("Kommunen flytter");

    await page.getByLabel("Siste dag").fill("18.10.2030");
    await page.getByRole("button", { name: "Legg til" }).click();
    await page.getByText("Kommunen flytter 14.").waitFor();
    await page.getByRole("button", { name: /^Fjern: Kommunen flytter/ }).click();
    await page.getByText("Kommunen flytter 14.").waitFor({ state: "detached" });

    await page.goto(await stopAddressOf(page));
    await page.getByLabel("Til og med").fill("i går");
    await page.getByRole("button", { name: "Stopp varsler" }).click();
    await page.locator(".ds-error-summary").waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Til og med").fill("");
    await page.getByRole("button", { name: "Stopp varsler" }).click();
    await page.getByRole("heading", { level: 1, name: "Varsler" }).waitFor();
    const again = page.getByRole("button", { name: /^Start igjen: Tiltaket/ });
    await again.click();
    await again.waitFor({ state: "detached" });
  },
);

browserTest(
  "a link that came into wrong hands is closed and another sent, on a phone without scripts",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    await page.goto((await remindersOf(page)).replace("/varsler", ""));
    const given = page.getByRole("heading", { name: "Lenkene de har fått" });
    await given.waitFor();
    const resend = page.getByRole("button", { name: /^Steng og send ny lenke til / });
    const before = await resend.count();
    expect(before).toBeGreaterThan(0);
    await resend.first().click();
    await page.getByText("Lenken er stengt, og en ny er sendt.").waitFor();
    expect(await resend.count()).toBe(before - 1);
    await expectNoSidewaysScroll(page);
  },
  120_000,
);

browserTest(
  "how a plan is followed up is chosen, and the pages are accessible and no wider than a phone",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    const address = await remindersOf(page);
    const stopAddress = await stopAddressOf(page);
    for (const place of [address, `${address}/stille`, stopAddress, address.replace("/varsler", "")]) {
      await page.goto(place);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectAccessibleAtEachWidth(page);
    }
    await page.goto(address);
    await page.getByLabel(/^Spør når ingen/).selectOption("4");
    await page.getByRole("button", { name: "Lagre innstillinger" }).click();
    await expect.poll(() => page.getByLabel(/^Spør når ingen/).inputValue()).toBe("4");
  },
);

/** Where the coordinator sees what is sent, reached as they would. */
async function remindersOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first();
  await page.goto(`${await plan.getAttribute("href")}/na`);
  const link = page.getByRole("link", { name: "Se hva som blir sendt av varsler" });
  return (await link.getAttribute("href")) ?? "";
}

/** Where reminders about the first measure that somebody answers for are stopped. */
async function stopAddressOf(page: Page): Promise<string> {
  const address = await remindersOf(page);
  await page.goto(address.replace("/varsler", ""));
  const measure = page.locator(".followed-measures a").first();
  const [id] = /[\w-]{36}$/.exec((await measure.getAttribute("href")) ?? "") ?? [];
  return `${address}/stopp?tiltak=${id}`;
}
