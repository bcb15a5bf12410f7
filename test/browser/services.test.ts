import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { describe, expect, inject } from "vitest";
import { linkToService } from "#test/service-link.ts";
import {
  browserTest,
  expectAccessible,
  expectAccessibleButColours,
  expectNoSidewaysScroll,
  expectNoSidewaysScrollEnlarged,
} from "./browser.ts";
import { focused, isFocusSeen, tabTo } from "./by-keyboard.ts";
import { desktop, phone } from "./window.ts";

const coordinator = "koordinator@fjellvik.example";
const nynorskCoordinator = "koordinator@elvedal.example";
/** As wide as a large window is at 400 %. */
const zoomed = { width: 320, height: 640 };

describe.each([
  ["on a large screen, in bokmål", coordinator, desktop],
  ["on a phone, in nynorsk", nynorskCoordinator, phone],
])("%s", (_, email, viewport) => {
  browserTest(
    "every page about services is accessible, and fits the screen also at 400 % with text set wide apart",
    async ({ visit }) => {
      const page = await visit.as(email, { viewport });
      for (const address of await servicePages(page)) {
        expect((await page.goto(address))?.status(), address).toBe(200);
        await (viewport === desktop ? expectAccessible : expectAccessibleButColours)(page);
        await expectNoSidewaysScroll(page);
        await expectNoSidewaysScrollEnlarged(page);
      }
    },
    60_000,
  );
});

browserTest(
  "a service that is asked by link answers at 400 % and by the keyboard, with no script",
  async ({ visit }) => {
    const address = await linkToService(inject("folder"), "Familievernkontoret i Fjellvik");
    const page = await visit.open({ viewport: zoomed, forcedColors: "active" });
    const looksRight = async () => {
      expect(await page.locator("script").count()).toBe(0);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await page.goto(`${address}?sprak=nn`);
    await looksRight();
    await tabTo(page, /^Send svaret$/);
    expect(await isFocusSeen(page)).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator(".ds-error-summary").waitFor();
    await looksRight();
    await page.goto(address);
    await page.getByLabel("Alt stemmer").check();
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.getByRole("heading", { level: 1, name: /^Takk/ }).waitFor();
    await looksRight();

    await page.goto("/tjeneste/finnes-ikke");
    await looksRight();
  },
);

browserTest("services are reached by the keyboard, and focus is seen with forced colours", async ({ visit }) => {
  const page = await visit.as(coordinator, { forcedColors: "active" });
  await page.goto("/arbeid/tjenester");
  await tabTo(page, /^Last ned eller les inn tjenester/);
  expect(await isFocusSeen(page), await focused(page)).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Les inn tjenester" }).waitFor();
  await tabTo(page, /^Les fila$/);
  expect(await isFocusSeen(page)).toBe(true);
  await page.keyboard.press("Enter");
  const summary = page.locator(".ds-error-summary");
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("file");
});

browserTest(
  "a sheet of services is read in at 400 % without scripts: one changed, one new, one that cannot be used",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: zoomed, javaScriptEnabled: false });
    await openReading(page);
    const { rows, column, save } = await downloaded(page);
    const [changed = [], added = [], wrong = []] = [rows[1], [...(rows[1] ?? [])], [...(rows[1] ?? [])]];
    const set = (row: unknown[], values: Record<string, string>) => {
      for (const [heading, value] of Object.entries(values)) row[column(heading)] = value;
    };
    set(changed, { Pris: "Gratis for alle", Telefonnumre: "400 00 000: Vakt" });
    set(added, { Navn: "Prøvetjenesten", "Id (skal ikke endres)": "" });
    set(wrong, { Navn: "Feiltjenesten", "Id (skal ikke endres)": "", Åpningstider: "av og til" });
    rows.push(added, wrong);
    await send(page, await save());

    await page.getByRole("heading", { level: 1, name: "Se over før noe lagres" }).waitFor();
    await page.getByText(/Åpningstida kan ikke leses/).waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Legg inn Prøvetjenesten").uncheck();
    await page.getByRole("button", { name: "Lagre det som er valgt" }).click();
    await page.getByText(/^Én tjeneste er lest inn/).waitFor();
    await page.goto("/arbeid/tjenester");
    await page.getByText("400 00 000", { exact: false }).first().waitFor();
    expect(await page.getByRole("link", { name: "Prøvetjenesten" }).count()).toBe(0);

    const second = await visit.as("redaktor@fjellvik.example", { viewport: zoomed });
    await second.goto("/arbeid/tjenester");
    await second.getByRole("link", { name: String(changed[column("Navn")]), exact: true }).click();
    await second.getByRole("link", { name: /: 400 00 000$/ }).click();
    await second.getByRole("heading", { level: 1, name: "Bekreft nummeret" }).waitFor();
    await second.getByRole("checkbox").waitFor();
    await expectAccessible(second);
  },
  60_000,
);

browserTest("what is in a file is shown accessibly before anything is stored", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: desktop });
  await openReading(page);
  const { rows, column, save } = await downloaded(page);
  rows.push([...(rows[1] ?? [])], [...(rows[1] ?? [])]);
  for (const [row, name] of [rows.at(-2), rows.at(-1)].map((one, at) => [one ?? [], `Tjeneste ${at}`] as const)) {
    row[column("Navn")] = name;
    row[column("Id (skal ikke endres)")] = "";
  }
  (rows.at(-1) ?? [])[column("Type")] = "Noe rart";
  await send(page, await save());
  await page.getByRole("heading", { level: 1, name: "Se over før noe lagres" }).waitFor();
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel("Legg inn Tjeneste 0").uncheck();
  await page.getByRole("button", { name: "Lagre det som er valgt" }).click();
  await page.locator(".ds-error-summary").getByText("Velg minst én tjeneste").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

browserTest("a secret address that cannot be stored is told of accessibly", async ({ visit }) => {
  const page = await visit.as(coordinator, { viewport: phone });
  const service = (await servicePages(page)).find((address) => address.endsWith("/adresse"));
  await page.goto(service ?? "");
  await page.getByRole("main").getByRole("button").click();
  const field = page.locator("[name=address]");
  await field.evaluate((input) => input.removeAttribute("maxlength")); // as what fills fields in by itself can
  await field.fill("Veien ".repeat(60));
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.locator(".ds-error-summary").waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

/** One page of each kind, as far as one may see it. */
async function servicePages(page: Page): Promise<string[]> {
  await page.goto("/arbeid/tjenester");
  const links = await linksOn(page);
  const service = links.find((href) => /^\/arbeid\/tjenester\/[0-9a-f-]{36}$/.test(href)) ?? "";
  const ofOrganisation = ["ny", "hjelpesider", "les-inn"].map((name) =>
    links.find((href) => href.startsWith(`/arbeid/tjenester/${name}/`)),
  );
  await page.goto(service);
  const confirming = (await linksOn(page)).find((href) => href.endsWith("/bekreft"));
  const mayEdit = (await linksOn(page)).includes(`${service}/endre`);
  const ofService = mayEdit ? ["/endre", "/fjern", "/telefoner", "/apent", "/apent/avvik", "/adresse"] : [];
  const found = [...ofOrganisation, confirming].filter((href) => href !== undefined);
  expect(found.length).toBeGreaterThan(2);
  return ["/arbeid/tjenester", service, ...found, ...ofService.map((end) => service + end)];
}

function linksOn(page: Page): Promise<string[]> {
  return page.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** Of the organisation that has services. */
async function openReading(page: Page): Promise<void> {
  await page.goto("/arbeid/tjenester");
  const link = page.getByRole("link", { name: "Last ned eller les inn tjenester: Fjellvik-samarbeidet" });
  await link.click();
  await page.getByRole("heading", { level: 1, name: "Les inn tjenester" }).waitFor();
}

async function downloaded(page: Page) {
  const link = page.getByRole("link", { name: /^Last ned tjenestene som Excel/ });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  const { sheets } = await readXlsx(new Uint8Array(await answer.body()));
  const rows: (string | null)[][] = (sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? null : String(cell))),
  );
  const column = (heading: string) => rows[0]?.indexOf(heading) ?? -1;
  return { rows, column, save: () => writeXlsx({ sheets: [{ name: "Tjenester", rows }] }) };
}

async function send(page: Page, bytes: Uint8Array): Promise<void> {
  const file = { name: "tjenester.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Les fila" }).click();
}
