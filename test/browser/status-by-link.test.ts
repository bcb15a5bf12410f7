import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";

const viewport = { width: 375, height: 740 };
/** One for each person: nobody is asked twice on a day. */
let addresses: string[] | undefined;

/** Once without JavaScript, and once with, since axe is a script. The page itself has none. */
browserTest.for([
  { javaScriptEnabled: false, which: 0 },
  { javaScriptEnabled: true, which: 1 },
])(
  "whoever holds a function says on a phone how its measures go, changes it, and passes it on: %o",
  async ({ which, ...scripts }, { visit }) => {
    addresses ??= await askForStatus(await visit.as("koordinator@fjellvik.example"));
    const page = await visit.open({ viewport, ...scripts });
    const looksRight = scripts.javaScriptEnabled ? looksRightTo : expectNoSidewaysScroll;
    await page.goto(`${addresses[which]}?sprak=nb`);
    await page.getByRole("heading", { level: 1, name: "Hvordan går det?" }).waitFor();
    expect(await page.locator("script").count()).toBe(0);
    await looksRight(page);

    const first = page.locator(".asked-measure").first();
    await first.locator("label", { hasText: "Forsinket" }).click();
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.locator(".ds-error-summary").waitFor();
    await looksRight(page);
    expect(await first.getByRole("radio", { name: "Forsinket" }).isChecked()).toBe(true);
    await first.getByLabel("Venter på andre").check();
    await first.getByLabel("Én linje om hvordan det går").fill("Vi venter på rom");
    await first.getByLabel("Hva må avgjøres, og av hvem?").fill("Kommunalsjefen må finne rom");
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.getByRole("heading", { level: 1, name: /^Takk\. \d av \d er meldt$/ }).waitFor();
    await page.getByText("Vi venter på rom").waitFor();
    await looksRight(page);

    await page.getByRole("link", { name: "Nynorsk" }).click();
    await page.getByRole("link", { name: /^(Meld resten|Endre svaret)$/ }).click();
    await page.getByRole("heading", { level: 1, name: "Korleis går det?" }).waitFor();
    expect(await first.getByRole("radio", { name: "Forseinka" }).isChecked()).toBe(true);
    await looksRight(page);
    await first.locator("label", { hasText: "Ferdig" }).click();
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.getByRole("heading", { level: 1, name: /er meldt$/ }).waitFor();
    await page.getByText("Ferdig", { exact: false }).first().waitFor();
  },
);

browserTest(
  "without JavaScript mails are stopped, and the link is passed on once, to a colleague, and the holder is told",
  async ({ visit }) => {
    const coordinator = await visit.as("koordinator@fjellvik.example");
    addresses ??= await askForStatus(coordinator);
    const page = await visit.open({ viewport, javaScriptEnabled: false });
    const seen = await visit.open({ viewport });
    const wayOut = `${addresses[2]}/stopp`;
    for (const one of [page, seen]) {
      await one.goto(`${wayOut}?sprak=nb`);
      await one.getByRole("heading", { level: 1, name: "Stopp e-poster fra Komplan" }).waitFor();
    }
    await looksRightTo(seen);
    await page.getByRole("button", { name: "Stopp e-postene" }).click();
    await page.getByRole("heading", { level: 1, name: "E-postene er stoppet" }).waitFor();
    await expectNoSidewaysScroll(page);
    await seen.goto(`${wayOut}?sprak=nn`);
    await seen.getByRole("heading", { level: 1, name: "E-postane er stoppa" }).waitFor();
    await looksRightTo(seen);

    const address = `${addresses[2]}/send-videre?sprak=nb`;
    for (const one of [page, seen]) {
      await one.goto(address);
      await one.getByRole("heading", { level: 1, name: "Send videre til en kollega" }).waitFor();
      await one.getByLabel("E-postadressen til kollegaen").fill("kollega");
      await one.getByRole("button", { name: "Send videre" }).click();
      await one.locator(".ds-error-summary").waitFor();
    }
    await looksRightTo(seen);
    expect(await page.locator("script").count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("E-postadressen til kollegaen").fill("kollega@fjellvik.example");
    await page.getByRole("button", { name: "Send videre" }).click();
    await page.getByText("Sendt videre til kollega@fjellvik.example").waitFor();
    expect(await page.getByRole("link", { name: "Send videre til en kollega" }).count()).toBe(0);
    await seen.goto(address);
    await seen.getByText("Sendt videre til kollega@fjellvik.example").waitFor();
    await looksRightTo(seen);

    await coordinator.goto("/arbeid/innboks");
    const told = coordinator.getByText(/er sendt (videre|vidare) til kollega@fjellvik\.example/);
    await told.waitFor();
    expect(await told.textContent()).not.toContain("/s/");
  },
);

browserTest("a link to status that opens nothing shows a calm page", async ({ visit }) => {
  const page = await visit.open({ viewport });
  await page.goto(`/s/${"a".repeat(43)}`);
  await page.getByRole("heading", { level: 1, name: "Denne lenken virker ikke" }).waitFor();
  await looksRightTo(page);
  expect(await page.locator("script").count()).toBe(0);
});

/** Asks everybody from the page of the plan, and gives the addresses in their mail. */
async function askForStatus(page: Page): Promise<string[]> {
  await page.goto("/arbeid");
  await page.locator('a[href^="/arbeid/planer/"]:not([href$="/ny"])').first().click();
  await page.getByRole("link", { name: "Oppfølging", exact: true }).click();
  await page.getByRole("link", { name: "Ansvar", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Ansvar" }).waitFor();
  await looksRightTo(page);
  await page.getByRole("button", { name: "Be om status nå" }).click();
  await page.getByText(/er spurt\./).waitFor();
  await looksRightTo(page);
  await page.goto("/arbeid/innboks");
  const mails = page.getByText(/\/s\/[\w-]{43}/);
  await mails.nth(2).waitFor();
  return (await mails.allTextContents()).map((mail) => /\/s\/[\w-]{43}/.exec(mail)?.[0] ?? "");
}

async function looksRightTo(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}
