import type { Page } from "playwright-core";
import { expect } from "vitest";
import {
  browserTest,
  expectAccessible,
  expectAccessibleAtEachWidth,
  expectAccessibleButColours,
  expectNoSidewaysScroll,
} from "./browser.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@sundoy.example";

/** Opens the bank of a plan, if nothing else is asked for the one that Sundøy had alone. */
async function openBank(page: Page, title: string | RegExp = /relasjoner i Sundøy/): Promise<string> {
  await page.goto("/arbeid");
  const plan = await page.getByRole("link", { name: title }).first().getAttribute("href");
  const bank = `${plan}/tiltaksbank`;
  await page.goto(bank);
  await page.getByRole("heading", { level: 1, name: "Tiltaksbank" }).waitFor();
  return bank;
}

browserTest("a measure is found, taken over and said better on a phone without JavaScript", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
  await openBank(page);
  await page.getByLabel("Søk med ord").fill("demens avlastning");
  await page.getByRole("button", { name: "Vis tiltak" }).click();
  await page
    .getByRole("status")
    .getByText(/^1 av \d+ tiltak$/)
    .waitFor();
  await page.getByText("Se hele tiltaket").click();
  await page.getByText("Legen går gjennom medisinene samtidig.").waitFor();
  await expectNoSidewaysScroll(page);

  await page.getByRole("link", { name: /^Se og bruk i planen/ }).click();
  await page.getByRole("button", { name: "Bruk i planen" }).click();
  await page.locator(".ds-error-summary").getByText("Velg hvilket mål tiltaket skal stå under").waitFor();
  await page.getByLabel("Hvilket mål skal tiltaket stå under?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Bruk i planen" }).click();
  await page.locator(".origin-note").getByText("Hentet fra tiltaksbanken:").waitFor();
  await expectNoSidewaysScroll(page);

  await page.getByRole("link", { name: "Få hjelp til å formulere" }).first().click();
  await page.getByLabel("Hva gjør dere?").fill("gi avlastning");
  await page.getByLabel("Hvor, eller for hvem?").fill("til familier der demens fører til vold");
  await page.getByRole("button", { name: "Lag forslag" }).click();
  await page.getByText("Ta gjerne med når det er gjort, eller hvor ofte.").waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Forslag til tiltak").fill("Gi avlastning innen én uke når demens fører til vold");
  await page.getByRole("button", { name: "Bruk som tiltak" }).click();
  await page.locator(".origin-note").waitFor();
  expect(await page.locator("[name=title]").inputValue()).toBe("Gi avlastning innen én uke når demens fører til vold");
  expect(await page.getByLabel(/^Dette skal vi gjøre/).inputValue()).toContain("Snakk med pårørende alene.");

  await openBank(page);
  await page.getByLabel("Søk med ord").fill("demens avlastning");
  await page.getByRole("button", { name: "Vis tiltak" }).click();
  await page.getByText("Brukt i planen:").waitFor();
});

browserTest("what came of a measure is shared with others, and taken back", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
  await openBank(page);
  await page.getByRole("link", { name: "Del tiltak dere har gjennomført" }).click();
  await page.getByRole("heading", { level: 1, name: "Del tiltak med andre" }).waitFor();
  await page
    .getByRole("link", { name: /^Del: / })
    .first()
    .click();
  await page.getByLabel("Hvilken del av innsatsen hører det til?").selectOption("knownHelp");
  await page.getByLabel("Hva kom ut av det?").fill("Merket av prøven: rutinen ble brukt i alle barnehagene.");
  await page.getByRole("button", { name: "Del tiltaket" }).click();
  await page.getByRole("button", { name: /^Trekk tilbake/ }).waitFor();
  await expectNoSidewaysScroll(page);

  const other = await visit.as("koordinator@fjellvik.example", { viewport: phone });
  await other.goto("/arbeid");
  const plan = await other
    .getByRole("link", { name: /^Handlingsplan mot vold/ })
    .first()
    .getAttribute("href");
  await other.goto(`${plan}/tiltaksbank?sok=merket+av+prøven`);
  await other.getByText("rutinen ble brukt i alle barnehagene").waitFor();
  await expectAccessible(other);
  await expectNoSidewaysScroll(other);

  await page.getByRole("button", { name: /^Trekk tilbake/ }).click();
  await page.getByText("Dere deler ingen tiltak ennå.").waitFor();
  await other.reload();
  await other
    .getByRole("status")
    .getByText(/^0 av \d+ tiltak$/)
    .waitFor();
});

browserTest(
  "every page of the bank is accessible, wide and narrow, and in nynorsk",
  async ({ visit }) => {
    const nynorsk = await visit.as("koordinator@elvedal.example", { viewport: phone });
    const own = await openBank(nynorsk, "Lokal plan");
    for (const address of [own, `${own}/tryggest`, `${own}/tilby`]) {
      expect((await nynorsk.goto(address))?.status(), address).toBe(200);
      await expectAccessibleButColours(nynorsk);
      await expectNoSidewaysScroll(nynorsk);
    }

    const page = await visit.as(coordinator);
    const bank = await openBank(page);
    await page.goto(`${bank}/tryggest`);
    const goal = await page.locator("option[value^=mal-]").first().getAttribute("value");
    const formulate = `${bank}/formuler?mal=${goal?.slice("mal-".length)}&bedre=bidra+til+trygghet&gjore=opplæring`;
    const first = page.getByRole("heading", { level: 1 });
    for (const address of [bank, `${bank}/tryggest`, `${bank}/tilby?tiltak=1.1`, formulate]) {
      await page.goto(address);
      await first.waitFor();
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) one.setAttribute("open", "");
      });
      await expectAccessibleAtEachWidth(page);
    }
  },
  120_000,
);
