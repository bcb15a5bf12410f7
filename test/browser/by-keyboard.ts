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
    const now = await lookAtFocus(page, kind);
    expect(now.isSeen, `focus on «${now.words}» at ${page.url()}`).toBe(true);
    if (words.test(now.words) && now.isKind) return;
    passed.push(now.words);
  }
  throw new Error(`${words} was not reached by Tab, only: ${passed.join(" | ")}`);
}

/** What has the keyboard is called. */
export async function focused(page: Page): Promise<string> {
  return (await lookAtFocus(page, "*")).words;
}

/** There is a ring round what has the keyboard, or round what it lies in. */
export async function isFocusSeen(page: Page): Promise<boolean> {
  return (await lookAtFocus(page, "*")).isSeen;
}

/** Asked for all at once, since a walk by Tab makes a thousand stops. */
function lookAtFocus(page: Page, kind: string): Promise<{ words: string; isSeen: boolean; isKind: boolean }> {
  return page.evaluate((selector) => {
    const at = document.activeElement;
    if (!at || at === document.body) return { words: "", isSeen: true, isKind: false };
    const fields = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
    const field = fields.some((one) => at instanceof one) ? (at as HTMLInputElement) : null; // all three have labels
    const said = at.getAttribute("aria-label") ?? field?.labels?.[0]?.textContent ?? at.textContent ?? "";
    const isSeen = [at, at.parentElement, at.closest(".rich-text-editor")].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
    return { words: said.trim(), isSeen, isKind: at.matches(selector) };
  }, kind);
}
