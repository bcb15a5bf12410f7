import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";

const ingridsAddress = "koordinator@fjellvik.example";
const mariusAddress = "redaktor@fjellvik.example";

browserTest(
  "two who write in one chapter see each other's words and carets at once, and both are kept",
  async ({ visit }) => {
    const [ingrid, marius] = [await visit.as(ingridsAddress), await visit.as(mariusAddress)];
    await openChapter(ingrid, "Evaluering og fornying");
    await marius.goto(ingrid.url());
    await isOpen(marius);

    await typeFirst(ingrid, "Ingrids setning. ");
    await marius.getByText("Ingrids setning.").waitFor();
    await typeFirst(marius, "Marius sin setning. ");
    await expect.poll(() => textOf(ingrid)).toMatch(/^Marius sin setning\. Ingrids setning\. /);
    for (const [page, behind] of [
      [ingrid, /^Marius sin setning\. $/],
      [marius, /^Marius sin setning\. Ingrids setning\. $/],
    ] as const) {
      const caret = page.locator(".writer-caret");
      await caret.waitFor();
      await page.getByText("Skriver her nå: ").waitFor();
      const there = await page.locator(".writers").textContent();
      expect(`Skriver her nå: ${await caret.locator(".writer-name").textContent()}`).toBe(there);
      expect(await caret.locator(".writer-name").isVisible()).toBe(true);
      await expect.poll(() => writtenBefore(caret)).toMatch(behind);
      await isSaved(page);
      expect(await page.locator(".rich-text-editor").textContent()).not.toMatch(/Ingrid Solvang|Marius (?!sin)/);
    }
    await expectAccessible(ingrid);

    await ingrid.getByLabel("Tittel", { exact: true }).fill("Evaluering og fornying av planen");
    await expect
      .poll(() => marius.getByLabel("Tittel", { exact: true }).inputValue())
      .toBe("Evaluering og fornying av planen");
    await isSaved(ingrid);
    await marius.reload();
    await isOpen(marius);
    expect(await textOf(marius)).toMatch(/^Marius sin setning\. Ingrids setning\. /);
    expect(await marius.getByLabel("Tittel", { exact: true }).inputValue()).toBe("Evaluering og fornying av planen");
  },
);

browserTest("three who write, each in a paragraph of their own, end with the same text", async ({ visit }) => {
  const pages = [
    await visit.as(ingridsAddress),
    await visit.as(mariusAddress),
    await visit.as(ingridsAddress),
  ] as const;
  const [first] = pages;
  await openChapter(first, "Organisering og ansvar");
  await typeFirst(first, "");
  for (const page of pages.slice(1)) {
    await page.goto(first.url());
    await isOpen(page);
  }
  for (const [number, page] of pages.entries()) {
    await typeFirst(page, `${"ABC"[number]}`);
    await page.keyboard.press("Enter");
  }
  await Promise.all(pages.map((page, number) => page.keyboard.type(` skriver ${number}`)));
  for (const page of pages) await isSaved(page);
  await expect.poll(async () => new Set(await Promise.all(pages.map(textOf))).size).toBe(1);
  for (const number of [0, 1, 2]) expect(await textOf(first)).toContain(` skriver ${number}`);
  expect(await first.locator(".writers").textContent()).toMatch(/^Skriver her nå: .+, .+/);
});

browserTest("what is taken back is one's own, not what somebody else has written", async ({ visit }) => {
  const [ingrid, marius] = [await visit.as(ingridsAddress), await visit.as(mariusAddress)];
  await openChapter(ingrid, "Slik gjennomfører vi planen");
  await marius.goto(ingrid.url());
  await isOpen(marius);
  await typeFirst(ingrid, "Galt svar. ");
  await marius.getByText("Galt svar.").waitFor();
  await typeFirst(marius, "Riktig svar. ");
  await ingrid.getByText("Riktig svar.").waitFor();

  await ingrid.getByRole("button", { name: "Angre", exact: true }).click();
  await expect.poll(() => textOf(marius)).not.toContain("Galt svar.");
  expect(await textOf(ingrid)).toMatch(/^Riktig svar\. /);
});

browserTest("what is written while the net is gone lies there, and is sent when it is back", async ({ visit }) => {
  const [ingrid, marius] = [await visit.as(ingridsAddress), await visit.as(mariusAddress)];
  await openChapter(ingrid, "Forord");
  await marius.goto(ingrid.url());
  await isOpen(marius);
  await isSaved(ingrid);
  await ingrid.context().setOffline(true);
  await ingrid.locator(".saved", { hasText: /^Uten nett/ }).waitFor();
  await typeFirst(ingrid, "Uten nett. ");
  await typeFirst(marius, "Imens. ");
  await isSaved(marius);
  await ingrid.context().setOffline(false);
  await isSaved(ingrid);
  await marius.getByText("Uten nett.").waitFor();
  await ingrid.getByText("Imens.").waitFor();
  await ingrid.reload();
  await isOpen(ingrid);
  expect(await textOf(ingrid)).toContain("Uten nett. ");
});

browserTest("a form without scripts and those who write together see each other's words", async ({ visit }) => {
  const [ingrid, marius] = [
    await visit.as(ingridsAddress),
    await visit.as(mariusAddress, { javaScriptEnabled: false }),
  ];
  await openChapter(ingrid, "Organisering og ansvar");
  await typeFirst(ingrid, "Fra editoren. ");
  await isSaved(ingrid);
  await marius.goto(ingrid.url());
  const text = await marius.getByLabel("Tekst", { exact: true }).inputValue();
  expect(text).toContain("Fra editoren. ");
  await marius.getByLabel("Tekst", { exact: true }).fill(`Fra skjemaet.\n\n${text}`);
  await marius.getByRole("button", { name: "Lagre", exact: true }).click();
  await ingrid.getByText("Fra skjemaet.").waitFor();
  expect(await textOf(ingrid)).toMatch(/^Fra skjemaet\.Fra editoren\. /);
});

browserTest("whoever begins a form before others write is shown both texts, and can keep either", async ({ visit }) => {
  const [ingrid, marius] = [
    await visit.as(ingridsAddress),
    await visit.as(mariusAddress, { javaScriptEnabled: false }),
  ];
  await openChapter(ingrid, "Innledning");
  for (const choice of ["Bruk den lagrede teksten", "Lagre min tekst over den andre"]) {
    await marius.goto(ingrid.url());
    await marius.getByLabel("Tekst", { exact: true }).fill("Marius sin tekst.");
    await typeFirst(ingrid, "Ingrids setning. ");
    await isSaved(ingrid);
    await marius.getByRole("button", { name: "Lagre", exact: true }).click();
    await marius.getByText("Noen andre har lagret dette kapittelet mens du skrev").waitFor();
    const texts = await marius.locator(".side-by-side section").allTextContents();
    expect(texts[0]).toContain("Marius sin tekst.");
    expect(texts[1]).toContain("Ingrids setning.");
    await marius.getByText(choice).click();
    await marius.getByLabel("Tekst", { exact: true }).waitFor();
    await expect
      .poll(() => textOf(ingrid))
      .toMatch(choice.startsWith("Bruk") ? /^Ingrids setning/ : /^Marius sin tekst\.$/);
  }
});

browserTest(
  "whoever may only read follows what others write, without the editor and without a word to them",
  async ({ visit }) => {
    const [ingrid, reader] = [await visit.as(ingridsAddress), await visit.as("leder@fjellvik.example")];
    await openChapter(ingrid, "Slik er det hos oss");
    const loaded: string[] = [];
    reader.on("request", (request) => loaded.push(request.url()));
    await reader.goto(ingrid.url());
    await reader.getByText("Du kan lese dette kapittelet, men ikke endre det. Teksten her følger med").waitFor();
    await typeFirst(ingrid, "Skrevet mens lederen leser. ");
    await reader.getByText("Skrevet mens lederen leser.").waitFor();
    await ingrid.getByLabel("Tittel", { exact: true }).fill("Slik er det hos oss nå");
    await reader.getByRole("heading", { level: 1, name: "Slik er det hos oss nå", exact: true }).waitFor();
    expect(await editor(reader).count()).toBe(0);
    expect(loaded.filter((url) => /write-together|rich-text-editor|skriv$/.test(url))).toEqual([]);
    expect(await ingrid.locator(".writers").textContent()).toBe("");
    await expectAccessible(reader);
    await ingrid.getByLabel("Tittel", { exact: true }).fill("Slik er det hos oss");
    await isSaved(ingrid);
  },
);

browserTest("whoever may only read can do so without scripts, as the text was when they came", async ({ visit }) => {
  const reader = await visit.as("leder@fjellvik.example", { javaScriptEnabled: false });
  await openPlan(reader);
  await reader.getByRole("navigation", { name: "Kapitler" }).getByRole("link", { name: "Forord" }).click();
  await reader.getByText("Du kan lese dette kapittelet, men ikke endre det.").waitFor();
  expect(await reader.getByText("følger med").count()).toBe(0);
  expect((await reader.locator(".rich-text").textContent())?.length).toBeGreaterThan(50);
});

browserTest("an adviser whose invitation ends while they read, reads no more", async ({ visit }) => {
  const email = "berit.leser@rvts.example";
  const ingrid = await visit.as(ingridsAddress);
  await openPlan(ingrid);
  const plan = ingrid.url();
  await ingrid.goto(`${plan}/prosess/radgivere`);
  await ingrid.getByLabel("Navn").fill("Berit Leser");
  await ingrid.getByLabel("E-post").fill(email);
  await ingrid.getByRole("button", { name: "Inviter", exact: true }).click();
  await ingrid.getByText(email).waitFor();

  const adviser = await visit.as(email);
  await adviser.goto(plan);
  await adviser.getByRole("navigation", { name: "Kapitler" }).getByRole("link", { name: "Forord" }).click();
  await adviser.locator(".rich-text").waitFor();
  const elsewhere = await visit.as(email);
  await elsewhere.goto(`${plan}/kommentarer`);
  await ingrid.getByRole("button", { name: /Berit Leser|berit\.leser/ }).click();
  await adviser.getByRole("heading", { name: "Vi finner ikke siden" }).waitFor();
  expect(await adviser.locator(".rich-text").count()).toBe(0);
  await elsewhere.getByRole("navigation", { name: "Kapitler" }).getByRole("link", { name: "Forord" }).click();
  await elsewhere.getByRole("heading", { name: "Vi finner ikke siden" }).waitFor();
});

async function openPlan(page: Page): Promise<void> {
  await page.goto("/arbeid");
  await page.getByRole("link", { name: /^Handlingsplan mot vold i nære relasjoner 2025/ }).click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
}

async function openChapter(page: Page, title: string): Promise<void> {
  await openPlan(page);
  await page.getByRole("navigation", { name: "Kapitler" }).getByRole("link", { name: title }).click();
  await isOpen(page);
}

const editor = (page: Page) => page.getByRole("textbox", { name: "Kapitteltekst" });
const isOpen = (page: Page) => editor(page).waitFor();
const isSaved = (page: Page) => page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();

async function typeFirst(page: Page, words: string): Promise<void> {
  await editor(page).locator("p").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(words);
}

/** What stands before a caret in its paragraph. */
function writtenBefore(caret: Locator): Promise<string> {
  return caret.evaluate((element) => {
    const before = document.createRange();
    before.setStart(element.closest("p") ?? element, 0);
    before.setEndBefore(element);
    return before.toString().replaceAll("\u2060", "");
  });
}

/** What is written, without the names beside the carets. */
function textOf(page: Page): Promise<string> {
  return editor(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".writer-caret")) caret.remove();
    return copy.textContent ?? "";
  });
}
