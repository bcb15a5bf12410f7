import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth, expectNoSidewaysScroll } from "./browser.ts";
import { phone } from "./window.ts";

browserTest(
  "the mid-term evaluation is filled in on a phone without scripts, in nynorsk, read on paper and corrected later",
  async ({ visit }) => {
    const page = await visit.as("koordinator@elvedal.example", { viewport: phone, javaScriptEnabled: false });
    await page.goto(await evaluationsOf(page, /^Lokal plan mot vald/));
    await page.getByRole("link", { name: "Opne midtvegsevaluering" }).click();
    await page.getByRole("heading", { level: 1, name: "Midtvegsevaluering" }).waitFor();
    await expectNoSidewaysScroll(page);

    await page
      .getByRole("link", { name: /^Vurder: / })
      .first()
      .click();
    const first = page.locator(".round-measure").first();
    await first.getByLabel("Delvis nådd").check();
    await first.getByLabel("Kva kom ut av det?").fill("Rommet blir brukt annakvar veke");
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: /^Lagre og gå til / }).click();
    await page.getByRole("button", { name: "Lagre vurderingane" }).click();

    await page.getByText("1 av 2 vurderte").waitFor();
    await page.getByLabel("Når vart evalueringa gjord?").fill("2028-11-20");
    await page.getByLabel("Korleis gjekk det med tiltaka?").fill("Betre enn vi trudde");
    await page.getByRole("button", { name: "Lagre svara" }).click();
    await page.getByRole("link", { name: "Sjå til utskrift" }).click();
    await page.getByText("Betre enn vi trudde").waitFor();
    await page.getByText("Delvis nådd. Rommet blir brukt annakvar veke").waitFor();
    await page.getByText("Gjort 20. november 2028").waitFor();
    await expectNoSidewaysScroll(page);

    await page.getByRole("link", { name: "Tilbake til evalueringa" }).click();
    await page.getByLabel("Korleis gjekk det med tiltaka?").fill("Som vi trudde");
    await page.getByRole("button", { name: "Lagre svara" }).click();
    await page
      .getByRole("link", { name: /^Vurder: / })
      .first()
      .click();
    expect(await first.getByLabel("Delvis nådd").isChecked()).toBe(true);
    await first.getByLabel("Nådd", { exact: true }).check();
    await page.getByRole("button", { name: /^Lagre og gå til / }).click();
    await page.getByRole("link", { name: "Tilbake til evalueringa" }).click();
    await page.getByRole("link", { name: "Sjå til utskrift" }).click();
    await page.getByText("Som vi trudde").waitFor();
    await page.getByText("Nådd. Rommet blir brukt annakvar veke").waitFor();
    expect(await page.getByText("Betre enn vi trudde").count()).toBe(0);
  },
);

browserTest("what has been evaluated half-way is accessible, and never wider than a phone", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example");
  await page.goto(await evaluationsOf(page, "Handlingsplan mot vold i nære relasjoner"));
  await page.getByRole("link", { name: "Åpne midtveisevaluering" }).click();
  await page.getByRole("heading", { level: 1, name: "Midtveisevaluering" }).waitFor();
  await expectAccessibleAtEachWidth(page);
  await page.getByRole("link", { name: "Vurder: Avdekke og handle" }).click();
  await page.getByText("Under halvparten har tatt kurset.").waitFor();
  await expectAccessibleAtEachWidth(page);
  await page.getByRole("link", { name: "Tilbake til evalueringen" }).click();
  await page.getByRole("link", { name: "Se til utskrift" }).click();
  await page.getByText("Nådd. Fem avtaler er signert").waitFor();
  await expectAccessibleAtEachWidth(page);
});

/** The address of the evaluations of a plan. */
async function evaluationsOf(page: Page, name: string | RegExp): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name }).first();
  return `${await plan.getAttribute("href")}/evaluering`;
}
