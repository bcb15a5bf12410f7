import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessibleAtEachWidth } from "./browser.ts";

/** Somebody from outside who is invited to one plan, and somebody who writes in it. */
const adviser = "invitert@rvts.example";
const editor = "redaktor@fjellvik.example";

browserTest(
  "in nynorsk, whoever is invited to advise on a plan reads it all, and sees what is asked of them",
  async ({ visit }) => {
    const page = await visit.as(adviser);
    await inNynorsk(page, async () => {
      await page.goto("/arbeid");
      await page.getByText("Du er rådgivar for denne planen").waitFor();
      await expectAccessibleAtEachWidth(page);
      const plan = await planOn(page);
      for (const path of await pagesFor(page, plan)) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.getByText("Du kan lese, kommentere og foreslå endringar").waitFor();
        await expectAccessibleAtEachWidth(page);
      }
    });
  },
);

browserTest("in nynorsk, what is proposed from the mapping can be taken into the plan", async ({ visit }) => {
  const page = await visit.as(editor);
  await inNynorsk(page, async () => {
    await page.goto("/arbeid");
    const mapping = `${await planOn(page)}/kartlegging`;
    await page.goto(`${mapping}/situasjon`);
    await page.getByRole("heading", { level: 1, name: "Forslag til situasjonsskildring" }).waitFor();
    await page.locator(".situation-part").first().waitFor();
    await expectAccessibleAtEachWidth(page);
    await page.goto(`${mapping}/tiltak`);
    await page.getByRole("heading", { level: 1, name: "Forslag til tiltak" }).waitFor();
    await page.locator(".suggestion-words").first().waitFor();
    await expectAccessibleAtEachWidth(page);
  });
});
/** Their own choice of language is kept for the person, and given back for the other tests. */
async function inNynorsk(page: Page, look: () => Promise<void>): Promise<void> {
  await chooseLanguage(page, "nn");
  try {
    await look();
  } finally {
    await chooseLanguage(page, "nb");
  }
}

async function chooseLanguage(page: Page, language: "nb" | "nn"): Promise<void> {
  await page.goto("/arbeid");
  const form = page.locator("form", { has: page.locator(`input[name=language][value=${language}]`) });
  if ((await form.count()) === 0) return;
  await form.evaluate((element) => element instanceof HTMLFormElement && element.requestSubmit());
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
}

async function planOn(page: Page): Promise<string> {
  const plan = page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first();
  return (await plan.getAttribute("href")) ?? "";
}

/** The plan, one page of each kind that an adviser works on. */
async function pagesFor(page: Page, plan: string): Promise<string[]> {
  await page.goto(plan);
  const chapter = await page.locator(`a[href^="${plan}/kapittel/"]`).first().getAttribute("href");
  await page.goto(`${plan}/tiltak`);
  const measure = await page.locator(`a[href^="${plan}/tiltak/"].ds-link`).first().getAttribute("href");
  const fixed = ["", "/na", "/prosess", "/tiltak", "/status", "/evaluering", "/kvalitet", "/kommentarer"];
  return [...fixed.map((path) => plan + path), chapter ?? "", measure ?? ""];
}
