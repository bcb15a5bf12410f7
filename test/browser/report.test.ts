import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth } from "./browser.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";

browserTest(
  "a half-year is opened, introduced, closed and opened again, on a phone without scripts",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    await page.goto(await reportsOf(page, /^Lokal plan mot vald/));
    await page.getByRole("button", { name: "Opne perioden" }).click();
    await page.getByRole("heading", { name: "Kva vil de seie først?" }).waitFor();
    await page.getByRole("link", { name: "Skriv innleiinga" }).click();
    await page.getByRole("textbox", { name: "Innleiing" }).fill("Vi er så vidt i gang.");
    await page.getByRole("button", { name: "Lagre innleiinga" }).click();
    await page.getByText("Vi er så vidt i gang.").waitFor();
    expect(await page.getByText(/^Nei\. Elvedal har ikkje ein gyldig/).count()).toBe(1);

    await page.getByRole("button", { name: "Lås perioden" }).click();
    await page.getByText("Rapporten er låst. Han endrar seg ikkje når de skriv vidare.").waitFor();
    await page.getByRole("link", { name: "Lås opp" }).click();
    await page.getByLabel("Kvifor låser de opp?").fill("Vi hadde gløymt innleiinga");
    await page.getByRole("button", { name: "Lås opp perioden" }).click();
    await page.getByText("Vi hadde gløymt innleiinga").waitFor();
    await page.getByRole("button", { name: "Lås perioden" }).waitFor();
  },
);

browserTest("every page of reporting is accessible, and never wider than a phone", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example");
  const address = await reportsOf(page, "Handlingsplan mot vold i nære relasjoner");
  await page.goto(address);
  const periods = await page.locator(".period-list a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(periods).toHaveLength(2);
  const [open, closed] = periods;
  for (const place of [address, `${open}`, `${closed}`, `${open}/innledning`, `${closed}/las-opp`]) {
    await page.goto(place);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessibleAtEachWidth(page);
  }
  const pdf = await page.request.get(`${closed}.pdf?kommune=9902&sprak=nn`);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
});

/** The address of the reports of a plan. */
async function reportsOf(page: Page, name: string | RegExp): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name }).first();
  return `${await plan.getAttribute("href")}/rapport`;
}
