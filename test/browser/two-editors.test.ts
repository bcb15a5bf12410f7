import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";

const first = "koordinator@fjellvik.example";
const second = "redaktor@fjellvik.example";
const saved = /^Lagret kl\. \d\d\.\d\d$/;

browserTest("two who write in different fields of a measure both keep what they wrote", async ({ visit }) => {
  const [ingrid, marius] = [await visit.as(first), await visit.as(second)];
  await openMeasure(ingrid, "1.3");
  await marius.goto(ingrid.url());
  await isReady(marius);

  await write(ingrid, /^Begrunnelse/, "Lagene spør om hjelp.");
  await write(marius, /^Slik evaluerer vi/, "Vi teller kurs.");

  expect(await marius.locator(".saved-taken").textContent()).toContain("Begrunnelse");
  expect(await marius.getByLabel(/^Begrunnelse/).inputValue()).toBe("Lagene spør om hjelp.");
  await ingrid.reload();
  expect(await ingrid.getByLabel(/^Slik evaluerer vi/).inputValue()).toBe("Vi teller kurs.");
});

browserTest("the later of two who write in the same field is shown both, and chooses", async ({ visit }) => {
  const [ingrid, marius] = [await visit.as(first), await visit.as(second)];
  await openMeasure(ingrid, "2.2");
  for (const [choice, kept] of [
    ["Bruk deres", "Ingrids grunn før «Bruk deres»"],
    ["Behold mitt", "Marius sin grunn"],
  ] as const) {
    await ingrid.reload();
    await marius.goto(ingrid.url());
    await Promise.all([isReady(ingrid), isReady(marius)]);
    await write(ingrid, /^Begrunnelse/, `Ingrids grunn før «${choice}»`);
    await marius.getByLabel(/^Begrunnelse/).fill("Marius sin grunn");

    const conflict = marius.getByRole("region", { name: "To har skrevet samtidig" });
    await conflict.waitFor();
    expect(await conflict.getByRole("cell").allTextContents()).toEqual([
      "Marius sin grunn",
      `Ingrids grunn før «${choice}»`,
    ]);
    expect(await conflict.getByText("Ingrid Solvang").count()).toBe(1);
    await expectAccessible(marius);

    await conflict.getByRole("button", { name: choice }).click();
    await marius.getByText(saved).waitFor();
    await marius.reload();
    expect(await marius.getByLabel(/^Begrunnelse/).inputValue(), choice).toBe(kept);
  }
});

browserTest("the same holds for a row of the table", async ({ visit }) => {
  const [ingrid, marius] = [await visit.as(first), await visit.as(second)];
  await openMeasure(ingrid, "2.3");
  await marius.goto(ingrid.url().replace(/\/[^/]+$/, ""));
  const row = marius.locator("tr[data-row]", {
    has: marius.getByRole("link", { name: /^Alle felt for tiltak 2\.3$/ }),
  });
  await row.locator(".drag-handle").waitFor(); // scripts are there: before that a click opens nothing
  await row.locator('[data-field="hours"]').click();

  await write(ingrid, /^Timer/, "11");
  await marius.locator(".open-row [name=hours]").fill("22");
  await marius.keyboard.press("Enter");

  await marius.locator(".row-refused").waitFor();
  await marius
    .locator("tr[data-row]", { hasText: "Ikke lagret" })
    .getByRole("link", { name: /^Rediger/ })
    .click();
  await marius.getByText("To har skrevet samtidig").waitFor();
  await expectAccessible(marius);
  await marius.getByRole("button", { name: "Behold mitt" }).click();
  await marius.getByText(saved).waitFor();
  await ingrid.reload();
  expect(await ingrid.getByLabel(/^Timer/).inputValue()).toBe("22");
});

browserTest("what was saved can be undone at once, and from the history", async ({ visit }) => {
  const page = await visit.as(first);
  await openMeasure(page, "3.1");
  const before = await page.getByLabel(/^Begrunnelse/).inputValue();
  await write(page, /^Begrunnelse/, "Skrevet ved en feil");
  await page.locator(".editor-head").getByRole("button", { name: "Angre" }).click();
  await page.waitForLoadState();
  await expect.poll(() => page.getByLabel(/^Begrunnelse/).inputValue()).toBe(before);

  const measure = page.url();
  await page.goto(measure.replace(/\/tiltak\/.*/, "/historikk"));
  await expectAccessible(page);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page
    .getByRole("button", { name: /^Angre/ })
    .first()
    .click();
  await answered; // to leave before that would take the wish back
  await page.goto(measure);
  expect(await page.getByLabel(/^Begrunnelse/).inputValue()).toBe("Skrevet ved en feil");
});

browserTest(
  "what is written while the net is gone stays on the page, and is saved when it is back",
  async ({ visit }) => {
    const page = await visit.as(first);
    await openMeasure(page, "3.2");
    await page.context().setOffline(true);
    await page.getByLabel(/^Begrunnelse/).fill("Skrevet uten nett");
    await page.getByText(/^Fikk ikke lagret/).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Lagre nå" }).click();
    await page.getByText(saved).waitFor();
    await page.reload();
    expect(await page.getByLabel(/^Begrunnelse/).inputValue()).toBe("Skrevet uten nett");
  },
);

async function openPlan(page: Page): Promise<void> {
  await page.goto("/arbeid");
  await page.getByRole("link", { name: /^Handlingsplan mot vold i nære relasjoner 2025/ }).click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
}

async function openMeasure(page: Page, number: string): Promise<void> {
  await openPlan(page);
  await page.getByRole("link", { name: "Tiltak", exact: true }).click();
  await page.getByRole("link", { name: `Alle felt for tiltak ${number}`, exact: true }).click();
  await isReady(page);
}

/** Saves by itself from now on: the button says so. */
async function isReady(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lagre nå" }).waitFor();
}

/** Writes in a field of a form that saves by itself, and waits until it says so. */
async function write(page: Page, label: RegExp, words: string): Promise<void> {
  await page.getByLabel(label).fill(words);
  await page.getByText(saved).waitFor();
}
