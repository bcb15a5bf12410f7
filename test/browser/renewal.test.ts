import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth } from "./browser.ts";
import { desktop } from "./window.ts";

browserTest(
  "the plan that ran out becomes the draft of the next, measure by measure, and can still be read",
  async ({ visit }) => {
    const page = await visit.as("koordinator@sundoy.example", { viewport: desktop });
    await page.goto("/arbeid");
    const old = page.getByRole("link", { name: /^Handlingsplan mot vold i nære relasjoner i Sundøy 2020/ });
    const plan = (await old.getAttribute("href")) ?? "";
    await page.goto(`${plan}/fornying`);
    await looksRightTo(page, "Fornye planen");
    await page.getByRole("link", { name: /^(Velg|Se valgene): Kompetanse/ }).click();
    await looksRightTo(page, /^Kompetanse/);
    await choose(page, "Fagdag om vold i nære relasjoner", "Endres", "Hver tredje måned, ikke én gang");
    await choose(page, "Alle ledere skal kjenne planen", "Videreføres", "");
    await finishTheRest(page);
    await page.getByRole("button", { name: /^Lagre og gå til / }).click();
    await choose(page, "Brosjyre om hjelpetilbud deles ut til alle husstander", "Er ferdig", "Delt ut i 2021");
    await choose(page, "Oppdatere nettsiden med telefonnumre", "Videreføres", "");
    await choose(page, "Samarbeidsmøte med krisesenteret", "Avsluttes", "Er blitt en del av fagdagen");
    await finishTheRest(page);
    await page.getByRole("button", { name: "Lagre valgene" }).click();

    await page.getByText(/^Alle \d+ tiltak har fått et valg\.$/).waitFor();
    await looksRightTo(page, "Fornye planen");
    await page.getByLabel("Første dag").fill("2027-01-01");
    await page.getByLabel("Siste dag").fill("2030-12-31");
    // There is a draft already when the test is tried once more.
    const again = page.getByLabel("Lag enda et utkast ved siden av det første");
    if ((await again.count()) > 0) await again.check();
    await page.getByRole("button", { name: "Lag utkastet" }).click();
    await page.waitForURL((url) => /^\/arbeid\/planer\/[^/]+$/.test(url.pathname) && url.pathname !== plan);
    const next = new URL(page.url()).pathname;

    await page.goto(`${next}/tiltak`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("td[data-field=title]").allTextContents()).toEqual([
      "Fagdag om vold i nære relasjoner",
      "Alle ledere skal kjenne planen",
      "Oppdatere nettsiden med telefonnumre",
    ]);
    await page.getByRole("link", { name: "Alle felt for tiltak 1.1" }).click();
    await page.locator(".origin-note").getByText("Fra forrige plan:").waitFor();
    await page.goto(next);
    await page
      .getByRole("link", { name: /Dette er gjort og avsluttet siden sist/ })
      .first()
      .click();
    await page.getByText("Er blitt en del av fagdagen").first().waitFor();

    await page.goto(`${plan}/tiltak`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("td[data-field=title]").count()).toBeGreaterThanOrEqual(5);
    await page.goto("/plan/sundoy-handlingsplan-2020-2023");
    await page.getByRole("heading", { level: 1, name: /Sundøy/ }).waitFor();
  },
);

async function choose(page: Page, measure: string, choice: string, reason: string): Promise<void> {
  const section = page.locator(".round-measure", { hasText: measure });
  await section.getByLabel(choice).check();
  await section.getByLabel("Begrunnelse").fill(reason);
}

/** Other tests of the same run may have taken measures over from the bank to this plan. */
async function finishTheRest(page: Page): Promise<void> {
  const rest = page.locator(".round-measure:not(:has(input:checked))");
  while ((await rest.count()) > 0) await rest.first().getByLabel("Er ferdig").check();
}

async function looksRightTo(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await expectAccessibleAtEachWidth(page);
}
