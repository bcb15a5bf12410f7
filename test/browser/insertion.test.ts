import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { backInText } from "./hands.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";
const nynorskPlan = "Lokal plan";
const jointPlan = /Handlingsplan mot vold i nære relasjoner/;

browserTest("a reference is set in, moved about and removed by keyboard alone", async ({ visit }) => {
  const page = await visit.as(coordinator);
  await openSituation(page);
  await page.locator(".editor-toolbar").waitFor();
  await goToEnd(page);

  await page.getByLabel("Set inn", { exact: true }).focus();
  await page.getByLabel("Set inn", { exact: true }).selectOption("figure:c1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const inText = page.locator(".rich-text .insertion");
  await inText.waitFor();
  expect(await inText.textContent()).toBe("Figur: Fysisk vald frå vaksne heime");
  await page.locator(".saved").getByText("Lagra", { exact: true }).waitFor();
  await expectAccessible(page);

  await page.reload();
  await inText.waitFor();
  const told = page.getByRole("figure", { name: "Fysisk vald frå vaksne heime" });
  await told.waitFor();
  expect(await told.textContent()).toContain("ingen har talt dette her");

  await inText.click();
  await page.keyboard.press("Delete");
  await expect.poll(() => inText.count()).toBe(0);
  await page.locator(".saved").getByText("Lagra", { exact: true }).waitFor();
  await page.reload();
  await page.locator(".editor-toolbar").waitFor();
  expect(await told.count()).toBe(0);
});

browserTest("without JavaScript a form sets it in after a heading", async ({ visit }) => {
  const page = await visit.as(coordinator, { javaScriptEnabled: false, viewport: phone });
  await openSituation(page);
  await page.getByRole("link", { name: "Set inn figur, tabell, faktum, definisjon eller teneste" }).click();
  await page.getByRole("button", { name: "Set inn", exact: true }).click();
  await page.locator(".ds-error-summary").getByRole("link", { name: "Vel noko i lista" }).waitFor();

  await page.getByLabel("Kva vil du setje inn?").selectOption("figure:ages");
  await page.getByRole("button", { name: "Set inn", exact: true }).click();
  await page.getByLabel("Tekst").waitFor();
  expect(await page.getByLabel("Tekst").inputValue()).toContain("{{figur: ages}}");
  const told = page.getByRole("figure", { name: "Innbyggjarar etter alder" });
  expect(await told.getByRole("img").getAttribute("aria-label")).toContain("Søylediagram");
  await expectNoSidewaysScroll(page);
});

browserTest("the page that sets something in is accessible, on a phone too", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone });
  await openSituation(page);
  await page.goto(`${page.url()}/sett-inn`);
  await page.getByLabel("Kva vil du setje inn?").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

browserTest("a service is set in by keyboard and told out below, with a number that can be rung", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example");
  await openChapter(page, jointPlan, /Vedlegg og ressurser/);
  await page.locator(".editor-toolbar").waitFor();
  await goToEnd(page);
  await page.getByLabel("Sett inn", { exact: true }).focus();
  await page.getByLabel("Sett inn", { exact: true }).selectOption({ label: "Fjellvik krisesenter" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const inText = page.locator(".rich-text .insertion").last();
  await expect.poll(() => inText.textContent()).toBe("Tjeneste: Fjellvik krisesenter");
  await page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();

  await page.reload();
  const told = page.getByRole("figure", { name: "Fjellvik krisesenter" });
  await told.waitFor();
  expect(await told.getByRole("link", { name: "20 00 00 01" }).getAttribute("href")).toBe("tel:20000001");
  await expectAccessible(page);
});

browserTest("an invited adviser reads the services of the plan, and nothing more of them", async ({ visit }) => {
  const page = await visit.as("invitert@rvts.example", { viewport: phone });
  await openChapter(page, jointPlan, /Vedlegg og ressurser/);
  const told = page.getByRole("figure", { name: "Alle tjenester" });
  await told.waitFor();
  expect(await told.textContent()).toContain("20 00 00 01");
  expect(await page.content()).not.toContain("vakt@krisesenter.example");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

async function openSituation(page: Page): Promise<void> {
  await openChapter(page, new RegExp(nynorskPlan), /situasjon|Slik er det|hos oss/i);
}

async function openChapter(page: Page, plan: RegExp, chapter: RegExp): Promise<void> {
  await page.goto("/arbeid");
  await page.getByRole("link", { name: plan }).first().click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
  const link = page.locator("a[href*='/kapittel/']", { hasText: chapter }).first();
  await page.goto((await link.getAttribute("href")) ?? "");
}

/** The editor takes the cursor's place from the page a moment after it has come there. */
async function goToEnd(page: Page): Promise<void> {
  await page.locator(".rich-text[role=textbox]").focus();
  await backInText(page);
  await page.keyboard.press("Control+End");
  await backInText(page);
}
