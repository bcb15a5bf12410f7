import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";

const viewport = { width: 375, height: 740 };

/** Once without JavaScript, and once with, since axe is a script. The form itself has none. */
browserTest.for([{ javaScriptEnabled: false }, { javaScriptEnabled: true }])(
  "an agency answers on a phone, is stopped when it names a child, and hands in: %o",
  async (scripts, { visit }) => {
    const desk = await visit.as("koordinator@fjellvik.example");
    const { address, round } = await askAgency(desk);
    const page = await visit.open({ viewport, ...scripts });
    const looksRight = scripts.javaScriptEnabled ? looksRightTo : expectNoSidewaysScroll;
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: /^Spørsmål til/ }).waitFor();
    await looksRight(page);

    await page.getByRole("link", { name: "Begynn" }).click();
    await page.getByRole("heading", { level: 1, name: "Tilbud til dem som er utsatt for vold" }).waitFor();
    await looksRight(page);
    await page.getByLabel("Hva tilbyr dere?").fill("Samtaler med Kari (8)");
    await page.getByLabel("barn og unge").check();
    await page.getByRole("button", { name: "Lagre og gå videre" }).click();
    await page.locator(".ds-error-summary").waitFor();
    expect(await page.getByLabel("Hva tilbyr dere?").inputValue()).toBe("Samtaler med Kari (8)");
    expect(await page.getByLabel("barn og unge").isChecked()).toBe(true);
    await looksRight(page);

    await page.getByLabel("Hva tilbyr dere?").fill("Samtaler");
    await page.getByLabel("Hvor mange brukte det i fjor?").fill("40");
    await page.getByRole("button", { name: "Lagre og legg til ett til" }).click();
    await page.getByRole("heading", { name: "Tilbud 2" }).waitFor();
    await page.getByRole("button", { name: "Lagre og fortsett senere" }).click();
    await page.getByText(/^Sist lagret/).waitFor();

    await page.getByRole("link", { name: "Nynorsk" }).click();
    await page.getByRole("link", { name: "Det som manglar" }).click();
    await page.getByRole("heading", { level: 1, name: "Det som manglar" }).waitFor();
    await page.getByRole("textbox").fill("Ingen på kveldstid\nIkkje tolk");
    await looksRight(page);
    await page.getByRole("button", { name: "Lagre og hald fram seinare" }).click();
    await page.getByRole("button", { name: "Lever svaret" }).click();
    await page.getByRole("heading", { level: 1, name: "Takk for svaret" }).waitFor();
    await page.getByText("Ingen på kveldstid").waitFor();
    await looksRight(page);

    await desk.goto(round);
    await desk.getByText("Levert", { exact: false }).first().waitFor();
    await desk.getByRole("link", { name: /^Les svaret/ }).click();
    await desk.getByRole("heading", { level: 1, name: /^Svar fra/ }).waitFor();
    await looksRightTo(desk);
  },
);

browserTest("with scripts the answer is saved while it is written, and nothing is lost", async ({ visit }) => {
  const desk = await visit.as("koordinator@fjellvik.example");
  const { address } = await askAgency(desk);
  const page = await visit.open({ viewport });
  await page.goto(`${address}?del=gaps`);
  const field = page.getByRole("textbox");
  const line = page.locator(".save-line");
  await field.fill("Ingen på kveldstid");
  await line.getByText(/^Lagret kl\. \d\d\.\d\d$/).waitFor();
  await looksRightTo(page);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").flatMap((one) => {
      const script = one instanceof PerformanceResourceTiming && one.initiatorType === "script" ? one : null;
      return script ? [{ path: new URL(script.name).pathname, small: script.encodedBodySize < 2000 }] : [];
    }),
  );
  expect(loaded).toEqual([{ path: "/lagre-underveis.js", small: true }]);

  // Half a name with age is let through, since it points out nobody yet. The whole is stopped, and the half goes too.
  await field.fill("Ingen på kveldstid\nKari (8");
  await line.getByText(/^Lagret kl\./).waitFor();
  await field.press("End");
  await field.pressSequentially(")");
  await line.getByText("uten det som må rettes").waitFor();
  await page.getByText("Teksten ser ut til å handle om én person med alder").waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await field.inputValue()).toBe("Ingen på kveldstid\nKari (8)");
  await looksRightTo(page);
  const other = await visit.open({ viewport, javaScriptEnabled: false });
  await other.goto(`${address}?del=gaps`);
  await expect.poll(() => other.getByRole("textbox").inputValue()).toBe("Ingen på kveldstid");

  await page.context().setOffline(true);
  await field.fill("Ingen på kveldstid\nIkke tolk");
  await line.getByText(/^Ikke lagret: vi får ikke kontakt/).waitFor();
  await page.getByRole("button", { name: "Lagre og gå videre" }).click();
  await line.getByText(/^Ikke lagret: vi får ikke kontakt/).waitFor();
  expect(await field.inputValue()).toBe("Ingen på kveldstid\nIkke tolk");
  await page.context().setOffline(false);
  await line.getByText(/^Lagret kl\. \d\d\.\d\d$/).waitFor();
  expect(await page.locator(".ds-validation-message").count()).toBe(0);

  await field.pressSequentially("\nFor få kurs");
  await page.getByRole("link", { name: "Nynorsk" }).click();
  await page.getByRole("heading", { level: 1, name: "Det som manglar" }).waitFor();
  await expect.poll(() => field.inputValue()).toBe("Ingen på kveldstid\nIkke tolk\nFor få kurs");
  await field.fill("Ikkje tolk");
  await page.getByRole("button", { name: "Lagre og hald fram seinare" }).click();
  await page.getByText(/^Sist lagra/).waitFor();
});

browserTest("a link that opens nothing shows a calm page", async ({ visit }) => {
  const page = await visit.open({ viewport });
  await page.goto(`/kartlegging/${"a".repeat(43)}`);
  await page.getByRole("heading", { level: 1, name: "Denne lenken virker ikke" }).waitFor();
  await looksRightTo(page);
  expect(await page.locator("script").count()).toBe(0);
});

/** Makes a round to one agency, sends it, and gives the address in the mail. */
async function askAgency(page: Page): Promise<{ address: string; round: string }> {
  await page.goto("/arbeid");
  await page.locator('a[href^="/arbeid/planer/"]:not([href$="/ny"])').first().click();
  await page.getByRole("link", { name: "Kartlegging", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Kartlegging" }).waitFor();
  await looksRightTo(page);
  await page.getByRole("link", { name: /^Spør (instansene|flere)$/ }).click();
  await page.getByRole("heading", { level: 1, name: "Spør instansene" }).waitFor();
  await looksRightTo(page);
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await page.getByRole("button", { name: "Lag runden" }).click();
  await page.locator(".ds-error-summary").waitFor();
  await page.getByRole("checkbox").first().check();
  await page
    .getByLabel(/^E-post til/)
    .first()
    .fill("helsestasjon@fjellvik.example");
  await page.getByRole("button", { name: "Lag runden" }).click();
  await page.getByRole("button", { name: "Send til 1 instans" }).click();
  await page.getByText("Venter på svar").waitFor();
  await looksRightTo(page);
  const round = new URL(page.url()).pathname;
  await page.goto("/arbeid/innboks");
  const mail = await page.getByText("/kartlegging/").first().textContent();
  return { address: mail?.match(/\/kartlegging\/[\w-]{43}/)?.[0] ?? "", round };
}

async function looksRightTo(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}
