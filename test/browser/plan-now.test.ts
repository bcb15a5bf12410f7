import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { focused, tabTo } from "./by-keyboard.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";

browserTest(
  "the keyboard alone goes from the start to what is next, and skips a step with a reason",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    await page.goto("/arbeid");
    expect(await page.getByText(/^Neste: /).count()).toBeGreaterThan(0);
    await expectAccessible(page);

    await tabTo(page, /^Planen no for Lokal plan/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Planen no" }).waitFor();
    expect(await page.locator(".phase-line [aria-current=step]").count()).toBe(1);
    await expectAccessible(page);

    await tabTo(page, /^Sei frå om steg 2\.7$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /^2\.7 / }).waitFor();
    await expectAccessible(page);
    await tabTo(page, /^Følg det planen viser$/);
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("Vi hoppar over steget");
    await tabTo(page, /^Lagre steget$/);
    await page.keyboard.press("Enter");

    const summary = page.locator(".ds-error-summary");
    await summary.waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("reason");
    await page.keyboard.type("Står i den felles planen");
    await tabTo(page, /^Lagre steget$/);
    await page.keyboard.press("Enter");

    await page.getByRole("heading", { level: 1, name: "Planen no" }).waitFor();
    await page.getByText(/Hoppa over .* Står i den felles planen/).waitFor();
  },
);

browserTest("where the plan is can be read on a phone, without scripts", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
  await page.goto("/arbeid");
  await page.getByRole("link", { name: /^Planen no for Lokal plan/ }).click();
  await page.getByRole("heading", { level: 1, name: "Planen no" }).waitFor();
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Sei frå om steg 2.6" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^2\.6 / }).waitFor();
  await page.getByLabel("Vi er i gang").check();
  await page.getByRole("button", { name: "Lagre steget" }).click();
  await page.getByRole("heading", { level: 1, name: "Planen no" }).waitFor();
});

browserTest("the mandate is written, and handed out as Word and PDF", async ({ visit }) => {
  const page = await visit.as(coordinator);
  await page.goto("/arbeid");
  const plan = await page.getByRole("link", { name: /^Planen no for Lokal plan/ }).getAttribute("href");
  const assignment = `${plan?.replace(/\/na$/, "")}/prosess/oppdrag`;
  await page.goto(`${assignment}/mandat`);
  await page.getByLabel("Timar").fill("120");
  await page.getByRole("button", { name: "Lagre mandatet" }).click();
  await page.getByText(/^Lagra\./).waitFor();
  for (const [kind, begins] of [
    ["pdf", "%PDF"],
    ["docx", "PK"],
  ] as const) {
    const answer = await page.request.get(`${assignment}/mandat.${kind}`);
    expect([kind, answer.status()]).toEqual([kind, 200]);
    expect((await answer.body()).subarray(0, begins.length).toString("latin1")).toBe(begins);
  }
});
