import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";
import { focused, isFocusSeen, logInByKeyboard, tabTo } from "./by-keyboard.ts";

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
