import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";

/** What is printed of the joint plan with its 32 measures, and on how many pages at most. */
const printed: [path: string, pages: number, content: string][] = [
  ["/tiltak", 4, ".measure-table"],
  ["/tiltak?status=late", 1, ".measure-table"],
  ["/status", 4, ".status-bar"], // three as the example is; others may have told more
  ["/oppfolging/arshjul", 3, ".year-wheel"],
  ["/okonomi", 4, ".money-table"],
  ["/evaluering/midtveis/utskrift", 4, ".round-known"],
  ["/prioritering/oversikt", 1, "h1"],
];

browserTest("lists and reports are printed on few pages, without menus and buttons", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example");
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first();
  const base = (await plan.getAttribute("href")) ?? "";
  for (const [path, most, content] of printed) {
    await page.goto(base + path);
    await page.locator(content).first().waitFor();
    expect(await countPages(page), path).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").filter({ visible: true }).count(), path).toBe(0);
    expect(await page.getByRole("button").filter({ visible: true }).count(), path).toBe(0);
    await page.emulateMedia({ media: null });
  }
});

/** As a browser prints it on A4, or as the page itself wants the paper. */
async function countPages(page: Page): Promise<number> {
  const bytes = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return file.numPages;
}
