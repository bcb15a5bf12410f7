import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { phone } from "./window.ts";

const adviser = "radgiver@rvts.example";
const editor = "redaktor@fjellvik.example";

browserTest(
  "the adviser comments and suggests on a phone without scripts, and the editor answers and takes it in",
  async ({ visit }) => {
    const henrik = await visit.as(adviser, { viewport: phone, javaScriptEnabled: false });
    const marius = await visit.as(editor);
    const address = await commentsOn(henrik, "Vedlegg og ressurser");
    await henrik.goto(address);
    await henrik.getByRole("link", { name: "Kommenter «Tiltakskort og rutiner»" }).click();
    await henrik.getByLabel("Kommentaren din").fill("Hvor finner ansatte kortene?");
    await henrik.getByRole("button", { name: "Send kommentaren" }).click();
    await henrik.getByText("Hvor finner ansatte kortene?").waitFor();

    await henrik.getByRole("link", { name: "Foreslå endring av «Tiltakskort og rutiner»" }).click();
    await henrik.getByLabel("Slik foreslår du at det skal stå").fill("Tiltakskort, rutiner og avtaler");
    await henrik.getByLabel("Hvorfor?").fill("Avtalene ligger samme sted");
    await henrik.getByRole("button", { name: "Send forslaget" }).click();
    await henrik.getByRole("link", { name: "Se forslaget fra Henrik Aune" }).waitFor();

    await marius.goto(address);
    await marius.getByText("Svar", { exact: true }).first().click();
    await marius.getByLabel("Svar til Henrik Aune").fill("Ring Kari (8) på 912 34 567.");
    await marius.getByRole("button", { name: "Send svaret" }).click();
    await marius.locator(".ds-error-summary").waitFor();
    await expectAccessible(marius);
    await marius.locator("[name=body]").fill("På intranettet.");
    await marius.getByRole("button", { name: "Send svaret" }).click();
    await marius.getByText("På intranettet.").waitFor();
    await marius.getByRole("button", { name: "Marker som ferdig: kommentaren fra Henrik Aune" }).click();
    await marius.getByText("Vis 1 ferdig kommentar").waitFor();
    await marius.getByRole("link", { name: "Se forslaget fra Henrik Aune" }).click();
    await marius.locator("ins").first().waitFor();
    await expectAccessible(marius);
    await marius.getByRole("button", { name: "Ta inn forslaget" }).click();
    await marius.getByRole("link", { name: "Kommenter «Tiltakskort, rutiner og avtaler»" }).waitFor();

    await henrik.goto(address.replace(/\/kapittel\/.*/, ""));
    await henrik.getByText("Tatt inn av Marius Bakke").waitFor();
    expect(await henrik.getByRole("button", { name: /Ta inn|Avvis/ }).count()).toBe(0);
  },
  90_000,
);

browserTest("the pages of comments are accessible, in nynorsk too, and never wider than a phone", async ({ visit }) => {
  for (const [email, viewport] of [
    ["koordinator@elvedal.example", phone],
    [editor, { width: 320, height: 640 }],
  ] as const) {
    const page = await visit.as(email, { viewport });
    const list = (await commentsOn(page)).replace(/\/kapittel\/.*/, "");
    await page.goto(list);
    const part = await page.locator('main a[href*="/kommentarer/kapittel/"]').first().getAttribute("href");
    for (const place of [list, part ?? "", `${part}?avsnitt=0`]) {
      await page.goto(place);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await page
      .getByRole("link", { name: /^Foreslå endring/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: "Foreslå endring" }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    if (email !== editor) continue;
    const see = page.getByRole("link", { name: /^Se forslaget fra Henrik Aune: .*Samle hjelpetilbudet/ });
    await page.goto(list);
    await see.click();
    await page.getByRole("heading", { level: 1, name: "Forslaget" }).waitFor();
    await expectAccessible(page);
    const measure = await page.locator('main a[href*="/kommentarer/tiltak/"]').getAttribute("href");
    await page.goto(`${measure?.replace("/kommentarer", "")}/forslag?felt=points`);
    await page.getByText("Skriv hvert punkt på egen linje.").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

browserTest(
  "two versions stand beside each other on a phone, without scripts, and the older is brought back",
  async ({ visit }) => {
    const page = await visit.as("koordinator@elvedal.example", { viewport: phone, javaScriptEnabled: false });
    const chapter = (await commentsOn(page)).replace("/kommentarer/", "/");
    await page.goto(chapter);
    const title = page.locator("input[name=title]");
    const before = await title.inputValue();
    for (const typed of [`${before} no`, `${before} seinare`]) {
      await title.fill(typed);
      await page.getByRole("button", { name: "Lagre", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: typed }).waitFor();
    }
    await page.goto(chapter.replace("/kapittel/", "/historikk/kapittel/"));
    await page.locator("ins").first().waitFor();
    await expectNoSidewaysScroll(page);
    const withScripts = await visit.as("koordinator@elvedal.example", { viewport: phone });
    await withScripts.goto(page.url());
    await withScripts.locator("ins").first().waitFor();
    await expectAccessible(withScripts);
    await page.getByRole("button", { name: /^Gjenopprett denne/ }).click();
    await page.getByRole("heading", { level: 1, name: `Versjonar: ${before}`, exact: true }).waitFor();
  },
);

/** Where a chapter of the joint plan is commented on; the first, when none is named. */
async function commentsOn(page: Page, chapter = ""): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: /^(Handlingsplan mot vold i nære relasjoner 2025|Lokal plan)/ }).first();
  await page.goto(`${await plan.getAttribute("href")}/kommentarer`);
  const link = page.locator('main a[href*="/kommentarer/kapittel/"]', { hasText: chapter }).first();
  return (await link.getAttribute("href")) ?? "";
}
