import type { Page } from "playwright-core";
import { expect } from "vitest";
import { wordsIn } from "#test/words-in.ts";
import { browserTest, expectAccessible, expectAccessibleAtEachWidth, expectNoSidewaysScroll } from "./browser.ts";
import { desktop, phone } from "./window.ts";

/** Pages of a plan by the end of their address; those of its parts are found by their links. */
const planPages = [
  "",
  "/na",
  "/na/1.6",
  "/prosess",
  "/prosess/oppdrag",
  "/prosess/oppdrag/planer",
  "/prosess/oppdrag/mandat",
  "/kartlegging/tall",
  "/prioritering",
  "/tiltak",
  "/kvalitet",
  "/status",
  "/status/tidslinje",
  "/oppfolging/arshjul",
  "/oppfolging/kalender",
  "/evaluering",
  "/fornying",
  "/kommentarer",
  "/om",
  "/kommuner",
  "/historikk",
  "/publiseringer",
];
const partLinks = ["/kapittel/", "/innsatsomrader/", "/tiltak/", "/mal/", "/kommuner/"];
const coordinator = "koordinator@fjellvik.example";
const nynorskCoordinator = "koordinator@elvedal.example";

browserTest(
  "every staff page is accessible, and never wider than the screen",
  async ({ visit }) => {
    const page = await visit.as(coordinator);
    for (const address of await staffAddresses(page)) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      await settled(page);
      await expectAccessibleAtEachWidth(page);
    }
  },
  240_000,
);

browserTest(
  "every staff page is in nynorsk all through, and never wider than a phone, without JavaScript",
  async ({ visit }) => {
    const page = await visit.as(nynorskCoordinator, { viewport: phone, javaScriptEnabled: false });
    for (const address of await staffAddresses(page)) {
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expectNoSidewaysScroll(page);
      expect(await wordsOfBokmål(page), address).toEqual([]);
    }
  },
  240_000,
);

browserTest("pages one comes to from within others are accessible on a phone", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone });
  const plan = await planAddress(page);
  const area = (await linksOn(page, plan)).find((href) => href.includes("/innsatsomrader/"));
  const goal = (await linksOn(page, area ?? "")).find((href) => /\/mal\/[0-9a-f-]{36}$/.test(href));
  const agencies = (await linksOn(page, "/arbeid/oppsett")).find((href) => href.endsWith("/instanser"));
  const setup = await linksOn(page, agencies ?? "");
  const rename = ["/instanser/", "/funksjoner/"].map((part) => setup.find((href) => href.includes(part)));
  const ofPlan = ["/prosess/radgivere", "/prioritering/forslag", "/tiltak/flere"].map((end) => plan + end);
  for (const address of [`${area}/mal`, `${goal}/tiltak`, ...rename, ...ofPlan]) {
    expect((await page.goto(address ?? ""))?.status(), address).toBe(200);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

browserTest("what was read from a Word file is looked over on an accessible page", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: desktop });
  await page.goto("/arbeid/importer");
  await page.locator("input[type=file]").setInputFiles("test/samples/hallingdal-clean.docx");
  await page.locator("[name=organisationId]").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Les filen" }).click();
  await page.getByRole("heading", { level: 1, name: "Se over det som ble lest" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
});

browserTest("what is written wrong is told on top of the page, with what was typed kept", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone });
  const plan = await planAddress(page);
  for (const { address, wrong, button } of wrongForms(plan)) {
    await page.goto(address);
    await wrong(page);
    await page.getByRole("button", { name: button, exact: true }).click();
    const summary = page.locator(".ds-error-summary");
    await summary.waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement), address).toBe(true);
    expect(await page.title(), address).toMatch(/^Feil: /);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const field = await summary.getByRole("link").first().getAttribute("href");
    expect(await page.locator(field ?? "").count(), `${address} ${field}`).toBe(1);
    if (address === "/arbeid/planer/ny") {
      expect(await page.getByLabel("Første dag i planperioden").inputValue()).toBe("2027-01-01");
    }
  }
});

browserTest("what is not there, and what one may not do, is told on accessible pages", async ({ visit }) => {
  const page = await visit.as("radgiver@rvts.example");
  const plan = await planAddress(page);
  expect((await page.goto("/arbeid/planer/01a1f92d-1ba4-72a8-991e-e7f44349d372"))?.status()).toBe(404);
  await expectAccessible(page);
  expect((await page.goto(`${plan}/historikk`))?.status()).toBe(403);
  await expectAccessible(page);
  expect((await page.goto("/arbeid/finnes-ikke"))?.status()).toBe(404);
  await expectAccessible(page);
});

browserTest("whoever may only read sees no way to write", async ({ visit }) => {
  const page = await visit.as("radgiver@rvts.example");
  const addresses = (await planAddresses(page)).filter((address) => !address.endsWith("/historikk"));
  for (const address of addresses) {
    const answer = await page.request.get(address, { maxRedirects: 0 }); // to draw each costs half a second
    const html = await answer.text();
    const buttons = [...html.matchAll(/<button\b[^>]*>(.*?)<\/button>/gs)].map(([, inner = ""]) => wordsIn(inner));
    expect(
      buttons.filter((name) => /^(Lagre|Legg til|Slett|Fjern|Publiser|Rediger)/.test(name)),
      address,
    ).toEqual([]);
    expect([200, 403], address).toContain(answer.status());
  }
});

browserTest("the pages before one has logged in are accessible", async ({ visit }) => {
  const page = await visit.open();
  for (const address of ["/nn/arbeid/logg-inn", "/arbeid/logg-inn/lenke/finnes-ikke", "/arbeid/innboks"]) {
    await page.goto(address);
    await expectAccessibleAtEachWidth(page);
  }
  await page.goto("/arbeid/logg-inn");
  await expectAccessibleAtEachWidth(page);
  await page.getByLabel("E-post").fill("ukjent@ingensteds.example");
  await page.getByRole("button", { name: "Send" }).click();
  await page.locator(".matching-code").waitFor();
  await expectAccessibleAtEachWidth(page);
});

interface WrongForm {
  address: string;
  wrong: (page: Page) => Promise<void>;
  button: string;
}

function wrongForms(plan: string): WrongForm[] {
  const noTitle = async (page: Page) => {
    await page.locator("[name=title]").fill(" ");
    await page.locator("[name=startsOn]").fill("2027-01-01");
  };
  const nothing = async () => {};
  return [
    { address: "/arbeid/planer/ny", wrong: noTitle, button: "Lag planen" },
    { address: "/arbeid/importer", wrong: nothing, button: "Les filen" },
    { address: `${plan}/om`, wrong: noTitle, button: "Lagre" },
    { address: `${plan}/kommuner`, wrong: nothing, button: "Legg til kommune" },
    { address: `${plan}/publiseringer`, wrong: nothing, button: "Publiser nå" },
  ];
}

/** One page of each kind. */
async function staffAddresses(page: Page): Promise<string[]> {
  const addresses = ["/arbeid", ...(await planAddresses(page)), ...(await setupAddresses(page))];
  expect(addresses.length).toBeGreaterThan(15);
  return [...addresses, "/arbeid/planer/ny", "/arbeid/importer"];
}

/** The first plan in the list. */
async function planAddress(page: Page): Promise<string> {
  const links = await linksOn(page, "/arbeid");
  return links.find((href) => /^\/arbeid\/planer\/[0-9a-f-]{36}$/.test(href)) ?? "";
}

/** The first plan in the list, with one page of each kind in it. The plan itself comes first. */
async function planAddresses(page: Page): Promise<string[]> {
  const plan = await planAddress(page);
  const measures = await linksOn(page, `${plan}/tiltak`);
  const municipalities = await linksOn(page, `${plan}/kommuner`);
  const contents = await linksOn(page, plan);
  const focusArea = contents.find((href) => href.includes("/innsatsomrader/")) ?? plan;
  const all = [...contents, ...(await linksOn(page, focusArea)), ...measures, ...municipalities];
  const parts = partLinks.map((part) => all.find((href) => href.startsWith(`${plan}${part}`)));
  const measure = parts.find((href) => href?.includes("/tiltak/"));
  const special = measure ? [`${measure}/status`, `${plan}/tiltak?rad=${measure.split("/").at(-1)}`] : [];
  const handover = (await linksOn(page, `${plan}/oppfolging`)).filter((href) => href.endsWith("/overtakelse"));
  special.push(...handover.slice(0, 1));
  return [...planPages.map((end) => plan + end), ...parts.filter((href) => href !== undefined), ...special];
}

async function setupAddresses(page: Page): Promise<string[]> {
  const links = await linksOn(page, "/arbeid/oppsett");
  return ["/arbeid/oppsett", ...links.filter((href) => href.startsWith("/arbeid/oppsett/")).slice(0, 3)];
}

/** Read from what is sent, which works without scripts: to draw a page takes far longer than to ask for it. */
async function linksOn(page: Page, address: string): Promise<string[]> {
  const html = await (await page.request.get(address)).text();
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

/** The editor of a chapter is fetched after the page. */
async function settled(page: Page): Promise<void> {
  if (page.url().includes("/kapittel/")) await page.locator(".editor-toolbar, .rich-text").first().waitFor();
}

const bokmål =
  /^(ikke|fra|hvordan|hva|hvem|hvor|hvis|hvorfor|noen|noe|flere|mer|jeg|dere|deres|ennå|kommuner|uke|gjøre|være|annet)$/i;

/** Words that only bokmål has. The plan on the page is in nynorsk, so they would be Komplan's own. */
async function wordsOfBokmål(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, as the script's data, is not read by anybody
  const text = await page.locator("body").innerText();
  return [...new Set(text.split(/[^\p{L}-]+/u).filter((word) => bokmål.test(word)))];
}
