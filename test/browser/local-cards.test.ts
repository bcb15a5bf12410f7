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
