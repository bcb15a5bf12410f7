import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { desktop, phone } from "./window.ts";

const coordinator = "koordinator@fjellvik.example";

browserTest(
  "measures are searched and narrowed on a phone without scripts, and all links keep it",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    await page.goto(`${await planOf(page)}/tiltak`);
    const all = await rowsOf(page).count();

    await page.getByLabel("Søk i tiltakene").fill("BARNEHAGE");
    await page.getByText("Flere valg").click();
    await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Fjellvik" });
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    const line = page.getByText(new RegExp(`^Viser \\d+ av ${all} tiltak`));
    await line.waitFor();
    const shown = await rowsOf(page).count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    expect(await line.textContent()).toContain(`Viser ${shown} av ${all}`);
    expect(await page.getByLabel("Søk i tiltakene").inputValue()).toBe("BARNEHAGE");
    expect(await page.getByLabel("Kommune", { exact: true }).locator("option:checked").textContent()).toBe("Fjellvik");
    await expectNoSidewaysScroll(page);

    for (const name of ["Endre flere tiltak", "Rediger i Excel", "Last ned som Excel"]) {
      expect(await page.getByRole("link", { name }).getAttribute("href"), name).toContain("sok=BARNEHAGE&kommune=");
    }
    await page
      .getByRole("link", { name: /^Rediger \d/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Lagre" }).click();
    await line.waitFor();
    expect(await rowsOf(page).count()).toBe(shown);

    await page.getByRole("link", { name: "Fjern filtrene" }).click();
    await page.getByText(`${all} tiltak`, { exact: true }).waitFor();
    expect(await rowsOf(page).count()).toBe(all);
  },
);

browserTest(
  "what is asked for comes as it is seen in the spreadsheet, and nothing is dragged in a part of a list",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    await page.goto(`${await planOf(page)}/tiltak`);
    await page.locator(".measure-table .drag-handle").first().waitFor();
    const all = await rowsOf(page).count();
    await page.getByLabel("Status", { exact: true }).selectOption({ label: "ikke startet" });
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page
      .getByRole("status")
      .getByText(new RegExp(`^Viser \\d+ av ${all} tiltak`))
      .waitFor();
    expect(await rowsOf(page).count()).toBeLessThan(all);
    expect(await page.locator(".measure-table :is(.drag-handle, .add-row)").count()).toBe(0);
    await expectAccessible(page);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Last ned som Excel" }).click(),
    ]);
    expect(new URL(download.url()).search).toBe("?status=notStarted");
    expect(readFileSync(await download.path()).length).toBeGreaterThan(1000);
  },
);

browserTest("each count on the leaders' page leads to as many measures", async ({ visit }) => {
  const page = await visit.as(coordinator);
  const plan = await planOf(page);
  const counted = page.locator(".status-bar a");
  const linksOn = async (path: string) => {
    await page.goto(plan + path);
    await counted.first().waitFor();
    return await counted.evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href") ?? "", words: link.textContent ?? "" })),
    );
  };
  const links = [...(await linksOn("/status/tidslinje")), ...(await linksOn("/status"))];
  expect(links.some(({ href }) => href.includes("omrade="))).toBe(true);
  expect(links.some(({ href }) => href.includes("kommune="))).toBe(true);
  expect(links.some(({ href }) => href.includes("mal="))).toBe(true);
  await expectAccessible(page);
  for (const { href, words } of links) {
    const listed = await (await page.request.get(href)).text();
    expect(`${listed.match(/data-row=/g)?.length}`, `${words}: ${href}`).toBe(words.match(/\d+/)?.[0]);
  }
});

browserTest("the table narrowed to nothing is accessible, on a phone and in nynorsk", async ({ visit }) => {
  const page = await visit.as("koordinator@elvedal.example", { viewport: phone });
  await page.goto("/arbeid");
  const plan = page.locator('a[href^="/arbeid/planer/"]', { hasText: /2027/ }).first();
  await page.goto(`${await plan.getAttribute("href")}/tiltak?sok=finnes-ikke&vis=dates`);
  await page.getByText("Ingen tiltak passar.").waitFor();
  expect(await rowsOf(page).count()).toBe(0);
  expect(await page.getByLabel("Vis berre tiltak", { exact: true }).inputValue()).toBe("dates");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Fjern filtera" }).click();
  await rowsOf(page).first().waitFor();
  await expectAccessible(page);
});

browserTest("the table as it is seen is printed without menus, forms or buttons", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: desktop });
  await page.goto(`${await planOf(page)}/tiltak?sok=barnehage`);
  await page.emulateMedia({ media: "print" });
  await page.getByText(/^Viser \d+ av/).waitFor();
  for (const what of ["nav", "search", "button", ".measure-table td a", ".measure-filter-line a"]) {
    expect(await page.locator(what).filter({ visible: true }).count(), what).toBe(0);
  }
  expect(await rowsOf(page).filter({ visible: true }).count()).toBeGreaterThan(0);
});

function rowsOf(page: Page) {
  return page.locator(".measure-table [data-row]");
}

/** The address of the joint plan. */
async function planOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner" }).first();
  return (await plan.getAttribute("href")) ?? "";
}
