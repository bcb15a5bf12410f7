import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectAccessibleButColours, expectNoSidewaysScroll } from "./browser.ts";
import { phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";

/** The address of the coordinator's own draft, in nynorsk. */
async function openDraft(page: Page): Promise<string> {
  await page.goto("/arbeid");
  await page.locator('a[href^="/arbeid/planer/"]', { hasText: /2027/ }).first().click();
  await page.locator(".plan-header").waitFor();
  return `${new URL(page.url()).pathname}/prosess`;
}

browserTest(
  "a group is put together, a council asked and a meeting written up on a telephone, without JavaScript",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    const process = await openDraft(page);
    await addMember(page, process);
    await askCouncil(page, process);
    await planMeetings(page, process);
    await page.goto(process);
    await page.getByText("Idrettslaget i Elvedal").first().waitFor();
    await looksRight(page);
  },
  120_000,
);

/** What can be found without scripts: the machine that looks for faults needs them, and looks in the next test. */
const looksRight = expectNoSidewaysScroll;

async function addMember(page: Page, process: string): Promise<void> {
  await page.goto(`${process}/grupper/reference`);
  await looksRight(page);
  await page.getByRole("link", { name: "Ny medlem" }).click();
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.locator(".ds-error-summary").getByText("Vel ein funksjon").waitFor();
  await looksRight(page);
  await page.getByLabel(/^Annan funksjon/).fill("Leiar");
  await page.getByLabel(/^Instans/).fill("Idrettslaget i Elvedal");
  await page.getByLabel("Ja", { exact: true }).check();
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.getByText("Leiar, Idrettslaget i Elvedal").waitFor();
}

async function askCouncil(page: Page, process: string): Promise<void> {
  await page.goto(`${process}/aktorer`);
  await page.getByRole("link", { name: "Politiråd" }).click();
  await page.getByLabel(/^Dette sa dei/).fill("Ring Kari (8) på 912 34 567.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.locator(".ds-error-summary").getByText("Ingenting er lagra").first().waitFor();
  await looksRight(page);
  await page.getByLabel(/^Dette sa dei/).fill("Vi vil vere med på dei store samlingane.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByText("Vi vil vere med på dei store samlingane.").waitFor();
  await looksRight(page);
  await page.goto(`${process}/brukermedvirkning`);
  await looksRight(page);
}

async function planMeetings(page: Page, process: string): Promise<void> {
  await page.goto(`${process}/kalender`);
  await looksRight(page);
  await page.getByRole("button", { name: "Legg i kalenderen" }).click();
  await page.getByRole("heading", { level: 1, name: "Møte" }).waitFor();
  await looksRight(page);
  await page.goto(`${process}/moter/nytt`);
  await page.getByLabel("Dato").fill("2027-01-14");
  await page.getByLabel("Ta opp att", { exact: true }).selectOption("4");
  await page.getByLabel("Ta opp att til og med").fill("2027-03-31");
  await looksRight(page);
  await page.getByRole("button", { name: "Legg i kalenderen" }).click();
  await page.getByRole("link", { name: "Møte", exact: true }).first().click();
  await page.getByLabel("Dette vart avgjort, rad 1").fill("Be inn til oppstart");
  await looksRight(page);
  await page.getByRole("button", { name: "Lagre møtet" }).click();
  await page.getByRole("link", { name: "Til utskrift" }).click();
  await page.getByRole("cell", { name: "Be inn til oppstart" }).waitFor();
  await looksRight(page);
}

/** Pages of the process by the end of their address. */
const pages = [
  "",
  "/grupper/working",
  "/grupper/steering/ny?for=voluntary",
  "/aktorer",
  "/aktorer/ny?slag=livedExperience",
  "/brukermedvirkning",
  "/moter",
  "/moter/nytt",
  "/moter/utskrift",
  "/kalender",
];
/** Not looked at again in nynorsk: the walk through all staff pages opens the first, and the others list what the forms below hold. */
const notAgain = ["", "/aktorer", "/moter", "/moter/utskrift"];
const lists = [
  ["/grupper/working", "/medlemmer/"],
  ["/aktorer", "/aktorer/"],
  ["/moter", "/moter/"],
] as const;

browserTest(
  "every page of the process is accessible, in nynorsk on a phone too, with what is in the example",
  async ({ visit }) => {
    const nynorsk = await visit.as(coordinator, { viewport: phone });
    const own = await openDraft(nynorsk);
    for (const path of pages.filter((path) => !notAgain.includes(path)))
      await check(nynorsk, own + path, expectAccessibleButColours);

    const page = await visit.as("koordinator@fjellvik.example");
    await page.goto("/arbeid");
    const draft = await page
      .getByRole("link", { name: /^Handlingsplan mot vold/ })
      .first()
      .getAttribute("href");
    const process = `${draft}/prosess`;
    for (const path of pages) await check(page, process + path);
    for (const [list, part] of lists) {
      await page.goto(process + list);
      const links = page.locator(
        `main a[href*="${part}"]:not([href$="/ny"], [href*="/ny?"], [href$="/nytt"], [href$="/utskrift"])`,
      );
      await check(page, (await links.first().getAttribute("href")) ?? "");
    }
  },
  120_000,
);

async function check(page: Page, address: string, look = expectAccessible): Promise<void> {
  expect((await page.goto(address))?.status(), address).toBe(200);
  await page.locator("h1").waitFor();
  await look(page);
  await expectNoSidewaysScroll(page);
}

browserTest("the calendar file is fetched from the page of meetings", async ({ visit }) => {
  const page = await visit.as("koordinator@fjellvik.example");
  await page.goto("/arbeid");
  await page
    .getByRole("link", { name: /^Handlingsplan mot vold/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Prosess", exact: true }).click();
  await page.getByRole("link", { name: "Alle møter" }).click();
  await page.getByRole("heading", { level: 2, name: "Kommende" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Kalenderfil (.ics)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("moter.ics");
});
