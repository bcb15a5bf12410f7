import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";

browserTest(
  "the keyboard alone logs in, writes in the table, saves and logs out, and always shows where it is",
  async ({ visit }) => {
    const page = await visit.open();
    await logInByKeyboard(page, "redaktor@fjellvik.example");

    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Hopp til innhold");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("innhold");
    await tabTo(page, /^Handlingsplan mot vold i nære relasjoner/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
    await tabTo(page, /^Tiltak$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Tiltak" }).waitFor();

    await writeInTable(page);

    await page.goto("/arbeid");
    await tabTo(page, /^Logg ut$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/arbeid\/logg-inn/);
    expect((await page.goto("/arbeid"))?.url()).toMatch(/\/arbeid\/logg-inn/);
  },
);

browserTest("focus and status can be seen with the colours a person has forced", async ({ visit }) => {
  const page = await visit.open({ forcedColors: "active" });
  await page.goto("/plan/handlingsplan-mot-vold-i-naere-relasjoner/tiltak");
  expect(await page.locator(".status-mark").first().textContent()).toMatch(/\p{L}/u);
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press("Tab");
    expect(await isFocusSeen(page), await focused(page)).toBe(true);
  }
});

async function logInByKeyboard(page: Page, email: string): Promise<void> {
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

async function writeInTable(page: Page): Promise<void> {
  await tabTo(page, /^Rediger 1\.1 /);
  await page.keyboard.press("Enter");
  expect(await openRow(page)).toEqual(["1.1", "title"]);
  await page.keyboard.press("ArrowDown");
  expect(await openRow(page)).toEqual(["1.2", "title"]);
  await page.keyboard.press("ArrowUp");
  expect(await openRow(page)).toEqual(["1.1", "title"]);

  for (const field of ["positionId", "startsOn"]) {
    await page.keyboard.press("Tab");
    expect((await openRow(page))[1]).toBe(field);
  }
  await page.locator(".open-row [name=hours]").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("999");
  await page.keyboard.press("Escape");
  expect(await page.locator(".open-row [name=hours]").inputValue()).not.toBe("999");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("125");
  await page.keyboard.press("Enter");
  expect(await openRow(page)).toEqual(["1.2", "hours"]);
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.keyboard.press("Escape");
  expect(await focused(page)).toMatch(/^Rediger 1\.2 /);
  await page.reload();
  expect(await page.locator('tr[data-row] td[data-field="hours"]').first().textContent()).toBe("125");
}

/** Number of the row that is open, and the field that has the keyboard. */
async function openRow(page: Page): Promise<(string | null)[]> {
  await page.locator(".open-row :focus").waitFor();
  const number = await page.locator(".open-row .measure-number").textContent();
  return [number, await page.locator(":focus").getAttribute("name")];
}

/** Steps on by the Tab key until something with these words has the keyboard. Every stop on the way must be seen. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    expect(await isFocusSeen(page), `focus on «${now}» at ${page.url()}`).toBe(true);
    if (words.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${words} was not reached by Tab, only: ${passed.join(" | ")}`);
}

/** What has the keyboard is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
    return (at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "").trim();
  });
}

/** There is a ring round what has the keyboard, or round what it lies in. */
function isFocusSeen(page: Page): Promise<boolean> {
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
