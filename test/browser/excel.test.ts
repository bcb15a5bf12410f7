import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { desktop, phone } from "./window.ts";

const coordinator = "koordinator@elvedal.example";

browserTest(
  "measures go to Excel and back on a phone without scripts: two cells changed, one that cannot be used, and all taken back",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: phone, javaScriptEnabled: false });
    await page.goto(await measuresOf(page));
    await page.getByRole("link", { name: "Rediger i Excel" }).click();
    await page.getByRole("heading", { level: 1, name: "Rediger i Excel" }).waitFor();
    await expectNoSidewaysScroll(page);

    await page.getByRole("button", { name: "Les fila" }).click();
    await page.locator(".ds-error-summary").getByText("Vel ei fil først.").waitFor();

    const { rows, column, save } = await downloaded(page);
    const row = rows[2] ?? [];
    row[column("title")] = "Kurs for alle tilsette";
    row[column("hours")] = 77;
    row[column("evaluationOn")] = "til våren";
    await send(page, await save());

    await page.getByRole("heading", { level: 1, name: "Sjå over endringane" }).waitFor();
    await page.getByText("2 endringar i 1 tiltak. Ingenting er lagra enno.").waitFor();
    await page.getByText("Rad 3, Skal evaluerast: «til våren» er ikkje ein dato").waitFor();
    await expectNoSidewaysScroll(page);

    await page.getByLabel("Ta inn «Tiltak»").uncheck();
    await page.getByRole("button", { name: "Ta inn det som er kryssa av" }).click();
    await page.getByText("1 tiltak er endra, og 0 er lagde til.").waitFor();
    await page.getByRole("button", { name: "Angre alt" }).click();
    await page.getByText("Endringane er angra.").waitFor();
    await expectNoSidewaysScroll(page);
  },
  120_000,
);

browserTest(
  "somebody else's spreadsheet becomes measures when its columns are told, and is taken back",
  async ({ visit }) => {
    const page = await visit.as(coordinator, { viewport: desktop });
    const measures = await measuresOf(page);
    await page.goto(`${measures}/excel`);
    await page.getByRole("heading", { level: 1, name: "Rediger i Excel" }).waitFor();
    await expectAccessible(page);
    const headings = ["Tiltak", "Ansvarleg", "Frist", "Merknad"];
    const [first, second] = [
      ["Lage oversikt over tenestene", "Rektor", "2027", ""],
      ["Øve på samtalar", "Helsesjukepleiar", "30.06.2027", "Saman med naboen"],
    ];
    await send(page, await writeXlsx({ sheets: [{ name: "Vår liste", rows: [headings, first, second] }] }));

    await page.getByRole("heading", { level: 1, name: "Kva er kolonnane?" }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("Kolonne A: Tiltak").selectOption({ label: "blir ikkje teke med" });
    await page.getByRole("button", { name: "Sjå over tiltaka" }).click();
    await page.locator(".ds-error-summary").getByRole("link", { name: "Vel kva kolonne som er tiltaket." }).click();
    await page.getByLabel("Kolonne A: Tiltak").selectOption({ label: "Tiltak" });
    await page.getByRole("button", { name: "Sjå over tiltaka" }).click();

    await page.getByText("2 nye tiltak. Ingenting er lagra enno.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ta inn det som er kryssa av" }).click();
    await page.locator(".ds-error-summary").getByText("Vel mål for dei nye tiltaka.").waitFor();
    await page.getByLabel("Mål for nye tiltak som ikkje har mål").selectOption({ index: 1 });
    await page.getByLabel("Ta inn tiltaket «Lage oversikt over tenestene»").uncheck();
    await page.getByRole("button", { name: "Ta inn det som er kryssa av" }).click();
    await page.getByText("0 tiltak er endra, og 1 er lagde til.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Angre alt" }).click();
    await page.getByText("Endringane er angra.").waitFor();
    await page.goto(measures);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByText("Øve på samtalar").count()).toBe(0);
  },
  120_000,
);

/** The address of the measures of Elvedal's draft. */
async function measuresOf(page: Page): Promise<string> {
  await page.goto("/arbeid");
  const plan = page.getByRole("link", { name: /^Lokal plan mot vald/ }).first();
  return `${await plan.getAttribute("href")}/tiltak`;
}

async function downloaded(page: Page) {
  const link = page.getByRole("link", { name: "Last ned tiltaka til redigering" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  const { sheets } = await readXlsx(new Uint8Array(await answer.body()));
  const rows = sheets[0]?.rows ?? [];
  const column = (key: string) => rows[0]?.indexOf(key) ?? -1;
  return { rows, column, save: () => writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }) };
}

async function send(page: Page, bytes: Uint8Array): Promise<void> {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "tiltak.xlsx", mimeType, buffer: Buffer.from(bytes) };
  await page.getByLabel("Excel-fil (.xlsx, høgst 10 MB)").setInputFiles(file);
  await page.getByRole("button", { name: "Les fila" }).click();
}
