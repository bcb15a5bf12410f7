import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";
import { logIn } from "./window.ts";

browserTest("a plan is made, written and put in order without JavaScript", async ({ visit }) => {
  const page = await visit.open({ javaScriptEnabled: false });
  await logIn(page, "leder@sundoy.example");
  await page.getByRole("button", { name: "Logg ut" }).click();
  await logIn(page, "koordinator@sundoy.example");
  const plan = await makePlan(page);
  await writeChapter(page, plan);
  await addMeasures(page, plan);
  await writeMeasure(page, plan);
  await writeInTable(page, plan);
});

async function makePlan(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Lag ny plan" }).click();
  await page.getByLabel("Hva heter planen?").fill("Plan uten skript");
  await page.getByLabel("Første dag i planperioden").fill("2027-01-01");
  await page.getByLabel("Siste dag i planperioden").fill("2026-01-01");
  await page.getByRole("button", { name: "Lag planen" }).click();
  await page.locator(".ds-error-summary").getByRole("link", { name: "Siste dag må være etter første dag" }).click();
  expect(await page.getByLabel("Hva heter planen?").inputValue()).toBe("Plan uten skript");
  await page.getByLabel("Siste dag i planperioden").fill("2030-12-31");
  await page.getByRole("button", { name: "Lag planen" }).click();
  await page.getByRole("heading", { level: 1, name: /^Plan uten skript/ }).waitFor();
  return new URL(page.url()).pathname;
}

async function writeChapter(page: Page, plan: string): Promise<void> {
  const chapters = page.getByRole("navigation", { name: "Kapitler" });
  await chapters.getByText("+ Nytt kapittel").click();
  await page.getByLabel("Tittel på nytt kapittel").fill("Slik hører vi på barn");
  await chapters.getByRole("button", { name: "Legg til" }).first().click();

  const markdown = "## Hvorfor\n\nBarn skal bli **hørt**.\n\n- Hjemme\n- På skolen\n";
  await page.getByLabel("Tekst").fill(markdown);
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.getByLabel("Tekst").waitFor();
  expect((await page.getByLabel("Tekst").inputValue()).trim()).toBe(markdown.trim());

  await page.goto(plan);
  await chapters.getByText("Endre rekkefølgen").click();
  const order = () => chapters.locator(".contents-order li > span:first-child").allTextContents();
  const before = await order();
  await chapters.getByRole("button", { name: "Flytt «Slik hører vi på barn» opp" }).click();
  await page.goto(plan);
  const after = await order();
  expect(after.indexOf("Slik hører vi på barn")).toBe(before.indexOf("Slik hører vi på barn") - 1);
}

async function addMeasures(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  const chapters = page.getByRole("navigation", { name: "Kapitler" });
  await chapters.getByText("+ Nytt innsatsområde").click();
  await page.getByLabel("Tittel på nytt innsatsområde").fill("Hjelp tidlig");
  await chapters.getByRole("button", { name: "Legg til" }).last().click();
  await page.getByRole("textbox", { name: "Hva skal bli bedre?" }).fill("Barn får hjelp før det haster");
  await page.getByRole("button", { name: "Legg til mål" }).click();
  for (const title of ["Lag en rutine", "Lær opp de ansatte"]) {
    await page.goto(`${plan}/tiltak`);
    await page.getByRole("textbox", { name: /^Nytt tiltak under/ }).fill(title);
    await page.getByRole("button", { name: "Legg til" }).first().click();
  }
  await page.goto(`${plan}/tiltak`);
  expect(await titles(page)).toEqual(["Lag en rutine", "Lær opp de ansatte"]);
}

const titles = (page: Page) => page.locator('td[data-field="title"]').allTextContents();

async function writeMeasure(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/tiltak`);
  await page.getByRole("link", { name: "Alle felt for tiltak 1.1" }).click();
  await page.getByLabel(/^Dette skal vi gjøre/).fill("Skriv den\nØv på den");
  await page.getByLabel(/^Timer/).fill("mange");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.locator(".ds-error-summary").getByText("Skriv timer som et helt tall").waitFor();
  expect(await page.getByLabel(/^Dette skal vi gjøre/).inputValue()).toContain("Øv på den");
  await page.getByLabel(/^Timer/).fill("40");
  await page.getByLabel("Milepæl, rad 1").fill("Rutinen er vedtatt");
  await page.getByLabel("Dato, rad 1").fill("2027-06-01");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.getByText(/^Lagret kl\. /).waitFor();
  expect(await page.getByLabel("Milepæl, rad 1").inputValue()).toBe("Rutinen er vedtatt");
}

async function writeInTable(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/tiltak`);
  await page.getByRole("link", { name: "Rediger 1.2 Lær opp de ansatte" }).click();
  await page.locator(".open-row [name=endsOn]").fill("2028-01-31");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.locator('td[data-field="endsOn"]', { hasText: "31. januar 2028" }).waitFor();
  await page.getByRole("link", { name: "Rediger 1.2 Lær opp de ansatte" }).click();
  await page.getByRole("button", { name: "Flytt 1.2 Lær opp de ansatte opp" }).click();
  await page.goto(`${plan}/tiltak`);
  expect(await titles(page)).toEqual(["Lær opp de ansatte", "Lag en rutine"]);
}
