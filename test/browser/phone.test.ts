import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { logIn, phone } from "./window.ts";

browserTest("a nurse reports status from her phone, and reads the plan there", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, hasTouch: true, isMobile: true });
  await logIn(page, "helsestasjon@fjellvik.example");
  const measures = page.locator("section", { has: page.getByRole("heading", { name: "Mine tiltak" }) });
  await measures.getByRole("listitem").nth(1).waitFor();
  await expectNoSidewaysScroll(page);

  await measures.getByRole("link", { name: "Meld status" }).first().tap();
  await page.waitForURL(/\/status$/);
  await page.getByLabel("I gang").check();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByLabel("Ja, det er forsinket").check();
  await page.getByLabel("Venter på andre").check();
  await page.getByLabel(/^Hva er gjort\?/).fill("Vi venter på rom, og begynner etter jul.");
  await page.getByLabel(/^Merknad til kolleger/).fill("HEMMELIG-MERKNAD");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lagre status" }).tap();
  await page.getByText("Takk. Statusen er lagret.").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByText("Meny", { exact: true }).tap();
  await page.getByRole("link", { name: "Start" }).tap();
  const row = measures.getByRole("listitem").filter({ hasText: title?.trim() ?? "" });
  await row.getByText(/orsinket/).waitFor();

  await page.getByText("Meny", { exact: true }).tap();
  await page.getByRole("link", { name: "Publiserte planer" }).tap();
  await page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner", exact: true }).first().tap();
  await page.getByRole("link", { name: "Tiltak", exact: true }).first().tap();
  await page.getByText("Velg område, kommune, status og mer").tap();
  await page.getByLabel("Kommune", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Vis tiltak" }).tap();
  await page
    .getByText(/^Viser \d+ av \d+ tiltak/)
    .first()
    .waitFor();
  await expectNoSidewaysScroll(page);
  expect(await page.locator("body").textContent()).not.toContain("HEMMELIG");
});

browserTest("what folds away on a phone is one tap away, and lies open on a large screen", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example", { viewport: phone });
  await page.goto("/arbeid");
  await page.getByRole("link", { name: /^Handlingsplan mot vold/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Handlingsplan/ }).waitFor();
  const quality = page.getByRole("link", { name: "Kvalitet", exact: true });
  const chapter = page.getByRole("link", { name: "Forord", exact: true });
  expect([await quality.isVisible(), await chapter.isVisible()]).toEqual([false, false]);

  await page.getByText("Meny for planen").click();
  await quality.click();
  await page.getByRole("heading", { level: 1, name: "Kvalitet og gyldighet" }).waitFor();
  await expect.poll(() => quality.isVisible()).toBe(false);
  await page.getByText("Kapitler", { exact: true }).first().click();
  expect(await chapter.isVisible()).toBe(true);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  expect([await quality.isVisible(), await chapter.isVisible()]).toEqual([true, true]);
});
