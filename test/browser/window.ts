import { type Browser, chromium, type Page } from "playwright-core";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const desktop = { width: 1280, height: 900 };
export const phone = { width: 375, height: 812 };

/** The browser that was found for us, or Debian's. What is left on disk is looked for in a whole one (real-browser.ts). */
export function openBrowser(): Promise<Browser> {
  const { KOMPLAN_HEADLESS_SHELL, KOMPLAN_CHROMIUM } = process.env;
  return chromium.launch({
    executablePath: KOMPLAN_HEADLESS_SHELL || KOMPLAN_CHROMIUM || "/usr/bin/chromium",
    args: flags,
  });
}

/** Logs in as one of the invented people, by the link in the inbox of trial use. */
export async function logIn(page: Page, email: string): Promise<void> {
  await page.goto("/arbeid/logg-inn");
  await page.getByLabel("E-post").fill(email);
  await page.getByRole("button", { name: "Send" }).click();
  const code = /\d{4}/.exec((await page.locator(".matching-code").textContent()) ?? "")?.[0];
  await page.goto("/arbeid/innboks");
  await page
    .locator(".mail", { hasText: `Kode: ${code}` })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: /^Logg inn/ }).click();
  await page.waitForURL(/\/arbeid$/);
}
