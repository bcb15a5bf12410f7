import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";

const wordFile = fileURLToPath(new URL("../samples/hallingdal-messy.docx", import.meta.url));

/** As Word puts it on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body lang=NO-BOK>
<!--StartFragment--><h1>Kartlegging<o:p></o:p></h1>
<p class=MsoNormal><span style='font-family:"Calibri",sans-serif;color:red'>Vi spurte <b>åtte</b> tjenester.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Barnevernet</p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>Ungdomsteamet</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Skolen</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Tjeneste</p></td><td><p class=MsoNormal>Svar</p></td></tr></table><!--EndFragment--></body></html>`;

browserTest(
  "a coordinator with only a Word file imports, completes, adopts and publishes a plan",
  async ({ visit }) => {
    const page = await visit.as("koordinator@sundoy.example");
    await addPosition(page);
    await importPlan(page);
    const plan = new URL(page.url()).pathname;

    await expectFinding(page, plan, /ansvarlig/i, "1.1", true);
    await completeMeasure(page, plan);
    await expectFinding(page, plan, /ansvarlig/i, "1.1", false);

    await giveDeadlines(page, plan, 20);
    await writeChapter(page, plan);
    await recordAdoption(page, plan);
    await publish(page, plan);
  },
  180_000,
);

async function addPosition(page: Page): Promise<void> {
  await page.goto("/arbeid/oppsett");
  await page.getByRole("link", { name: "Instanser og funksjoner" }).first().click();
  await page.getByLabel("Navn på instansen").fill("Helse og oppvekst på Sundøy");
  await page.getByRole("button", { name: "Legg til instans" }).click();
  const agency = page.locator("section", { hasText: "Helse og oppvekst på Sundøy" });
  await agency.getByLabel(/^Ny funksjon/).fill("Kommuneoverlege");
  await agency.getByRole("button", { name: "Legg til funksjon" }).click();
  await agency.getByRole("listitem").getByText("Kommuneoverlege", { exact: true }).waitFor();
}

async function importPlan(page: Page): Promise<void> {
  await page.goto("/arbeid/importer");
  await page.getByLabel(/^Word-fil/).setInputFiles(wordFile);
  await page.getByRole("button", { name: "Les filen" }).click();
  await page.getByText("Fant 3 innsatsområder, 11 mål og 34 tiltak.").waitFor();

  await rereadWith(page, "strategi", "mål");
  await page.getByText("Fant 3 innsatsområder, 11 mål og 34 tiltak.").waitFor();

  expect(await page.getByText("Nivået er gjettet ut fra ordene: mål for tjenestene.").count()).toBeGreaterThan(0);
  await page.getByLabel("Mål 1.1, nivå").selectOption("mål for brukerne");
  await page.getByLabel("Planens tittel").fill("Handlingsplan mot vold på Sundøy");
  await page.getByLabel("Første dag i planperioden").fill("2026-01-01");
  await page.getByLabel("Siste dag i planperioden").fill("2029-12-31");
  await page.getByRole("button", { name: "Lag plan" }).click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
  expect(await page.getByText("3 innsatsområder, 11 mål og 34 tiltak").isVisible()).toBe(true);
  await page.getByRole("link", { name: /Øke kunnskap/ }).click();
  await page.locator(".goal-level", { hasText: "ål for brukerne" }).first().waitFor();
  await page.getByRole("link", { name: "Innhold", exact: true }).click();
  await page.waitForURL(/\/arbeid\/planer\/[^/]+$/);
}

/** Says that the first column is something else, and then takes it back. */
async function rereadWith(page: Page, wrong: string, right: string): Promise<void> {
  for (const field of [wrong, right]) {
    await page.getByLabel("Kolonnen «Vi ønsker:» er").first().selectOption(field);
    await page.getByRole("button", { name: "Les tabellene på nytt" }).click();
    await page.locator("#table-1 option[selected]", { hasText: field }).first().waitFor({ state: "attached" });
  }
}

async function expectFinding(page: Page, plan: string, what: RegExp, number: string, there: boolean): Promise<void> {
  await page.goto(`${plan}/kvalitet`);
  const finding = page
    .locator(".finding-list > li", { hasText: what })
    .getByRole("link", { name: number, exact: true });
  expect((await finding.count()) > 0, `${what} for ${number}`).toBe(there);
}

async function completeMeasure(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/tiltak`);
  await page.getByRole("link", { name: "Alle felt for tiltak 1.1" }).click();
  await page.getByLabel("Ansvarlig funksjon").selectOption({ label: "Kommuneoverlege" });
  await page.getByLabel("Start", { exact: false }).first().fill("2026-02-01");
  await page.getByLabel("Frist", { exact: false }).first().fill("2026-11-30");
  await page.getByLabel("Milepæl, rad 1").fill("Rutinene er lest av alle ledere");
  await page.getByLabel("Dato, rad 1").fill("2026-06-01");
  await page.getByLabel(/^Timer/).fill("40");
  await page.getByLabel(/^Finansiering/).selectOption({ index: 1 });
  await page.getByLabel(/^Dit skal vi/).fill("90 % av lederne kjenner planen");
  await page.getByLabel(/^Slik evaluerer vi/).fill("Spørreskjema til ledere");
  await page.getByLabel(/^Merknad til kolleger/).fill("HEMMELIG-MERKNAD til rektor");
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.reload();
  expect(await page.getByLabel(/^Slik evaluerer vi/).inputValue()).toBe("Spørreskjema til ledere");
}

/** Down the column of deadlines in the table, by keyboard. */
async function giveDeadlines(page: Page, plan: string, count: number): Promise<void> {
  await page.goto(`${plan}/tiltak`);
  await page.locator('td[data-field="endsOn"]').nth(1).click();
  for (let row = 0; row < count; row++) {
    const number = await page.locator(".open-row .measure-number").textContent();
    await page.locator(".open-row input[name=endsOn]").fill("2027-06-30");
    await page.keyboard.press("Enter");
    await page.locator(".open-row .measure-number", { hasNotText: number ?? "" }).waitFor();
  }
  await page.keyboard.press("Escape");
  await page.getByText(/^Lagret kl\. /).waitFor();
  await page.reload();
  expect(await page.locator('td[data-field="endsOn"]', { hasText: "30. juni 2027" }).count()).toBe(count);
}

async function writeChapter(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("navigation", { name: "Kapitler" }).getByText("+ Nytt kapittel").click();
  await page.getByLabel("Tittel på nytt kapittel").fill("Slik fant vi ut av det");
  await page.getByRole("button", { name: "Legg til" }).first().click();
  const text = page.getByRole("textbox", { name: "Kapitteltekst" });
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Fet" }).click();
  await page.keyboard.type("Viktig");
  await page.getByRole("button", { name: "Fet" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Punkter" }).click();
  await page.keyboard.type("Første punkt");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await pasteHtml(page, fromWord);
  await page.locator(".saved").getByText("Lagret", { exact: true }).waitFor();

  await page.reload();
  await text.waitFor();
  expect(await text.locator("strong").allTextContents()).toEqual(["Viktig", "åtte"]);
  expect(await text.locator("h2").allTextContents()).toEqual(["Kartlegging"]);
  expect(await text.locator("ul > li > p").allTextContents()).toEqual([
    "Første punkt",
    "Barnevernet",
    "Ungdomsteamet",
    "Skolen",
  ]);
  expect(await text.locator("ul ul > li").allTextContents()).toEqual(["Ungdomsteamet"]);
  expect(await text.locator("td").allTextContents()).toEqual(["Tjeneste", "Svar"]);
}

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((word) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", word);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

async function recordAdoption(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/kommuner`);
  expect(await page.getByText("Nei, dette mangler etter KOSTRA-skjema 7B:").isVisible()).toBe(true);
  await page.locator(".municipality-card").getByRole("link").first().click();
  await page.getByLabel("Vedtaksdato").fill("2026-03-12");
  await page.getByLabel("Hvem vedtok?").fill("Sundøy kommunestyre");
  await page.getByLabel("Vedtatt av kommunestyret eller bystyret selv").check();
  await page.getByLabel("Saksnummer").fill("26/114");
  await page.getByRole("button", { name: "Lagre for Sundøy" }).click();
  await page.getByText("Ja, planen er gyldig etter KOSTRA-skjema 7B.").waitFor();
}

async function publish(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/publiseringer`);
  await page.getByRole("button", { name: "Publiser nå" }).click();
  await page.getByText("Kryss av for at du har sett over planen").first().waitFor();
  await page.getByLabel("Jeg har sett over planen og vil publisere den").check();
  await page.getByRole("button", { name: "Publiser nå" }).click();
  await page.getByRole("link", { name: /^Versjon 1/ }).click();
  await page.getByText("Sundøy kommunestyre").first().waitFor();
  const published = new URL(page.url()).pathname;

  await page.goto(`${published}/tiltak/1.1`);
  const measure = await page.locator("main").textContent();
  expect(measure).toContain("Kommuneoverlege");
  expect(measure).toContain("Spørreskjema til ledere");

  const types = {
    pdf: "application/pdf",
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    csv: "text/csv",
    json: "application/json",
  };
  await page.goto(published);
  for (const [kind, type] of Object.entries(types)) {
    const address = await page.locator(`a[href*="${published}.${kind}"]`).first().getAttribute("href");
    const answer = await page.request.get(address ?? "");
    expect(answer.headers()["content-type"], kind).toContain(type);
    const text = kind === "pdf" ? await pdfText(await answer.body()) : (await answer.body()).toString("utf8");
    if (kind === "pdf" || kind === "csv" || kind === "json") expect(text).toContain("Kommuneoverlege");
    expect(text).not.toContain("HEMMELIG");
  }
}

async function pdfText(bytes: Buffer): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = Array.from({ length: file.numPages }, (_, at) =>
    file.getPage(at + 1).then((page) => page.getTextContent()),
  );
  const texts = (await Promise.all(pages)).flatMap(({ items }) => items.map((item) => ("str" in item ? item.str : "")));
  return texts.join(" ");
}
