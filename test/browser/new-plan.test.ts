import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";
import { logInByKeyboard, tabTo } from "./by-keyboard.ts";

browserTest("from a new plan to a draft that lacks nothing, with the keyboard alone", async ({ visit }) => {
  const page = await visit.open();
  await logInByKeyboard(page, "koordinator@sundoy.example");
  await makePlan(page);
  await sayAboutPlan(page);
  await addArea(page, "Hjelp tidlig", "Barn får hjelp før det haster", "Innfør fast samtale om trygghet i 8. trinn");
  await addArea(
    page,
    "Trygg hjelp hele døgnet",
    "Voksne når krisesenteret om natta",
    "Lag en avtale om nattlig transport",
  );
  expect((await lacking(page)).length).toBeGreaterThan(0);
  await fillInAllMeasures(page);
  expect(await lacking(page)).toEqual([]);
  await expectAccessible(page);
});

async function makePlan(page: Page): Promise<void> {
  await follow(page, /^Lag ny plan$/, "Lag ny plan");
  await tabTo(page, /^Hva heter planen/);
  await retype(page, "Plan laget med tastaturet");
  await tabTo(page, /^Første dag/);
  await page.keyboard.type("01012027");
  await tabTo(page, /^Siste dag/);
  await page.keyboard.type("12122030");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Planen", exact: true }).waitFor();
}

async function sayAboutPlan(page: Page): Promise<void> {
  await follow(page, /^Om planen$/, "Om planen");
  await tabTo(page, /^Når skal planen evalueres/);
  await page.keyboard.type("06062030");
  await tabTo(page, /^Mandat/);
  await page.keyboard.type("Kommunestyret ba om en plan i sak 12/26.");
  await tabTo(page, /^Lagre$/);
  await page.keyboard.press("Enter");
  await page.getByText("Lagret.", { exact: true }).waitFor();
}

/** A focus area with one goal and one measure under it. */
async function addArea(page: Page, area: string, goal: string, measure: string): Promise<void> {
  await page.reload(); // F5: from the top of the page again
  await tabTo(page, /^\+ Nytt innsatsområde/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Tittel på nytt innsatsområde/);
  await page.keyboard.type(area);
  await page.keyboard.press("Enter");
  await opened(page, area);
  await tabTo(page, /^Hva skal bli bedre/);
  await page.keyboard.type(goal);
  await page.keyboard.press("Enter");
  await opened(page, goal);
  await tabTo(page, /^Hva skal gjøres/);
  await page.keyboard.type(measure);
  await page.keyboard.press("Enter");
  await opened(page, measure);
}

/** The form of what was just added is there, with its title. */
async function opened(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.locator("main [name=title]").inputValue()).toBe(title);
}

/** Who answers, when, how much and how it is evaluated, for all measures at once. */
async function fillInAllMeasures(page: Page): Promise<void> {
  await follow(page, /^Tiltak$/, "Tiltak");
  await follow(page, /^Endre flere tiltak/, "Endre flere tiltak");
  for (const measure of [/^1\.1 /, /^2\.1 /]) {
    await tabTo(page, measure);
    await page.keyboard.press("Space");
  }
  await tabTo(page, /^Ansvarlig funksjon/);
  await page.keyboard.press("ArrowDown");
  await tabTo(page, /^Start$/);
  await page.keyboard.type("01012027");
  await tabTo(page, /^Frist$/);
  await page.keyboard.type("12122028");
  await tabTo(page, /^Timer$/);
  await page.keyboard.type("40");
  await tabTo(page, /^Slik evaluerer vi/);
  await page.keyboard.type("Vi spør dem det gjelder, før og etter.");
  await tabTo(page, /^Lagre for de avkryssede/);
  await page.keyboard.press("Enter");
  await heading(page, /^Tiltak$/);
}

/** What the quality page says is missing. */
async function lacking(page: Page): Promise<string[]> {
  await follow(page, /^Kvalitet$/, "Kvalitet og gyldighet");
  const group = page.locator("section", { has: page.getByRole("heading", { name: /^Mangler \(/ }) });
  return await group.getByRole("listitem").allTextContents();
}

async function follow(page: Page, link: RegExp, title: string): Promise<void> {
  await page.reload();
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await heading(page, new RegExp(`^${title}$`));
}

async function heading(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: words }).waitFor();
}

async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}
