import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Logs in with the keyboard alone, by the link in the inbox of trial use. */
export async function logInByKeyboard(page: Page, email: string): Promise<void> {
  await page.goto("/arbeid/logg-inn");
  await tabTo(page, /^E-post/);
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await page.locator(".matching-code").waitFor();
  await tabTo(page, /innboks/i);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/innboks$/);
  await tabTo(page, /\/arbeid\/logg-inn\/lenke\//);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/lenke\//);
  await tabTo(page, /^Logg inn/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Hei/ }).waitFor();
}

/** Steps on by the Tab key until something of a kind, with these words, has the keyboard. Every stop on the way must be seen. */
export async function tabTo(page: Page, words: RegExp, kind = "*"): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    expect(await isFocusSeen(page), `focus on «${now}» at ${page.url()}`).toBe(true);
    if (words.test(now) && (await page.locator(":focus").and(page.locator(kind)).count()) > 0) return;
    passed.push(now);
  }
  throw new Error(`${words} was not reached by Tab, only: ${passed.join(" | ")}`);
}

/** What has the keyboard is called. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === document.body) return "";
    const fields = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
    const field = fields.some((kind) => at instanceof kind) ? (at as HTMLInputElement) : null; // all three have labels
    const said = at?.getAttribute("aria-label") ?? field?.labels?.[0]?.textContent ?? at?.textContent ?? "";
    return said.trim();
  });
}

/** There is a ring round what has the keyboard, or round what it lies in. */
export function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return true;
    return [at, at.parentElement, at.closest(".rich-text-editor")].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
  });
}
