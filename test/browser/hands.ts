import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoSidewaysScroll } from "./browser.ts";
import { tabTo } from "./by-keyboard.ts";

/** A way to work the pages. What is done is said once, in job.ts. */
export interface Hands {
  page: Page;
  /** Waits for the page with this heading. */
  arrive: (heading: RegExp) => Promise<void>;
  /** Opens what is folded away, where it is. */
  unfold: (summary: RegExp) => Promise<void>;
  follow: (link: RegExp) => Promise<void>;
  press: (button: RegExp) => Promise<void>;
  /** Puts the cursor in a field. */
  enter: (field: RegExp) => Promise<void>;
  write: (field: RegExp, text: string) => Promise<void>;
  writeDay: (field: RegExp, day: string) => Promise<void>;
  choose: (field: RegExp, option: string) => Promise<void>;
  tick: (box: RegExp) => Promise<void>;
  openFile: (field: RegExp, file: string) => Promise<void>;
  /** A button of the text one writes in. */
  tool: (name: RegExp) => Promise<void>;
}

/** With a mouse and a keyboard. Works without scripts as well. */
export function mouse(page: Page): Hands {
  return pointing(page, (place) => place.click());
}

/** With a finger on a telephone, where nothing may be wider than the screen. */
export function finger(page: Page): Hands {
  const hands = pointing(page, (place) => place.tap());
  return {
    ...hands,
    arrive: async (heading) => {
      await hands.arrive(heading);
      await expectNoSidewaysScroll(page);
    },
  };
}

function pointing(page: Page, point: (place: Locator) => Promise<void>): Hands {
  const field = (name: RegExp) => page.getByLabel(name).first();
  const press = (button: RegExp) => point(page.getByRole("button", { name: button }).first());
  return {
    page,
    press,
    tool: async (name) => {
      await press(name);
      await backInText(page);
    },
    arrive: (heading) => waitForHeading(page, heading),
    unfold: async (summary) => {
      if (await isFolded(page, summary)) await point(foldedAway(page, summary));
    },
    follow: (link) => point(page.getByRole("link", { name: link }).first()),
    enter: (name) => point(field(name)),
    write: (name, text) => field(name).fill(text),
    writeDay: (name, day) => field(name).fill(day),
    choose: async (name, option) => void (await field(name).selectOption(option)),
    tick: (box) => point(field(box)),
    openFile: (name, file) => chooseFile(page, file, () => point(field(name))),
  };
}

/** With the keyboard alone. Each stop on the way must be seen. */
export function keyboard(page: Page): Hands {
  const press = (key: string) => page.keyboard.press(key);
  const enter = (name: RegExp) => tabTo(page, name, "input, select, textarea, [role=textbox]");
  const go = async (name: RegExp, kind: string) => {
    await tabTo(page, name, kind);
    await press("Enter");
  };
  return {
    page,
    enter,
    arrive: (heading) => waitForHeading(page, heading),
    unfold: async (summary) => {
      if (await isFolded(page, summary)) await go(summary, "summary");
    },
    follow: (link) => go(link, "a"),
    press: (button) => go(button, "button"),
    write: async (name, text) => {
      await enter(name);
      await press("Control+a");
      await page.keyboard.type(text);
    },
    writeDay: async (name, day) => {
      await enter(name);
      await page.keyboard.type(typedDay(day));
    },
    choose: async (name, option) => {
      await enter(name);
      await press("Home");
      for (let step = 0; step < 50 && (await chosen(page)) !== option; step++) await press("ArrowDown");
      expect(await chosen(page)).toBe(option);
    },
    tick: async (box) => {
      await enter(box);
      await press("Space");
    },
    openFile: (name, file) =>
      chooseFile(page, file, async () => {
        await enter(name);
        await press("Space");
      }),
    tool: async (name) => {
      await press("Alt+F10");
      await page.locator(".editor-tool:focus").waitFor();
      await press("Shift+Tab");
      await go(name, "button");
      await backInText(page);
    },
  };
}

async function waitForHeading(page: Page, heading: RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.waitForLoadState(); // with its style sheets
}

function foldedAway(page: Page, summary: RegExp): Locator {
  return page.locator("summary").filter({ hasText: summary, visible: true }).first();
}

async function isFolded(page: Page, summary: RegExp): Promise<boolean> {
  return (await foldedAway(page, summary).count()) > 0;
}

/** The cursor comes back a moment after a button was pressed. Until then Space would press it again, and an arrow go astray. */
export async function backInText(page: Page): Promise<void> {
  await page.locator("[role=textbox]:focus").waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function chooseFile(page: Page, file: string, open: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), open()]);
  await chooser.setFiles(file);
}

function chosen(page: Page): Promise<string> {
  return page.locator(":focus").evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.text ?? "");
}

/** Key by key. Day and month are the same, since which comes first depends on the language of the browser. */
function typedDay(day: string): string {
  const [year, month, date] = day.split("-");
  expect(date, "a day that can be typed in any language").toBe(month);
  return `${date}${month}${year}`;
}
