import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible } from "./browser.ts";

const coordinator = "koordinator@sundoy.example";

browserTest("a chapter is dragged to another place, told of, and put back", async ({ visit }) => {
  const page = await openPlan(await visit.as(coordinator));
  await page.getByText("Endre rekkefølgen").click();
  const list = page.locator(".contents-order");
  const order = () => list.locator(".contents-order-title").allTextContents();
  const begun = ["Forord", "Innledning", "Situasjonen i Sundøy", "Mål og tiltak", "Evaluering"];
  expect(await order()).toEqual(begun);

  await drag(page, list.locator("[data-movable]").nth(3), list.locator("[data-movable]").nth(1));
  await page.getByRole("status").getByText("«Mål og tiltak» står nå som nummer 2 av 5.").waitFor();
  await expect.poll(order).toEqual(["Forord", "Mål og tiltak", "Innledning", "Situasjonen i Sundøy", "Evaluering"]);
  expect(await page.locator(".contents-list > li > a").allTextContents()).toContain("Mål og tiltak");
  await expectAccessible(page);

  await page.locator(".moved-line").getByRole("button", { name: "Angre" }).click();
  await page.waitForLoadState();
  await page.getByText("Endre rekkefølgen").click();
  await expect.poll(order).toEqual(begun);
});

browserTest(
  "a goal is dragged below another, and by the keyboard up again without leaving the page",
  async ({ visit }) => {
    const page = await openPlan(await visit.as(coordinator, { viewport: { width: 1280, height: 1600 } }));
    await page.getByRole("link", { name: /Informasjon og hjelp/ }).click();
    const goals = page.locator(".goal-section[data-movable]");
    await goals.first().waitFor();
    const order = () => goals.locator("h3").allTextContents();
    const [first, second] = ["Innbyggerne vet hvor de kan få hjelp", "Utsatte får hjelp når de trenger det"];
    await expect.poll(order).toEqual([first, second]);

    await drag(page, goals.first(), goals.last());
    await page.getByRole("status").getByText(`«${first}» står nå som nummer 2 av 2.`).waitFor();
    await expect.poll(order).toEqual([second, first]);
    await expectAccessible(page);

    await page.getByRole("button", { name: `Flytt «${first}» opp` }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(`«${first}» står nå som nummer 1 av 2.`).waitFor();
    await expect.poll(order).toEqual([first, second]);
  },
);

browserTest(
  "a measure is dragged to another goal, and stays where it was when it cannot be saved",
  async ({ visit }) => {
    const page = await openPlan(await visit.as(coordinator));
    await page.getByRole("link", { name: "Tiltak", exact: true }).click();
    const rows = page.locator(".measure-table [data-movable]");
    const order = () => rows.locator("td[data-field=title]").allTextContents();
    await rows.first().locator(".drag-handle").waitFor();
    const begun = await order();
    const website = rows.filter({ hasText: "Oppdatere nettsiden" });
    const meeting = rows.filter({ hasText: "Samarbeidsmøte med krisesenteret" });

    await page.context().setOffline(true);
    await drag(page, website, meeting);
    await page
      .getByRole("status")
      .getByText(/^Fikk ikke flyttet «Oppdatere nettsiden/)
      .waitFor();
    expect(await order()).toEqual(begun);
    await page.context().setOffline(false);

    await drag(page, website, meeting);
    await page
      .getByRole("status")
      .getByText(/^«Oppdatere nettsiden med telefonnumre» står nå som nummer 2 av 2\.$/)
      .waitFor();
    await expect.poll(order).not.toEqual(begun);
    await expectAccessible(page);

    await page.locator(".moved-line").getByRole("button", { name: "Angre" }).click();
    await page.waitForLoadState();
    await expect.poll(order).toEqual(begun);
  },
);

async function openPlan(page: Page): Promise<Page> {
  await page.goto("/arbeid");
  await page.getByRole("link", { name: /^Handlingsplan mot vold i nære relasjoner i Sundøy/ }).click();
  await page.getByRole("link", { name: "Tiltak", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

/** As a hand does it: down on the dots, over to just below the middle of another (or above it, when that is further up), and up. */
async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const handle = what.locator(".drag-handle");
  await handle.waitFor();
  await handle.scrollIntoViewIfNeeded();
  const [from, over] = [await handle.boundingBox(), await to.boundingBox()];
  if (!from || !over) throw new Error("it is not on the page");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  const place = from.y > over.y ? 0.25 : 0.75;
  await page.mouse.move(over.x + 60, over.y + over.height / 2, { steps: 4 });
  await page.mouse.move(over.x + 60, over.y + over.height * place, { steps: 4 });
  await page.mouse.up();
}
