import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { desktop, phone } from "./window.ts";

describe.each([
  ["on a large screen, in bokmål", desktop, ""],
  ["on a phone, in nynorsk", phone, "/nn"],
])("%s", (_, viewport, prefix) => {
  browserTest("cards with local numbers are accessible, and never wider than the screen", async ({ visit }) => {
    const page = await visit.open({ viewport });
    for (const path of [
      "/kort/kommuner",
      "/kort/fjellvik",
      "/kort/fjellvik/barn",
      "/kort/fjellvik/voksen-lege/handle",
    ]) {
      expect((await page.goto(prefix + path))?.status(), path).toBe(200);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

browserTest(
  "the municipality is chosen on a phone without JavaScript, and its number can be dialled",
  async ({ visit }) => {
    const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
    await page.goto("/kort");
    await page.getByRole("link", { name: "Velg kommune" }).click();
    await page.getByText("Vestland", { exact: true }).click();
    await page.getByRole("link", { name: "Bergen", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Tiltakskort i Bergen" }).waitFor();

    await page.goto("/kort/fjellvik");
    await page.getByRole("link", { name: "Når du er bekymret for et barn" }).click();
    await page.getByRole("link", { name: "Skole", exact: true }).click();
    const local = page.getByRole("link", { name: "20 00 00 02" }).first();
    await local.waitFor();
    expect(await local.getAttribute("href")).toBe("tel:20000002");
    expect(new URL(page.url()).pathname).toBe("/kort/fjellvik/barn-skole");
    expect(await page.locator("script").count()).toBe(0);
  },
);

browserTest("the card on one sheet is taken home, and its code says whether it still holds", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto("/kort/fjellvik/barn-skole");
  const sheet = await page.getByRole("link", { name: "Ark i A4" }).getAttribute("href");
  const answer = await page.request.get(sheet ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const pdf = await getDocument({ data: new Uint8Array(await answer.body()), verbosity: 0 }).promise;
  const links = await (await pdf.getPage(1)).getAnnotations();
  const address =
    links.map(({ url }: { url?: string }) => url ?? "").find((url) => url.includes("/kort/gyldig/")) ?? "";
  await page.goto(new URL(address).pathname);
  await page.getByRole("heading", { level: 1, name: "Kortet er gyldig" }).waitFor();
  const withScripts = await visit.open({ viewport: phone });
  await withScripts.goto(page.url());
  await expectAccessible(withScripts);
  await page.getByRole("link", { name: "Åpne kortet" }).click();
  await page.getByRole("heading", { level: 1, name: "Når du er bekymret for et barn" }).waitFor();
});
